import * as v from 'valibot'
import type { Language } from '../../guide/language.ts'
import type { Report } from '../diagnostic.ts'
import { pathOf, readYaml } from './yaml.ts'

export const glossaryFile = 'glossary.yaml'

const perLanguage = <T extends v.GenericSchema>(schema: T) =>
  v.exactOptional(v.strictObject({ fr: v.exactOptional(schema), nl: v.exactOptional(schema) }))

const word = v.pipe(v.string(), v.minLength(1))

const schema = v.strictObject({
  terms: v.array(
    v.strictObject({
      en: v.exactOptional(v.string()),
      fr: v.exactOptional(v.string()),
      nl: v.exactOptional(v.string()),
      avoid: perLanguage(v.array(word)),
      /** Names for it in newer versions of a screen. */
      also: v.exactOptional(
        v.strictObject({
          en: v.exactOptional(v.array(word)),
          fr: v.exactOptional(v.array(word)),
          nl: v.exactOptional(v.array(word)),
        }),
      ),
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
  readonly en?: string
  readonly fr?: string
  readonly nl?: string
  readonly also?: { readonly en?: readonly string[]; readonly fr?: readonly string[]; readonly nl?: readonly string[] }
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
  const of = (language: Language): AvoidedForm[] => {
    const words = checked.output.terms.flatMap((term) => term[language] ?? [])
    const within = (form: string) => words.filter((word) => word.toLowerCase().includes(form.toLowerCase()))
    return checked.output.terms.flatMap((term) =>
      (term.avoid?.[language] ?? []).map((form) => ({ form, instead: term[language], within: within(form) })),
    )
  }
  return { avoided: { fr: of('fr'), nl: of('nl') }, terms: checked.output.terms.map(({ avoid: _, ...term }) => term) }
}
