import type { FindEntry, FindGuide, FindIndex, FindSection, FindTexts, MessageTexts } from '../../guide/find.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Code } from '../../guide/node.ts'
import type { Document } from './document.ts'
import type { KnownCode } from './error-codes.ts'

/** A screen of the index that a query may mean. */
export interface FindHit {
  readonly code: Code
  readonly guide: FindGuide
  readonly section: FindSection
  readonly entry: FindEntry
  /** Its error codes, as articles write them. */
  readonly codes: readonly string[]
}

/** The screens of an index by their codes. */
export function hitsOf(index: FindIndex, known: readonly KnownCode[]): ReadonlyMap<Code, FindHit> {
  const codesOf = new Map<Code, string[]>()
  for (const { written, screens } of known)
    for (const screen of screens) codesOf.set(screen, [...(codesOf.get(screen) ?? []), written])
  return new Map(
    index.guides.flatMap((guide) =>
      guide.sections.flatMap((section) =>
        section.entries.map((entry) => {
          const { code } = entry
          return [code, { code, guide, section, entry, codes: codesOf.get(code) ?? [] }] as const
        }),
      ),
    ),
  )
}

/** What a search finds a screen by. */
export const documentOf = ({ code, entry, section, codes }: FindHit): Document => ({
  code,
  texts: textsOf(entry),
  // Codes of digits are only found by `readCodes`, never as words.
  names: codes.filter((name) => /^(?!0x).*[g-z]/i.test(name)),
  around: Object.values(textsOf(section)).flatMap((texts) => texts ?? []),
})

/** The languages that texts are searched in: those of the site, and English, which many devices show. */
const tongues: readonly Language[] = [...new Set([...languages, 'en'])]

/** The texts of a screen or of a question, with the English names that ids give among those in English. */
function textsOf(said: FindTexts): MessageTexts {
  const own = (tongue: Language): readonly string[] => [...(said[tongue] ?? []), ...(tongue === 'en' ? (said.names ?? []) : [])]
  return Object.fromEntries(tongues.map((tongue) => [tongue, own(tongue)]))
}
