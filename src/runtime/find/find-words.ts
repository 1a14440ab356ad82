import MiniSearch from 'minisearch'
import type { FindEntry } from '../../guide/find.ts'
import type { Language } from '../../guide/language.ts'
import type { Code } from '../../guide/node.ts'
import { isAround, isEmpty, wordsIn } from './find-fold.ts'

/** A screen as the index of words knows it. */
export interface Place {
  readonly code: Code
  readonly says: FindEntry
  /** Names of its error codes: their words are looked for, too. */
  readonly names: readonly string[]
  /** Headings around it. */
  readonly around: readonly string[]
}

export interface WordHit {
  readonly code: Code
  readonly score: number
  /** Which share of the query's words the screen has, from 0 to 1. */
  readonly share: number
}

/** Finds screens by words; best first. `favoured` is the guide whose screens weigh more. */
export type WordFinder = (
  query: string,
  language: Language,
  favours: (code: Code) => boolean,
) => { readonly hits: readonly WordHit[]; readonly words: number }

const tongues = ['fr', 'nl', 'en'] as const
/** Words of a query that are looked for; more only cost time. */
const mostWords = 32

/** Builds the index in memory: a few hundred short texts take a few milliseconds. */
export function indexWords(places: readonly Place[]): WordFinder {
  const vocabulary = new Set(
    places.flatMap(({ says, around }) => [...(says.nl ?? []), ...around].flatMap(wordsIn)).filter((word) => word.length >= 4),
  )
  const index = new MiniSearch({
    idField: 'code',
    fields: [...tongues, 'names', 'around'],
    tokenize: wordsIn,
    processTerm: (term, field) =>
      isEmpty(term) ? null : field === 'nl' || field === 'around' ? [term, ...partsOf(term, vocabulary)] : term,
  })
  index.addAll(
    places.map(({ code, says, names, around }) => ({
      code,
      ...Object.fromEntries(tongues.map((tongue) => [tongue, (says[tongue] ?? []).join('\n')])),
      // Numbers are looked up as codes, never as words.
      names: names
        .filter((name) => /^(?!0x).*[g-z]/i.test(name))
        .flatMap((name) => [name, apart(name)])
        .join('\n'),
      around: around.join('\n'),
    })),
  )
  return (query, language, favours) => {
    const words = termsOf(query, vocabulary)
    const search = (combineWith: 'AND' | 'OR') =>
      index.search(words.join(' '), {
        combineWith,
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        boost: { [language]: 1.5, names: 1.5, around: 0.4 },
        boostDocument: (code) => (favours(code) ? 1.3 : 1),
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

/** `NoEnrollmentPolicy` as the words it is made of. */
const apart = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/_/g, ' ')

/** The words of a query that say something; a Dutch compound that no text has is looked for by its parts. */
function termsOf(query: string, vocabulary: ReadonlySet<string>): string[] {
  const words = wordsIn(query)
  const telling = words.filter((word) => !isEmpty(word))
  const terms = telling.flatMap((word) => {
    const parts = vocabulary.has(word) ? [] : partsOf(word, vocabulary)
    return parts.length > 1 ? parts : [word]
  })
  // “Error” alone asks for nothing.
  return terms.every(isAround) ? [] : [...new Set(terms)].slice(0, mostWords)
}

/** The parts of a compound that are words of the texts: `inschrijvingsfout` has `inschrijving` and `fout`. */
function partsOf(word: string, vocabulary: ReadonlySet<string>): string[] {
  if (word.length < 8 || word.length > 60) return []
  for (let cut = 4; cut <= word.length - 4; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)]
    const first = [left, left.replace(/s$/, '')].find((part) => vocabulary.has(part))
    if (first !== undefined && vocabulary.has(right)) return [first, right]
  }
  return []
}
