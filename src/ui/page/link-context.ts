import { createContext, useContext } from 'react'
import { type Address, pathOf } from '../../guide/address.ts'
import type { Language } from '../../guide/language.ts'
import { builtPages } from '../site/built-site.ts'

/** The values that views need to make links. */
export interface LinkSettings {
  readonly base: string
  /** The reader's language: that of addresses and of the interface. */
  readonly language: Language
  /** The language of the guide's text if it is not the reader's, for `lang` attributes. */
  readonly textLang?: Language | undefined
  /** Makes the links and picture addresses of a page that has several screens or no site around it. Absent: below `base`. */
  readonly linkTo?: ((address: Address) => string) | undefined
  readonly pictureAt?: ((path: string) => string) | undefined
}

export const LinkContext = createContext<LinkSettings>({ base: '/', language: 'fr' })
export const useLinkContext = (): LinkSettings => useContext(LinkContext)

/** Returns a function that makes the link to an address. */
export function useLink(): (address: Address) => string {
  const { base, linkTo } = useLinkContext()
  return linkTo ?? ((address) => linkOf(address, base))
}

/** The path of an address. If the site has one page a guide, a screen is an anchor on it, so that links work without a script. */
function linkOf(address: Address, base: string): string {
  if (builtPages !== 'guide') return pathOf(address, base)
  if (address.kind === 'node') return `${pathOf({ ...address, kind: 'start' }, base)}#${address.code}`
  if (address.kind === 'about' && address.guide !== undefined)
    return `${pathOf({ kind: 'about', language: address.language }, base)}?guide=${address.guide}`
  return pathOf(address, base)
}
