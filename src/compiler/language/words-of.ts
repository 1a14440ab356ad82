import { knownLanguages, type Language } from '../../guide/language.ts'
import { contactWordsOf } from './contact-words.ts'
import { de } from './de/words.ts'
import { en } from './en/words.ts'
import { fr } from './fr/words.ts'
import type { LanguageWords, WordsOfFolder } from './language-words.ts'
import { nl } from './nl/words.ts'
import { noWords } from './no-words.ts'
import { alternatives, formsIn, type OwnWords, whole } from './own-words.ts'

/** The words of a folder as those of a language. */
export const wordsFrom = (language: Language, words: WordsOfFolder): LanguageWords => ({
  ...words,
  language,
  contact: contactWordsOf(language, words.contactTable),
})

/** The folders of words that the compiler reads: one line a language. */
const folders: ReadonlyMap<Language, WordsOfFolder> = new Map([
  ['de', de],
  ['en', en],
  ['fr', fr],
  ['nl', nl],
])
const byLanguage = new Map(knownLanguages.map((language) => [language, wordsFrom(language, folders.get(language) ?? noWords)]))

/** Gives the words and patterns of a language. */
export type Lexicon = (language: Language) => LanguageWords

/** The words and patterns by which the compiler recognises the structure of an article in a language. */
export const wordsOf: Lexicon = (language) => byLanguage.get(language) ?? wordsFrom(language, noWords)

/** The words and patterns of each language with those of an organisation. */
export function lexiconWith(own: OwnWords | undefined): Lexicon {
  if (own === undefined) return wordsOf
  const joined = new Map([...byLanguage].map(([language, words]) => [language, withOwn(words, own)]))
  return (language) => joined.get(language) ?? wordsFrom(language, noWords)
}

function withOwn(words: LanguageWords, own: OwnWords): LanguageWords {
  const { language, abbreviation, stops, contactTable } = words
  const products = formsIn(own.products, language)
  const verbs = own.verbs.flatMap((verb) => verb[language] ?? []).flatMap(({ order, infinitive }) => [order, infinitive ?? order])
  return {
    ...words,
    contact: contactWordsOf(language, contactTable, own),
    abbreviation: withAbbreviations(abbreviation, own.abbreviations[language] ?? []),
    ...(products.length > 0 && { products: new RegExp(whole(alternatives(products)), 'giu') }),
    ...(verbs.length > 0 && {
      stops: { ...stops, hints: new RegExp(`${stops.hints.source}|${whole(alternatives(verbs))}`, 'iu') },
    }),
  }
}

/** Abbreviations end no sentence, and neither does the first part of one that has several: `réf. int.` */
function withAbbreviations(known: RegExp, written: readonly string[]): RegExp {
  const parts = written.flatMap((text) => [...text.matchAll(/\./g)].map(({ index }) => text.slice(0, index)))
  if (parts.length === 0) return known
  return new RegExp(`${known.source}|(?<![\\p{L}-])(?:${anyCase(parts)})\\.$`, 'u')
}

/** Words whose first letter may be a capital. */
const anyCase = (words: readonly string[]): string =>
  alternatives(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))
