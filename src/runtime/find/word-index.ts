import MiniSearch, { type Query } from 'minisearch'
import { wordsIn } from '../../guide/fold.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Code } from '../../guide/node.ts'
import type { Document } from './document.ts'
import { isStopWord } from './fold.ts'
import { shareOf, type Term } from './terms.ts'

export interface WordHit {
  readonly code: Code
  readonly score: number
  /** The share of the query that the screen has, from 0 to 1. */
  readonly share: number
  /** It has the whole query in the words of the query, not in other words for the same things. */
  readonly isSaid: boolean
}

export interface WordIndex {
  /**
   * Finds the screens with some terms of a query, best first; words may have small typing errors. `isFavoured`: screens that weigh
   * more.
   */
  readonly find: (terms: readonly Term[], language: Language, isFavoured: (code: Code) => boolean) => readonly WordHit[]
  /** Whether some text has a word. */
  readonly knows: (word: string) => boolean
}

const tongues: readonly Language[] = [...new Set([...languages, 'en'])]

/** Builds a text index in memory: a few milliseconds for some hundred short texts. */
export function openWordIndex(documents: readonly Document[]): WordIndex {
  const compounds = new Set(
    documents
      .flatMap(({ texts, around }) => [...(texts.nl ?? []), ...around].flatMap(wordsIn))
      .filter((word) => word.length >= 4),
  )
  const known = new Set(documents.flatMap(wordsOfDocument))
  const index = new MiniSearch({
    idField: 'code',
    fields: [...tongues, 'names', 'around'],
    tokenize: wordsIn,
    processTerm: (term, field) =>
      isStopWord(term) ? null : field === 'nl' || field === 'around' ? [term, ...partsOf(term, compounds)] : term,
  })
  index.addAll(
    documents.map(({ code, texts, names, around }) => ({
      code,
      ...Object.fromEntries(tongues.map((tongue) => [tongue, (texts[tongue] ?? []).join('\n')])),
      names: names.flatMap((name) => [name, splitName(name)]).join('\n'),
      around: around.join('\n'),
    })),
  )
  const find: WordIndex['find'] = (asked, language, isFavoured) => {
    const terms = compoundsOf(asked, compounds).flatMap((term) => withoutCompound(term, compounds))
    if (terms.length === 0) return []
    const own = new Set(terms.map(({ word }) => word))
    const found = index.search(
      { combineWith: 'OR', queries: terms.map((term) => queryOf(term, known)) },
      {
        boost: { [language]: 1.5, names: 1.5, around: 0.4 },
        boostDocument: (code) => (isFavoured(code) ? 1.3 : 1),
        boostTerm: (word) => (own.has(word) ? 1 : otherWords),
        processTerm: (term) => term,
      },
    )
    const hits = found.map(({ id, score, queryTerms }): WordHit => {
      const matched = new Set(queryTerms)
      const had = terms.filter((term) => hasTerm(term, matched))
      const share = shareOf(had, terms)
      // One rare word is worth less than several that are less rare.
      return { code: id, score: score * share, share, isSaid: terms.every((term) => isSaidIn(term, matched)) }
    })
    return hits.sort((a, b) => b.score - a.score)
  }
  return { find, knows: (word) => known.has(word) }
}

const wordsOfDocument = ({ texts, around }: Document): readonly string[] =>
  [...tongues.flatMap((tongue) => texts[tongue] ?? []), ...around].flatMap(wordsIn)

/** The weight of another word for the same thing. */
const otherWords = 0.7

/** The word of a term, which may begin a word or, where no text has it, have a typing error; or other words for it. */
const queryOf = ({ word, also }: Term, known: ReadonlySet<string>): Query => ({
  combineWith: 'OR',
  queries: [
    ...(word === undefined
      ? []
      : [
          {
            queries: [word],
            prefix: word.length > 2,
            fuzzy: also.length > 0 || known.has(word) ? (false as const) : fuzzyOf(word),
          },
        ]),
    ...also.map(({ words, isStem, language }) => ({
      combineWith: 'AND' as const,
      queries: [...words],
      prefix: isStem,
      fuzzy: false as const,
      // English names are in texts of every language.
      ...(language !== undefined && language !== 'en' && { fields: [language, 'names', 'around'] }),
    })),
  ],
})

/** One typing error in five characters. */
const fuzzyOf = (word: string): number | false => (word.length > 4 && !/\d/.test(word) ? 0.2 : false)

/** Whether a screen has a term, by the words of the query that it has. */
const hasTerm = ({ word, also }: Term, matched: ReadonlySet<string>): boolean =>
  (word !== undefined && matched.has(word)) || also.some(({ words }) => words.every((other) => matched.has(other)))

/** Whether a screen has a term in the words of the query. */
const isSaidIn = ({ word, also }: Term, matched: ReadonlySet<string>): boolean =>
  hasTerm(
    { ...(word !== undefined && { word }), also: also.filter(({ language }) => language === undefined), weight: 1 },
    matched,
  )

/** `NoEnrollmentPolicy` as separate words. */
const splitName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/_/g, ' ')

/** Terms with two neighbours as one where they are a compound that some text has: `onderhouds modus`. */
function compoundsOf(terms: readonly Term[], known: ReadonlySet<string>): readonly Term[] {
  const all: Term[] = []
  for (const term of terms) {
    const last = all[all.length - 1]
    const word = `${last?.word ?? ''}${term.word ?? ''}`
    if (last?.word === undefined || term.word === undefined || !known.has(word) || known.has(term.word)) all.push(term)
    else all[all.length - 1] = { ...term, word }
  }
  return all
}

/** A term that is a Dutch compound, and in no text, as a term for each of its parts; any other term as it is. */
function withoutCompound(term: Term, compounds: ReadonlySet<string>): readonly Term[] {
  const { word, also } = term
  const parts = word === undefined || also.length > 0 || compounds.has(word) ? [] : partsOf(word, compounds)
  return parts.length > 1 ? parts.map((part) => ({ word: part, also: [], weight: 1 })) : [term]
}

/** The two known words that a compound is made of: `inschrijvingsfout` has `inschrijving` and `fout`. */
function partsOf(word: string, known: ReadonlySet<string>): string[] {
  if (word.length < 8 || word.length > 60) return []
  for (let cut = 4; cut <= word.length - 4; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)]
    const first = [left, left.replace(/s$/, '')].find((part) => known.has(part))
    if (first !== undefined && known.has(right)) return [first, right]
  }
  return []
}
