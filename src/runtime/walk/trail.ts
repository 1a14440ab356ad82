import type { Guide } from '../../guide/guide.ts'
import { answersOf, type GuideId, type GuideNode, type NodeId, type OptionId } from '../../guide/node.ts'
import { field, listOf, pairOf, textLike, wholeTo } from '../../guide/read.ts'
import type { GuideMachine } from './guide-machine.ts'

/** One answer: the node that asked, and the option taken. */
export type Answer = readonly [NodeId, OptionId]

/** What a walker saw and chose in one guide, in order. Everything else is derived from it and the guide. */
export interface Trail {
  readonly schema: 1
  readonly guide: GuideId
  /** The guide's hash when the trail was made. */
  readonly contentHash: string
  readonly answers: readonly Answer[]
  /** Where the walker stands: where the last answer led, or, before any answer, where the walk began. */
  readonly at: NodeId
  /** When each screen was come to, of every answer and then of `at`, in minutes since 1970. May be absent, never shorter. */
  readonly times?: readonly number[]
  /** What was ticked on a screen: places in its `itemsToDo`, from 0. Kept while the walk lasts, also over going back. */
  readonly ticks?: readonly Ticks[]
}

/** What is ticked on one screen. */
export type Ticks = readonly [NodeId, readonly number[]]

/** Ids are looked up, never parsed; this only keeps out what no id can be. */
export const readId = textLike(/^[^\s\p{Cc}\p{Cs}]{1,200}$/u)
export const readAnswers = listOf(pairOf(readId, readId), 1000)
const readTimes = listOf(wholeTo(Number.MAX_SAFE_INTEGER), 1001)
const readTicks = listOf(pairOf(readId, listOf(wholeTo(999), 1000)), 1000)

/**
 * A trail from data that anyone may have written. What is not a trail is `undefined`; nothing is thrown. Times and ticks are
 * extras: where they make no sense the trail is still one, without them.
 */
export function readTrail(data: unknown): Trail | undefined {
  const [guide, contentHash, standing] = [
    readId(field(data, 'guide')),
    readId(field(data, 'contentHash')),
    readId(field(data, 'at')),
  ]
  const answers = readAnswers(field(data, 'answers'))
  if (
    field(data, 'schema') !== 1 ||
    guide === undefined ||
    contentHash === undefined ||
    standing === undefined ||
    answers === undefined
  )
    return
  const times = readTimes(field(data, 'times'))
  const ticks = readTicks(field(data, 'ticks')) ?? []
  return {
    schema: 1,
    guide,
    contentHash,
    answers,
    at: standing,
    ...(times?.length === answers.length + 1 && { times }),
    ...(ticks.length > 0 && { ticks }),
  }
}

/** A walk that begins at a node, with nothing answered yet. `now` is in minutes since 1970. */
export const beginTrail = (guide: Guide, at: NodeId, now?: number): Trail => ({
  schema: 1,
  guide: guide.id,
  contentHash: guide.hash,
  answers: [],
  at,
  ...(now !== undefined && { times: [now] }),
})

/** Whether a visit to the node goes on with this trail, forward by one answer or back to a node that is in it. */
export const canContinue = (trail: Trail, machine: GuideMachine, node: NodeId): boolean =>
  trail.guide === machine.guide.id &&
  (trail.at === node || trail.answers.some(([asked]) => asked === node) || optionTo(trail, machine, node) !== undefined)

/** What a visit may say besides where: which of two answers that lead to one node was taken, and the minute. */
export interface Visit {
  readonly option?: OptionId | undefined
  readonly now?: number | undefined
}

/**
 * The trail after its walker shows up at a node. A node that is already in the trail cuts it there, which is both “back”
 * and “change an answer”; a node one exit away appends that answer; any other node begins a new trail.
 * An option that does not lead to the node is passed over.
 */
export function visit(trail: Trail, machine: GuideMachine, node: NodeId, { option, now }: Visit = {}): Trail {
  const { guide } = machine
  if (trail.guide !== guide.id) return beginTrail(guide, node, now)
  if (node === trail.at) return trail
  const place = trail.answers.findIndex(([asked]) => asked === node)
  if (place >= 0) return { ...cutTrail(trail, place), at: node }
  const taken = optionTo(trail, machine, node, option)
  if (taken === undefined) return beginTrail(guide, node, now)
  const { times, ...rest } = trail
  return {
    ...rest,
    answers: [...trail.answers, [trail.at, taken]],
    at: node,
    ...(times !== undefined && now !== undefined && { times: [...times, now] }),
  }
}

/** The first so many answers of a trail, and the times of their screens; it stands where the next answer was given. */
export function cutTrail(trail: Trail, length: number): Trail {
  const { times, ...rest } = trail
  const answers = trail.answers.slice(0, length)
  return {
    ...rest,
    answers,
    at: trail.answers[length]?.[0] ?? trail.at,
    ...(times !== undefined && { times: times.slice(0, length + 1) }),
  }
}

/** The items of a screen's checklist that are done, by index in `itemsToDo`. */
export const ticksAt = (trail: Trail, node: NodeId): readonly number[] => trail.ticks?.find(([id]) => id === node)?.[1] ?? []

/** The trail with one item of a checklist done, or no longer. */
export function tickAt(trail: Trail, node: NodeId, place: number, on: boolean): Trail {
  const without = ticksAt(trail, node).filter((ticked) => ticked !== place)
  const ticked = on ? [...without, place].sort((a, b) => a - b) : without
  const others = (trail.ticks ?? []).filter(([id]) => id !== node)
  const { ticks: _, ...rest } = trail
  const ticks: readonly Ticks[] = ticked.length === 0 ? others : [...others, [node, ticked]]
  return ticks.length === 0 ? rest : { ...rest, ticks }
}

/** The answer that leads from where a trail stands to a node: the wanted one, if it does, else the first. */
function optionTo({ at }: Trail, machine: GuideMachine, node: NodeId, wanted?: OptionId): OptionId | undefined {
  const here = machine.guide.nodes.find(({ id }) => id === at)
  const options = here === undefined ? [] : answersOf(here).map(({ option }) => option)
  const leading = options.filter((option) => machine.next(at, option) === node)
  return leading.find((option) => option === wanted) ?? leading[0]
}

/** A trail's answers with the nodes that asked them, in order. An answer whose node the guide does not have is left out. */
export const passedNodes = (guide: Guide, trail: Trail): readonly { readonly node: GuideNode; readonly option: OptionId }[] =>
  trail.answers.flatMap(([id, option]) => {
    const node = guide.nodes.find((candidate) => candidate.id === id)
    return node === undefined ? [] : [{ node, option }]
  })
