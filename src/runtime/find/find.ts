import { readCode } from '../../guide/code.ts'
import type { FindEntry, FindIndex, FindSection } from '../../guide/find.ts'
import type { CodeIndex } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import { type KnownCode, knownCodes, readCodes } from './find-codes.ts'
import { isAround, tidy, wordsIn } from './find-fold.ts'
import { indexWords, type WordFinder, type WordHit } from './find-words.ts'

/** A screen that may be meant, with what tells it apart from the others. */
export interface Hit {
  readonly guide: GuideId
  readonly code: Code
  readonly entry: FindEntry
  readonly section: FindSection
  /** Its error codes, as articles write them: those that were asked for, where some were. */
  readonly codes: readonly string[]
}

/** The answer to a query. `instead`: a code was asked for that no screen has, so whatever is offered is something else. */
export type Found =
  | { readonly kind: 'one'; readonly guide: GuideId; readonly code: Code }
  | { readonly kind: 'several'; readonly hits: readonly Hit[]; readonly instead?: string }
  | { readonly kind: 'none'; readonly instead?: string }

export interface Asked {
  readonly query: string
  readonly language: Language
  /** The guide that the reader was at: what it says comes first. */
  readonly guide?: GuideId | undefined
}

/** Answers queries on this device. Never throws, whatever is asked. */
export type Finder = (asked: Asked) => Found

/** More would be a list, not a question. */
const most = 6
/** Which share of a query's words a screen must have to be offered. */
const enough = 0.33
/** How far ahead the best must be to be opened unasked, with all words of the query and with most of them. */
const ahead = { all: 1.6, most: 2.2 }

/** A finder over an index. `codes` are those of the screens, which may be typed into the same box. */
export function openFinder(index: FindIndex, codes: CodeIndex): Finder {
  const known = knownCodes(index)
  const hits = hitsOf(index, known)
  const find = indexWords(
    [...hits.values()].map(({ code, entry, section, codes: names }) => ({
      code,
      says: entry,
      names,
      around: [...(section.fr ?? []), ...(section.nl ?? []), ...(section.en ?? [])],
    })),
  )
  const said = messagesOf(hits)
  return (asked) => {
    const reading = readCodes(asked.query, known)
    const words = find(tidy(asked.query), asked.language, (code) => hits.get(code)?.guide === asked.guide)
    const inOrder = (places: readonly Code[]): Hit[] => favoured(places, words.hits, hits, asked.guide)
    const withCodes = (codes: readonly KnownCode[]): Hit[] =>
      inOrder(placesOf(codes)).map((hit) => ({
        ...hit,
        codes: codes.flatMap(({ written, places }) => (places.includes(hit.code) ? [written] : [])),
      }))
    if (reading.kind === 'exact') return byCode(withCodes(reading.codes))
    const screen = screenOf(asked.query, codes)
    if (screen !== undefined) return screen
    if (reading.kind === 'near') return { kind: 'several', hits: withCodes(reading.codes), instead: reading.asked }
    if (reading.kind === 'part') return byCode(withCodes(reading.codes))
    const [first] = words.hits
    const best = words.hits
      .filter(({ score, share }) => share >= enough && score >= (first?.score ?? 0) * 0.3)
      .map(({ code }) => code)
    if (reading.kind === 'unknown')
      return best.length === 0
        ? { kind: 'none', instead: reading.asked }
        : { kind: 'several', hits: inOrder(best), instead: reading.asked }
    const clear = said(asked.query) ?? clearOf(words)
    const one = clear === undefined ? undefined : hits.get(clear)
    if (one !== undefined) return { kind: 'one', guide: one.guide, code: one.code }
    return best.length === 0 ? { kind: 'none' } : { kind: 'several', hits: inOrder(best) }
  }
}

function hitsOf(index: FindIndex, known: readonly KnownCode[]): ReadonlyMap<Code, Hit> {
  const written = new Map<Code, string[]>()
  for (const { written: code, places } of known)
    for (const place of places) written.set(place, [...(written.get(place) ?? []), code])
  return new Map(
    index.guides.flatMap(({ id, sections }) =>
      sections.flatMap((section) =>
        section.entries.map(
          (entry) => [entry.code, { guide: id, code: entry.code, entry, section, codes: written.get(entry.code) ?? [] }] as const,
        ),
      ),
    ),
  )
}

const placesOf = (codes: readonly KnownCode[]): readonly Code[] => [...new Set(codes.flatMap(({ places }) => places))]

/** A code at one place is that place: nobody who has it means another. At several, one question. */
const byCode = ([first, ...others]: readonly Hit[]): Found => {
  if (first === undefined) return { kind: 'none' }
  return others.length === 0
    ? { kind: 'one', guide: first.guide, code: first.code }
    : { kind: 'several', hits: [first, ...others] }
}

/** Screens in the order to ask for them: those of the guide that the reader was at, then those that the words fit best. */
function favoured(
  places: readonly Code[],
  words: readonly WordHit[],
  hits: ReadonlyMap<Code, Hit>,
  guide: GuideId | undefined,
): Hit[] {
  const rank = new Map(words.map(({ code }, place) => [code, place]))
  const weight = (hit: Hit) => (hit.guide === guide ? 0 : 1e6) + (rank.get(hit.code) ?? 1e3)
  return places
    .flatMap((place) => hits.get(place) ?? [])
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, most)
}

/** The code that a query may be, read out over the phone: the whole of it, but for words such as “code”. */
export function codeIn(query: string): Code | undefined {
  const words = wordsIn(tidy(query)).filter((word) => word.length === 1 || !isAround(word))
  const reading = readCode(words.join(''))
  return reading.ok ? reading.code : undefined
}

/** The screen of that code. */
function screenOf(query: string, { codes, retired }: CodeIndex): Found | undefined {
  const asked = codeIn(query)
  if (asked === undefined) return
  const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
    Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined
  const code = own(codes, asked) === undefined ? own(retired, asked) : asked
  const guide = code ? own(codes, code)?.[0] : undefined
  return code && guide !== undefined ? { kind: 'one', guide, code } : undefined
}

/** The screen whose message is asked for word by word, where there is one such screen; one word is no message. */
function messagesOf(hits: ReadonlyMap<Code, Hit>): (query: string) => Code | undefined {
  const keyOf = (text: string) => wordsIn(text).join(' ')
  const places = new Map<string, Set<Code>>()
  for (const { code, entry } of hits.values())
    for (const text of [...(entry.fr ?? []), ...(entry.nl ?? []), ...(entry.en ?? [])])
      places.set(keyOf(text), (places.get(keyOf(text)) ?? new Set()).add(code))
  return (query) => {
    const key = keyOf(tidy(query))
    const found = key.includes(' ') ? places.get(key) : undefined
    return found?.size === 1 ? [...found][0] : undefined
  }
}

/**
 * The screen that is clearly meant: it has all words of the query, at least two, or most of many, and the next one is far
 * behind. A wrong screen costs a reader more than a question, so near ties are asked.
 */
function clearOf({ hits: [first, second], words }: ReturnType<WordFinder>): Code | undefined {
  if (first === undefined) return
  const lead = first.score / (second?.score ?? Number.MIN_VALUE)
  if (first.share === 1 && words >= 2 && lead >= ahead.all) return first.code
  return first.share >= 0.7 && words * first.share >= 3 && lead >= ahead.most ? first.code : undefined
}
