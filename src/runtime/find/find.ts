import { readCode } from '../../guide/code.ts'
import { codesInWords, mostCodes, readDamaged } from '../../guide/codes-in.ts'
import type { FindEntry, FindIndex, FindSection } from '../../guide/find.ts'
import type { CodeIndex } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import type { Document } from './document.ts'
import { type KnownCode, knownCodes, readCodes } from './error-codes.ts'
import { fold, isAroundCode, isCodeWord, tidy, wordsIn } from './fold.ts'
import { openWordIndex, type WordHit, type WordHits } from './word-index.ts'

/** A screen that a query may mean. */
export interface FindHit {
  readonly guide: GuideId
  readonly code: Code
  readonly entry: FindEntry
  readonly section: FindSection
  /** Its error codes, as articles write them: only those in the query, where it has some. */
  readonly codes: readonly string[]
}

/** The answer to a query. `instead`: the query has an error code that no screen has, so the hits are about something else. */
export type FindResult =
  | { readonly kind: 'one'; readonly guide: GuideId; readonly code: Code }
  | { readonly kind: 'several'; readonly hits: readonly FindHit[]; readonly instead?: string }
  | { readonly kind: 'none'; readonly instead?: string }

export interface FindQuery {
  readonly query: string
  readonly language: Language
  /** The guide that the reader was at: its screens come first. */
  readonly guide?: GuideId | undefined
}

/** Answers queries on this device. Never throws. */
export type Finder = (query: FindQuery) => FindResult

/** The most hits of a result. */
const mostHits = 6
/** The smallest share of a query's words that a hit has. */
const leastShare = 0.33
/** The smallest score of a hit, as a share of the best. */
const leastScore = 0.3
/** How many times the score of the best hit must be that of the second to be the only answer: with all words, with most words. */
const lead = { all: 1.6, most: 2.2 }

/** Opens a finder over an index. `codes` are the codes of the screens, which may be typed into the same box. */
export function openFinder(index: FindIndex, codes: CodeIndex): Finder {
  const known = knownCodes(index)
  const hits = hitsOf(index, known)
  const findWords = openWordIndex([...hits.values()].map(documentOf))
  const screenOfMessage = openMessages(hits)
  return ({ query, language, guide }) => {
    const reading = readCodes(query, known)
    const words = findWords(tidy(query), language, (code) => hits.get(code)?.guide === guide)
    const inOrder = (screens: readonly Code[]): FindHit[] => sortHits(screens, words.hits, hits, guide)
    const withCodes = (found: readonly KnownCode[]): FindHit[] =>
      inOrder([...new Set(found.flatMap(({ screens }) => screens))]).map((hit) => ({
        ...hit,
        codes: found.flatMap(({ written, screens }) => (screens.includes(hit.code) ? [written] : [])),
      }))
    if (reading.kind === 'exact') return resultOf(withCodes(reading.codes))
    const screen = screenOf(query, codes)
    if (screen !== undefined) return screen
    if (reading.kind === 'near') return { kind: 'several', hits: withCodes(reading.codes), instead: reading.asked }
    if (reading.kind === 'part') return resultOf(withCodes(reading.codes))
    const best = inOrder(bestOf(words))
    if (reading.kind === 'unknown')
      return best.length === 0
        ? { kind: 'none', instead: reading.asked }
        : { kind: 'several', hits: best, instead: reading.asked }
    const only = hits.get(screenOfMessage(query) ?? clearHit(words) ?? '')
    if (only !== undefined) return { kind: 'one', guide: only.guide, code: only.code }
    return best.length === 0 ? { kind: 'none' } : { kind: 'several', hits: best }
  }
}

/** The screens of an index by their codes. */
function hitsOf(index: FindIndex, known: readonly KnownCode[]): ReadonlyMap<Code, FindHit> {
  const codesOf = new Map<Code, string[]>()
  for (const { written, screens } of known)
    for (const screen of screens) codesOf.set(screen, [...(codesOf.get(screen) ?? []), written])
  const entries = index.guides.flatMap(({ id, sections }) =>
    sections.flatMap((section) => section.entries.map((entry) => ({ guide: id, section, entry }))),
  )
  return new Map(
    entries.map((entry) => {
      const { code } = entry.entry
      return [code, { ...entry, code, codes: codesOf.get(code) ?? [] }]
    }),
  )
}

const documentOf = ({ code, entry, section, codes }: FindHit): Document => ({
  code,
  texts: entry,
  // Codes of digits are only found by `readCodes`, never as words.
  names: codes.filter((name) => /^(?!0x).*[g-z]/i.test(name)),
  around: [...(section.fr ?? []), ...(section.nl ?? []), ...(section.en ?? [])],
})

/** One hit is the answer, several are a question. */
const resultOf = ([first, ...others]: readonly FindHit[]): FindResult => {
  if (first === undefined) return { kind: 'none' }
  return others.length === 0
    ? { kind: 'one', guide: first.guide, code: first.code }
    : { kind: 'several', hits: [first, ...others] }
}

/** Screens in the order of a result: first those of the reader's guide, then by the words of the query. */
function sortHits(
  screens: readonly Code[],
  words: readonly WordHit[],
  hits: ReadonlyMap<Code, FindHit>,
  guide: GuideId | undefined,
): FindHit[] {
  const rank = new Map(words.map(({ code }, index) => [code, index]))
  const weight = (hit: FindHit) => (hit.guide === guide ? 0 : 1e6) + (rank.get(hit.code) ?? 1e3)
  return screens
    .flatMap((screen) => hits.get(screen) ?? [])
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, mostHits)
}

/** The screens with enough of the query's words. */
const bestOf = ({ hits }: WordHits): readonly Code[] =>
  hits.filter(({ score, share }) => share >= leastShare && score >= (hits[0]?.score ?? 0) * leastScore).map(({ code }) => code)

/**
 * The screen codes that a query may mean, the likeliest first: the query as a whole, apart from words such as “code”, a code in an
 * address, or a word. A word of letters alone, which may be any word, needs one such as “code” before it. Only the index of codes
 * says which of them exist.
 */
export function codesIn(query: string): readonly Code[] {
  const rest = wordsIn(tidy(query)).filter((word) => word.length === 1 || !isAroundCode(word))
  const whole = [readCode(tidy(query)), readCode(rest.join(''))].flatMap((reading) => (reading.ok ? [reading.code] : []))
  const addresses = query.split(/\s+/).filter((word) => /[/%]/.test(word))
  const words = codesInWords(query).filter(
    ({ written, before }) => /\d/.test(written) || before.some((word) => isCodeWord(fold(word))),
  )
  return [
    ...new Set([...whole, ...addresses.flatMap((address) => readDamaged(address).codes), ...words.map(({ code }) => code)]),
  ].slice(0, mostCodes)
}

/** The screen whose code is in the query, also where it replaced the one with that code. */
function screenOf(query: string, { codes, retired }: CodeIndex): FindResult | undefined {
  for (const asked of codesIn(query)) {
    const code = own(codes, asked) === undefined ? own(retired, asked) : asked
    const guide = code ? own(codes, code)?.[0] : undefined
    if (code && guide !== undefined) return { kind: 'one', guide, code }
  }
  return
}

/** A record's own value: a key may be `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined

/** Looks up the only screen with exactly the words of a query as a message of at least two words. */
function openMessages(hits: ReadonlyMap<Code, FindHit>): (query: string) => Code | undefined {
  const keyOf = (text: string) => wordsIn(text).join(' ')
  const screens = new Map<string, Set<Code>>()
  for (const { code, entry } of hits.values())
    for (const text of [...(entry.fr ?? []), ...(entry.nl ?? []), ...(entry.en ?? [])])
      screens.set(keyOf(text), (screens.get(keyOf(text)) ?? new Set()).add(code))
  return (query) => {
    const key = keyOf(tidy(query))
    const found = key.includes(' ') ? screens.get(key) : undefined
    return found?.size === 1 ? [...found][0] : undefined
  }
}

/**
 * The screen that a query clearly means: it has all of at least two words, or most of many, and a score far above the second. A
 * wrong screen costs a reader more than a question, so in doubt there is none.
 */
function clearHit({ hits: [first, second], words }: WordHits): Code | undefined {
  if (first === undefined) return
  const ratio = first.score / (second?.score ?? Number.MIN_VALUE)
  if (first.share === 1 && words >= 2 && ratio >= lead.all) return first.code
  return first.share >= 0.7 && words * first.share >= 3 && ratio >= lead.most ? first.code : undefined
}
