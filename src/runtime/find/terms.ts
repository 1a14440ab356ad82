import { wordsIn } from '../../guide/fold.ts'
import type { Language } from '../../guide/language.ts'
import { isWithin } from './edit-distance.ts'
import { isAroundCode, isStopWord } from './fold.ts'
import { findWords } from './words/all-find-words.ts'
import { commonThings, type Thing } from './words/find-words.ts'

/** Folded words that a text has together. `isStem`: the last one is the beginning of a word. */
export interface Expression {
  readonly words: readonly string[]
  readonly isStem: boolean
  /** The language of the texts that it is in; absent for the words of a query itself. */
  readonly language?: Tongue
}

/** A language of messages: devices often show English. */
export type Tongue = Language | 'en'

/** One thing that a query asks for: a word, or everyday words with others for the same thing. */
export interface Term {
  /** The word of the query; absent where it has several words for the thing. */
  readonly word?: string
  /** Words for the same thing, in every language. Empty for most words. */
  readonly also: readonly Expression[]
  /** How much of a query it is, beside other terms. */
  readonly weight: number
}

/** The share of a query that some of its terms are, from 0 to 1. */
export function shareOf(some: readonly Term[], all: readonly Term[]): number {
  const weightOf = (terms: readonly Term[]): number => terms.reduce((sum, { weight }) => sum + weight, 0)
  return some.length === all.length ? 1 : weightOf(some) / weightOf(all)
}

/** The weight of a thing that many texts are about. */
const commonWeight = 0.4
/** The most terms of a query that are searched. */
const mostTerms = 32

/**
 * The terms of a query, each once, without single characters, stop words and words that stand around codes. Empty where it has nothing
 * else: “error” alone finds nothing. `isKnown`: whether some text has a word, so that it has no typing error.
 * `synonyms`: words of the organisation; each list means one thing.
 */
export function readTerms(
  query: string,
  isKnown: (word: string) => boolean,
  synonyms: readonly (readonly string[])[] = [],
): readonly Term[] {
  const words = wordsIn(query)
  const terms = new Map<string, Term>()
  for (let at = 0; at < words.length && terms.size < mostTerms; ) {
    const name = nameAt(words, at, synonyms)
    if (name !== undefined) {
      terms.set(name.words.join(' '), nameTerm(name))
      at += name.words.length
      continue
    }
    const { thing, length, meant } = thingAt(words, at, isKnown)
    const own = meant ?? words.slice(at, at + length)
    at += length
    const key = thing ?? own.join(' ')
    if (!terms.has(key) && (thing !== undefined || (key.length > 1 && !isAroundCode(key)))) terms.set(key, termOf(own, thing))
  }
  return [...terms.values()]
}

/** Each word of a query as a term of its own. */
export const plainTerms = (query: string): readonly Term[] =>
  [...new Set(wordsIn(query))].slice(0, mostTerms).map((word) => ({ word, also: [], weight: 1 }))

function termOf(own: readonly string[], thing: Thing | undefined): Term {
  const also = thing === undefined ? [] : (wordsFor.get(thing) ?? [])
  const weight = thing !== undefined && commonThings.has(thing) ? commonWeight : 1
  const [word, ...more] = own
  if (word !== undefined && more.length === 0) return { word, also, weight }
  return { also: [{ words: own.filter((part) => !isStopWord(part)), isStem: false }, ...also], weight }
}

/** A name of the organisation: its words in the query, and its other names. */
interface OwnName {
  readonly words: readonly string[]
  readonly others: readonly (readonly string[])[]
}

/** The longest name of the organisation that the words from an index on are. */
function nameAt(words: readonly string[], at: number, synonyms: readonly (readonly string[])[]): OwnName | undefined {
  const found = synonyms.flatMap((list): OwnName[] => {
    const names = list.map(wordsIn)
    return names
      .filter((name) => name.length > 0 && name.every((word, i) => word === words[at + i]))
      .map((name) => ({ words: name, others: names.filter((other) => other !== name) }))
  })
  return found.sort((a, b) => b.words.length - a.words.length)[0]
}

/** The term of a name. Its other names are looked for in texts of every language, as English names are. */
function nameTerm({ words, others }: OwnName): Term {
  const expressionOf = (name: readonly string[]) => ({ words: name.filter((word) => !isStopWord(word)), isStem: false })
  const also = others.map(expressionOf).filter((other) => other.words.length > 0)
  const [word, ...more] = words
  return {
    ...(word !== undefined && more.length === 0 && { word }),
    also: [
      ...(more.length > 0 ? [expressionOf(words)] : []),
      ...also.map((expression) => ({ ...expression, language: 'en' as const })),
    ],
    weight: 1,
  }
}

interface Entry extends Expression {
  readonly thing: Thing
}

/** Every expression of the tables. */
const entries: readonly Entry[] = findWords.flatMap(({ language, everyday }) =>
  Object.entries(everyday).flatMap(([thing, list]) =>
    list.split(',').map((text): Entry => ({ thing: thing as Thing, language, words: wordsIn(text), isStem: text.endsWith('-') })),
  ),
)
const wholeWords = new Map(
  entries.filter(({ words, isStem }) => words.length === 1 && !isStem).map((entry) => [entry.words[0] ?? '', entry] as const),
)
const stems = entries.filter(({ isStem }) => isStem)
const expressions = entries.filter(({ words }) => words.length > 1)

const negations = new Set(findWords.flatMap((words) => wordsIn(words.negations)))

/**
 * What to look for in texts, by thing. Expressions with a negation are left out, because without their stop words, which no index
 * has, they would say the opposite.
 */
const wordsFor: ReadonlyMap<Thing, readonly Expression[]> = joinByThing(
  entries.flatMap((entry) => {
    const words = entry.words.filter((word) => !isStopWord(word))
    return words.length === 0 || entry.words.some((word) => negations.has(word)) ? [] : [{ ...entry, words }]
  }),
)

function joinByThing(all: readonly Entry[]): ReadonlyMap<Thing, readonly Expression[]> {
  const joined = new Map<Thing, Expression[]>()
  for (const { thing, ...expression } of all) joined.set(thing, [...(joined.get(thing) ?? []), expression])
  return joined
}

interface NamedThing {
  /** Absent where the words name none. */
  readonly thing?: Thing
  /** How many words name it. */
  readonly length: number
  /** The words that were meant, where there is a typing error. */
  readonly meant?: readonly string[]
}

/** The thing that the words from an index on name. */
function thingAt(words: readonly string[], at: number, isKnown: (word: string) => boolean): NamedThing {
  const longest = expressions
    .filter((entry) => entry.words.every((word, i) => word === words[at + i]))
    .sort((a, b) => b.words.length - a.words.length)[0]
  if (longest !== undefined) return { thing: longest.thing, length: longest.words.length }
  const word = words[at] ?? ''
  const entry = wholeWords.get(word) ?? stems.find((stem) => word.startsWith(stem.words[0] ?? ''))
  if (entry !== undefined) return { thing: entry.thing, length: 1 }
  const meant = isKnown(word) ? undefined : misspelt(word)
  return meant === undefined ? { length: 1 } : { thing: meant.thing, length: 1, meant: meant.words }
}

/** The word of the tables that a word of at least six letters is, with one typing error. */
const misspelt = (word: string): Entry | undefined =>
  word.length < 6 || isStopWord(word)
    ? undefined
    : [...wholeWords.values()].find(({ words: [known = ''] }) => known.length > 4 && isWithin(word, known, 1))
