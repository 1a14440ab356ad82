import { createContext, useContext } from 'react'
import { type Address, pathOf } from '../../guide/address.ts'
import type { Language } from '../../guide/language.ts'
import { builtPages } from '../site/built-site.ts'

/** Where a view stands: what it needs to know to make a link. */
export interface LinkSettings {
  readonly base: string
  /** The reader's language, which addresses and the interface are in. */
  readonly language: Language
  /** The language of the guide's text, where it is not the reader's: goes into `lang` attributes. */
  readonly textLang?: Language | undefined
  /** Where addresses and pictures are found, in a file that is read without its site. Below the base otherwise. */
  readonly linkTo?: ((address: Address) => string) | undefined
  readonly pictureAt?: ((path: string) => string) | undefined
}

export const LinkContext = createContext<LinkSettings>({ base: '/', language: 'fr' })
export const useLinkContext = (): LinkSettings => useContext(LinkContext)

/** Makes paths of this deployment. */
export function useLink(): (address: Address) => string {
  const { base, linkTo } = useLinkContext()
  return linkTo ?? ((address) => linkOf(address, base))
}

/** Where every guide is one page, a screen is a place on it: a link that leads there without a script too. */
const linkOf = (address: Address, base: string): string =>
  builtPages === 'guide' && address.kind === 'node'
    ? `${pathOf({ kind: 'start', language: address.language, guide: address.guide }, base)}#${address.code}`
    : pathOf(address, base)
