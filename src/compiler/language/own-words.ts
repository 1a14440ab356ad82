import type { Language } from '../../guide/language.ts'
import type { Result } from '../../guide/node.ts'

/** Words of a language that mean the same, as texts write them. */
type Forms = Readonly<Record<Language, readonly string[] | undefined>>

/** People, a team or a place of the organisation, and the outcome that contacting them is. */
export interface OwnContact {
  readonly outcome: Exclude<Result, 'solved'>
  readonly forms: Forms
  readonly phone?: string
}

/** A verb of contact of the organisation: its imperative, and its infinitive where it has one. */
export interface OwnVerb {
  readonly order: string
  readonly infinitive?: string
}

/** The words of one organisation, from `words.yaml`. Plain data. */
export interface OwnWords {
  readonly people: readonly OwnContact[]
  readonly places: readonly OwnContact[]
  readonly verbs: readonly Readonly<Record<Language, OwnVerb | undefined>>[]
  readonly products: readonly Forms[]
  /** Abbreviations with their full stops: `réf. int.` */
  readonly abbreviations: Forms
}

/** A word as a part of a pattern for plain text: signs are no operators, and an apostrophe is the straight one. */
export const escaped = (word: string): string =>
  word
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Words as alternatives of a pattern, the longest first: `équipe mobile nord` comes before `équipe mobile`. */
export const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

/** A pattern by itself: no letter and no digit stands beside it. */
export const whole = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`

/** The forms of rows in a language. */
export const formsIn = (rows: readonly Forms[], language: Language): readonly string[] =>
  rows.flatMap((row) => row[language] ?? [])

/** The words of each row that has several, in all languages: people, places and products that readers may call by any of them. */
export const synonymsOf = (own: OwnWords | undefined): readonly (readonly string[])[] =>
  own === undefined
    ? []
    : [...[...own.people, ...own.places].map(({ forms }) => forms), ...own.products]
        .map((forms) => [
          ...new Set(
            Object.entries(forms)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .flatMap(([, said = []]) => said),
          ),
        ])
        .filter((words) => words.length > 1)
