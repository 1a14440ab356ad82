import { wordsIn } from '../../guide/fold.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import type { FindHit } from './find-hits.ts'
import { findTerm } from './find-term.ts'
import { isStopWord } from './fold.ts'
import {
  type Asker,
  type Candidate,
  enoughOf,
  type FoundGuide,
  groupsOf,
  guidesOf,
  isForAsker,
  isHere,
  lead,
} from './group-hits.ts'
import type { Term } from './terms.ts'

/** A screen by its guide and its code. */
export interface Place {
  readonly guide: GuideId
  readonly code: Code
}

/** What a query has found. */
export interface Found {
  /** The one screen that the query clearly means, in a guide for the asker and the device: it may be opened at once. */
  readonly open?: Place | undefined
  /** Guides for the asker, best first; those for other devices come last. */
  readonly own: readonly FoundGuide[]
  /** Guides for administrators, where the asker is a reader. */
  readonly admin: readonly FoundGuide[]
  /** An error code in the query that no screen has. */
  readonly unknown?: string
  /** The screens of error codes that are similar to the unknown one. They are about something else. */
  readonly near: readonly FindHit[]
  /** A text in the query that looks like a screen code, but no screen has it. */
  readonly noScreen?: string
  /** Whether the guides for the asker have the whole query: on any device, and on that of the asker. */
  readonly isWhole: boolean
  readonly isComplete: boolean
  /** What the query asks for, beside codes. */
  readonly terms: readonly Term[]
}

export const nothingFound: Found = { own: [], admin: [], near: [], isWhole: false, isComplete: false, terms: [] }

/** The most screens of one error code in a guide. */
const mostOfCode = 6
/** The smallest share of a query: of a screen for the asker; of one for others; of one for the asker where one for others has all. */
const [leastShare, shareOfAdmin, shareBesideAdmin] = [0.5, 0.6, 0.7]
/** So many terms say clearly what is meant, also where the screen has other words for them. */
const manyTerms = 4
/** A query that a screen has most of: at least this share, and so many terms, with so many times the score of the next screen. */
const mostOf = { share: 0.7, terms: 3, lead: 2.2 }

/** The answer to error codes of the index: all their screens. */
export function answerOfCodes(candidates: readonly Candidate[], asker: Asker): Found {
  const own = candidates.filter((candidate) => isForAsker(candidate, asker))
  const here = own.filter((candidate) => isHere(candidate, asker))
  const listOf = (some: readonly Candidate[]) => guidesOf(groupsOf(some, asker), mostOfCode)
  return {
    ...nothingFound,
    open: here.length === 1 ? placeOf(here[0]) : undefined,
    own: listOf(own),
    admin: listOf(candidates.filter((candidate) => !own.includes(candidate))),
    isWhole: true,
    isComplete: true,
  }
}

interface Asked {
  readonly asker: Asker
  readonly terms: readonly Term[]
  /** The screens with exactly the query as a message. */
  readonly exact: ReadonlySet<Code>
}

/** The answer to the words of a query. */
export function answerOfWords(candidates: readonly Candidate[], asked: Asked): Found {
  const { asker } = asked
  const all = candidates.filter((candidate) => isForAsker(candidate, asker))
  const admin = enoughOf(
    candidates.filter((candidate) => !all.includes(candidate)),
    shareOfAdmin,
  )
  const own = enoughOf(all, admin[0]?.share === 1 ? shareBesideAdmin : leastShare)
  return {
    ...nothingFound,
    terms: asked.terms,
    open: clearPlace(all, own, admin, asked),
    own: guidesOf(groupsOf(own, asker)),
    admin: guidesOf(groupsOf(admin, asker)),
    isWhole: own[0]?.share === 1,
    isComplete: own.some((candidate) => candidate.share === 1 && isHere(candidate, asker)),
  }
}

/**
 * The screen that a query clearly means, for the asker's device: the only one with exactly this message, the best with all of at least two
 * terms, or one with most of many. A wrong screen costs a reader more than a question, so in doubt there is none.
 */
function clearPlace(
  all: readonly Candidate[],
  own: readonly Candidate[],
  admin: readonly Candidate[],
  { asker, terms, exact }: Asked,
): Place | undefined {
  const said = groupsOf(
    all.filter((candidate) => exact.has(candidate.screen.code) && isHere(candidate, asker)),
    asker,
  ).flatMap(({ candidates }) => candidates)
  if (said.length === 1) return placeOf(said[0])
  // Later screens of a guide may quote a message that its first screen is about.
  const starts = said.filter(({ isStart }) => isStart)
  if (said.length > 1)
    return starts.length === 1 && said.every(({ guide }) => guide.id === starts[0]?.guide.id) ? placeOf(starts[0]) : undefined
  const [group, other] = groupsOf(
    own.filter((candidate) => isHere(candidate, asker)),
    asker,
  )
  const [first, second] = group?.candidates ?? []
  if (first === undefined) return
  const next = Math.max(second?.score ?? 0, other?.best ?? 0)
  const isSaid = first.isSaid ? terms.length >= 2 : first.share === 1 && terms.length >= manyTerms
  if (isSaid && isMessage(terms, first) && first.score >= next * lead) return placeOf(first)
  const nextOfAll = Math.max(next, ...admin.map(({ score }) => score))
  const isMost = first.share >= mostOf.share && terms.length * first.share >= mostOf.terms && isMessage(terms, first)
  return isMost && first.score >= nextOfAll * mostOf.lead ? placeOf(first) : undefined
}

/** Whether a query says at least half of a message of a screen: a few words of a long one may mean anything. */
const isMessage = (terms: readonly Term[], { screen: { texts = {} } }: Candidate): boolean =>
  [...(texts.fr ?? []), ...(texts.nl ?? []), ...(texts.en ?? [])].some((text) => {
    const words = new Map(wordsIn(text).flatMap((word) => (isStopWord(word) ? [] : [[word, new Map([[0, 1]])] as const])))
    const said = new Set(terms.flatMap((term) => findTerm(term, words, () => true).words))
    return said.size >= words.size / 2
  })

const placeOf = (candidate: Candidate | undefined): Place | undefined =>
  candidate && { guide: candidate.guide.id, code: candidate.screen.code }
