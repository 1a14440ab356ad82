import type { FindIndex } from '../../guide/find.ts'
import { wordsIn } from '../../guide/fold.ts'
import type { CodeIndex, Platform } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import { platformIn } from '../../guide/platforms.ts'
import { type CodeReading, type KnownCode, knownCodes, readCodes } from './error-codes.ts'
import { documentOf, type FindHit, hitsOf } from './find-hits.ts'
import { tidy } from './fold.ts'
import { answerOfCodes, answerOfWords, type Found, nothingFound, type Place } from './found.ts'
import type { Asker, Candidate } from './group-hits.ts'
import { codesIn, looksLikeCode } from './screen-codes.ts'
import { writeSpoken } from './spoken-code.ts'
import { readTerms } from './terms.ts'
import { openWordIndex, type WordHit } from './word-index.ts'

export interface FindQuery {
  readonly query: string
  /** The language of the page. */
  readonly language: Language
  /** The guide that the asker was at: its screens come first. At a guide for administrators, the asker is one. */
  readonly guide?: GuideId | undefined
  /** The platform of the device; absent where it is unknown. */
  readonly platform?: Platform | undefined
}

/** Answers queries on this device. `codes` are the codes of screens that the query may mean. Never throws. */
export type Finder = (query: FindQuery, codes: CodeIndex) => Found

/** The most screens of similar codes. */
const mostNear = 4

/** Opens a finder over an index. */
export function openFinder(index: FindIndex): Finder {
  const known = knownCodes(index)
  const hits = hitsOf(index, known)
  const wordIndex = openWordIndex([...hits.values()].map(documentOf))
  const screensWith = openMessages(hits)
  return (asked, codes) => {
    const { query, language } = asked
    const asker = askerOf(asked, index)
    const reading = readCodes(query, known)
    const terms = readTerms(besideCode(reading, query), wordIndex.knows, index.synonyms)
    const words = wordIndex.find(terms, language, (code) => isFavoured(hits.get(code), asker))
    const ofCodes = (found: readonly KnownCode[]) => answerOfCodes(candidatesOf(found, hits, words), asker)
    if (reading.kind === 'exact') return ofCodes(reading.codes)
    const screen = screenOf(query, codes)
    if (screen !== undefined) return { ...nothingFound, open: screen, isWhole: true, isComplete: true }
    // A part of a code may be one of another code.
    if (reading.kind === 'part') return withoutOpen(ofCodes(reading.codes))
    const found = answerOfWords(
      words.flatMap((hit) => candidateOf(hits.get(hit.code), hit)),
      { asker, terms, exact: screensWith(query) },
    )
    if (reading.kind === 'near' || reading.kind === 'unknown') {
      const near = reading.kind === 'near' ? nearHits(reading.codes, hits) : []
      return { ...withoutOpen(found), unknown: reading.asked, near }
    }
    const noScreen = found.isComplete ? undefined : looksLikeCode(query)
    if (noScreen === undefined) return found
    return {
      ...withoutOpen(found),
      noScreen,
      terms: terms.filter(({ word = '' }) => word !== noScreen.toLowerCase() && !/\d/.test(word)),
    }
  }
}

/** A query; one with an unknown code without it. */
const besideCode = ({ kind }: CodeReading, query: string): string =>
  kind === 'near' || kind === 'unknown' ? writeSpoken(tidy(query)).replace(/[-\p{L}]*\d[\p{L}\p{N}-]*/gu, ' ') : tidy(query)

/** The person who asks a query. A platform that the query names counts more than that of the device. */
export function askerOf({ query, guide, platform }: FindQuery, { guides }: FindIndex): Asker {
  const isAdmin = guides.some(({ id, audience }) => id === guide && audience === 'admin')
  return { guide, platform: platformIn(tidy(query)) ?? (isAdmin ? undefined : platform), isAdmin }
}

/** Whether a screen is in the asker's guide, or for the asker's platform alone. */
const isFavoured = (hit: FindHit | undefined, { guide, platform }: Asker): boolean =>
  hit !== undefined && (hit.guide.id === guide || (platform !== undefined && hit.section.platform === platform))

const withoutOpen = (found: Found): Found => ({ ...found, open: undefined })

const candidateOf = (hit: FindHit | undefined, { score, share, isSaid }: Omit<WordHit, 'code'>): readonly Candidate[] =>
  hit === undefined
    ? []
    : [
        {
          guide: hit.guide,
          platform: hit.section.platform,
          asked: hit.section.at,
          isStart: hit.guide.sections[0]?.entries[0]?.code === hit.code,
          screen: { code: hit.code, codes: hit.codes, texts: hit.entry, heading: hit.section },
          score,
          share,
          isSaid,
        },
      ]

/** The screens of some error codes, each with those that it has. All are as good; the other words of the query only order them. */
function candidatesOf(
  codes: readonly KnownCode[],
  hits: ReadonlyMap<Code, FindHit>,
  words: readonly WordHit[],
): readonly Candidate[] {
  const places = new Map(words.map(({ code }, place) => [code, place]))
  return [...new Set(codes.flatMap(({ screens }) => screens))].flatMap((code) => {
    const hit = hits.get(code)
    const its = codes.flatMap(({ written, screens }) => (screens.includes(code) ? [written] : []))
    const score = 1 + 1 / (2 + (places.get(code) ?? 1000))
    const candidates = candidateOf(hit && { ...hit, codes: its }, { score, share: 1, isSaid: true })
    // No screen leads to another: each is about the code.
    return candidates.map((candidate) => ({ ...candidate, asked: undefined }))
  })
}

const nearHits = (codes: readonly KnownCode[], hits: ReadonlyMap<Code, FindHit>): readonly FindHit[] =>
  [...new Set(codes)]
    .flatMap(({ written, screens }) => {
      const hit = hits.get(screens[0] ?? '')
      return hit === undefined ? [] : [{ ...hit, codes: [written] }]
    })
    .slice(0, mostNear)

/** The screen whose code is in the query, also where it replaced the one with that code. */
function screenOf(query: string, { codes, retired }: CodeIndex): Place | undefined {
  for (const asked of codesIn(query)) {
    const code = own(codes, asked) === undefined ? own(retired, asked) : asked
    const guide = code ? own(codes, code)?.[0] : undefined
    if (code && guide !== undefined) return { guide, code }
  }
  return
}

/** A record's own value: a key may be `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined

/** Looks up the screens with exactly the words of a query as a message of at least two words. */
function openMessages(hits: ReadonlyMap<Code, FindHit>): (query: string) => ReadonlySet<Code> {
  const keyOf = (text: string) => wordsIn(text).join(' ')
  const screens = new Map<string, Set<Code>>()
  for (const { code, entry } of hits.values())
    for (const text of [...(entry.fr ?? []), ...(entry.nl ?? []), ...(entry.en ?? [])])
      screens.set(keyOf(text), (screens.get(keyOf(text)) ?? new Set()).add(code))
  return (query) => {
    const key = keyOf(tidy(query))
    return (key.includes(' ') ? screens.get(key) : undefined) ?? new Set()
  }
}
