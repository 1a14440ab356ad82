import MiniSearch from 'minisearch'
import type { Language } from '../../guide/language.ts'
import type { Code } from '../../guide/node.ts'
import type { Document } from './document.ts'
import { isAroundCode, isStopWord, wordsIn } from './fold.ts'

export interface WordHit {
  readonly code: Code
  readonly score: number
  /** The share of the query's words that the screen has, from 0 to 1. */
  readonly share: number
}

/** Screens, best first, and how many words of the query were searched. */
export interface WordHits {
  readonly hits: readonly WordHit[]
  readonly words: number
}

/**
 * Finds the screens with most words of a query, without its stop words; words may have small typing errors. `isFavoured`: screens
 * that weigh more.
 */
export type WordIndex = (query: string, language: Language, isFavoured: (code: Code) => boolean) => WordHits

const tongues = ['fr', 'nl', 'en'] as const
/** The most words of a query that are searched. */
const mostWords = 32

/** Builds a text index in memory: a few milliseconds for some hundred short texts. */
export function openWordIndex(documents: readonly Document[]): WordIndex {
  const compounds = new Set(
    documents
      .flatMap(({ texts, around }) => [...(texts.nl ?? []), ...around].flatMap(wordsIn))
      .filter((word) => word.length >= 4),
  )
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
  return (query, language, isFavoured) => {
    const words = termsOf(query, compounds)
    const search = (combineWith: 'AND' | 'OR') =>
      index.search(words.join(' '), {
        combineWith,
        prefix: (term) => term.length > 2,
        // One typing error in five characters.
        fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        boost: { [language]: 1.5, names: 1.5, around: 0.4 },
        boostDocument: (code) => (isFavoured(code) ? 1.3 : 1),
        processTerm: (term) => term,
      })
    const whole = words.length === 0 ? [] : search('AND')
    const found = whole.length > 0 || words.length < 2 ? whole : search('OR')
    const hits = found.map(({ id, score, queryTerms }): WordHit => {
      const share = new Set(queryTerms).size / words.length
      // One rare word is worth less than several that are less rare.
      return { code: id, score: score * share, share }
    })
    return { hits: hits.sort((a, b) => b.score - a.score), words: words.length }
  }
}

/** `NoEnrollmentPolicy` as separate words. */
const splitName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/_/g, ' ')

/** The words of a query without stop words; a Dutch compound that no text has is replaced by its parts. */
function termsOf(query: string, compounds: ReadonlySet<string>): string[] {
  const words = wordsIn(query).filter((word) => !isStopWord(word))
  const terms = words.flatMap((word) => {
    const parts = compounds.has(word) ? [] : partsOf(word, compounds)
    return parts.length > 1 ? parts : [word]
  })
  // “Error” alone finds nothing.
  return terms.every(isAroundCode) ? [] : [...new Set(terms)].slice(0, mostWords)
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
