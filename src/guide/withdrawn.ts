import type { Address } from './address.ts'
import { readCode } from './code.ts'
import { type Language, languages } from './language.ts'
import type { Code, GuideId } from './node.ts'
import type { Shown, SiteConfig, Withdrawal } from './site.ts'

/** A screen of a guide, or, without a code, its first page. */
interface Place {
  readonly guide: GuideId
  readonly code?: Code | undefined
}

/** What the admin says about a screen that is withdrawn, by its code or with its whole guide; `undefined` where it is not. */
export const withdrawalOf = ({ withdrawn = [] }: Pick<SiteConfig, 'withdrawn'>, { guide, code }: Place): Withdrawal | undefined =>
  withdrawn.find((entry) => (entry.code === undefined ? entry.guide === guide : entry.code === code))

/** What the admin says in a language, else in another, with the language of these words. */
export function withdrawalWords(
  { text }: Withdrawal,
  language: Language,
): { readonly language: Language; readonly text: string } {
  const [found = language] = [language, ...languages].filter((candidate) => text[candidate] !== undefined)
  return { language: found, text: text[found] ?? '' }
}

/** The address where readers go instead; `undefined` where the admin names none. */
export function insteadOf({ to }: Withdrawal, language: Language): Address | undefined {
  if (to === undefined) return
  const reading = readCode(to)
  return reading.ok ? { kind: 'code', code: reading.code } : { kind: 'start', language, guide: to }
}

/** Which guides the lists show: a withdrawn guide is hidden too. */
export function shownGuides({ guides, withdrawn = [] }: Pick<SiteConfig, 'guides' | 'withdrawn'>): Shown | undefined {
  const gone = withdrawn.flatMap(({ guide }) => guide ?? [])
  return gone.length === 0 ? guides : { ...guides, hidden: [...(guides?.hidden ?? []), ...gone] }
}

/** A code or a guide that an entry of `withdrawn` names, with its path in `site.json`. */
export interface WithdrawnName {
  readonly path: string
  readonly name: string
}

/** Every code and guide that the entries of `withdrawn` name, also as the place to go instead. */
export const withdrawnNames = ({ withdrawn = [] }: Pick<SiteConfig, 'withdrawn'>): readonly WithdrawnName[] =>
  withdrawn.flatMap((entry, index) =>
    (['code', 'guide', 'to'] as const).flatMap((key) => {
      const name = entry[key]
      return name === undefined ? [] : [{ path: `withdrawn.${index}.${key}`, name }]
    }),
  )
