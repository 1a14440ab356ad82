import * as v from 'valibot'
import { knownLanguages, type Language } from '../../guide/language.ts'
import type { Report } from '../diagnostic.ts'
import { entriesInLanguages, inLanguages } from '../in-languages.ts'
import { pathOf, readYaml } from './yaml.ts'

export const glossaryFile = 'glossary.yaml'

const word = v.pipe(v.string(), v.minLength(1))

const schema = v.strictObject({
  terms: v.array(
    v.strictObject({
      en: v.exactOptional(v.string()),
      ...entriesInLanguages(v.string()),
      avoid: v.exactOptional(inLanguages(v.array(word))),
      /** Names for it in newer versions of a screen. */
      also: v.exactOptional(v.strictObject({ en: v.exactOptional(v.array(word)), ...entriesInLanguages(v.array(word)) })),
    }),
  ),
})

/** A form that articles of a language should not use, and the form to use instead. */
export interface AvoidedForm {
  readonly form: string
  readonly instead: string | undefined
  /** Words of the glossary that contain the form and are right: `registratie-instantie`. */
  readonly within: readonly string[]
}

/** One concept: its word in each language, and its names in newer versions of a screen. */
export interface Term {
  readonly words: Readonly<Record<Language | 'en', string | undefined>>
  readonly also: Readonly<Record<Language | 'en', readonly string[] | undefined>>
}

/** A row of the file. */
interface Row extends Term {
  readonly avoid: Readonly<Record<Language, readonly string[] | undefined>>
}

export interface Glossary {
  readonly avoided: Readonly<Record<Language, readonly AvoidedForm[]>>
  readonly terms: readonly Term[]
}

/**
 * Parses `glossary.yaml`: one row for each concept, with its word in each language, the forms to avoid, and the names in newer
 * versions of screens. A row that does not fit the schema is reported at its place, and the whole glossary is ignored. Plain
 * data.
 */
export function readGlossary(text: string, report: Report): Glossary | undefined {
  const yaml = readYaml(text, glossaryFile, 1, report)
  if (yaml === undefined) return
  const checked = v.safeParse(schema, yaml.data)
  if (!checked.success) {
    for (const issue of checked.issues) {
      const path = pathOf(issue)
      report({
        code: 'unreadable-glossary',
        message: `Unexpected ${issue.received} at \`${path.join('.') || 'the top'}\`, expected ${issue.expected ?? 'a row of the glossary'}`,
        at: yaml.placeOf(path),
      })
    }
    return
  }
  const rows = checked.output.terms.map(({ avoid = {}, also = {}, ...words }): Row => ({ avoid, also, words }))
  const of = (language: Language): AvoidedForm[] => {
    const words = rows.flatMap((term) => term.words[language] ?? [])
    const within = (form: string) => words.filter((word) => word.toLowerCase().includes(form.toLowerCase()))
    return rows.flatMap((term) =>
      (term.avoid[language] ?? []).map((form) => ({ form, instead: term.words[language], within: within(form) })),
    )
  }
  return {
    avoided: Object.fromEntries(knownLanguages.map((language) => [language, of(language)])),
    terms: rows.map(({ words, also }) => ({ words, also })),
  }
}
