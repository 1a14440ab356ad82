import type { Guide } from '../../guide/guide.ts'
import { answersOf, type GuideId, type GuideNode, isGuideId, type NodeId, type OptionId } from '../../guide/node.ts'
import { field, listOf, pairOf, readIf, text, textLike, wholeTo } from '../../guide/read.ts'
import type { GuideMachine } from './guide-machine.ts'

/** One answer: a node, and the option that was chosen there. */
export type Answer = readonly [NodeId, OptionId]

/** The walk of a reader in one guide, as it is stored. Everything else is derived from it and the guide. */
export interface Trail {
  readonly schema: 1
  readonly guide: GuideId
  /** The hash of the guide at the time of the walk. */
  readonly contentHash: string
  readonly answers: readonly Answer[]
  /** The current node: where the last answer led, or, before the first answer, where the walk began. */
  readonly at: NodeId
  /** When the reader arrived at the node of each answer, and then at `at`, in minutes since 1970. Absent or complete. */
  readonly times?: readonly number[]
  /** The ticked items of checklists. Kept during the whole walk, also when the reader goes back. */
  readonly ticks?: readonly Ticks[]
}

/** The ticked items of one node: indexes in its `itemsToDo`, from 0. */
export type Ticks = readonly [NodeId, readonly number[]]

/** Reads an id of a node, guide or option. Only excludes texts that cannot be ids: ids are looked up and never parsed. */
export const readId = textLike(/^[^\s\p{Cc}\p{Cs}]{1,200}$/u)
/** Guides are part of addresses, so their ids are read by their pattern. */
export const readGuideId = readIf(text, isGuideId)
export const readAnswers = listOf(pairOf(readId, readId), 1000)
const readTimes = listOf(wholeTo(Number.MAX_SAFE_INTEGER), 1001)
const readTicks = listOf(pairOf(readId, listOf(wholeTo(999), 1000)), 1000)

/**
 * Reads a trail from untrusted data. Returns `undefined` if the data is not a trail; times and ticks that are not valid are left
 * out. Never throws.
 */
export function readTrail(data: unknown): Trail | undefined {
  const [guide, contentHash, at] = [
    readGuideId(field(data, 'guide')),
    readId(field(data, 'contentHash')),
    readId(field(data, 'at')),
  ]
  const answers = readAnswers(field(data, 'answers'))
  if (
    field(data, 'schema') !== 1 ||
    guide === undefined ||
    contentHash === undefined ||
    at === undefined ||
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
    at,
    ...(times?.length === answers.length + 1 && { times }),
    ...(ticks.length > 0 && { ticks }),
  }
}

/** A trail that begins at a node, without answers. `now` is in minutes since 1970. */
export const beginTrail = (guide: Guide, at: NodeId, now?: number): Trail => ({
  schema: 1,
  guide: guide.id,
  contentHash: guide.hash,
  answers: [],
  at,
  ...(now !== undefined && { times: [now] }),
})

/** Whether a visit to a node continues a trail: the node is the current one, one answer ahead, or earlier in the trail. */
export const canContinue = (trail: Trail, machine: GuideMachine, node: NodeId): boolean =>
  trail.guide === machine.guide.id &&
  (trail.at === node || trail.answers.some(([asked]) => asked === node) || optionTo(trail, machine, node) !== undefined)

/** The input of `visit` besides the node: the answer, if several lead to the node, and the time in minutes since 1970. */
export interface Visit {
  readonly option?: OptionId | undefined
  readonly now?: number | undefined
}

/**
 * The trail after a visit to a node. A node that is already in the trail shortens it to there: the reader goes back or changes an
 * answer. A node one exit away adds that answer. Any other node begins a new trail. An option that does not lead to the node is
 * ignored.
 */
export function visit(trail: Trail, machine: GuideMachine, node: NodeId, { option, now }: Visit = {}): Trail {
  const { guide } = machine
  if (trail.guide !== guide.id) return beginTrail(guide, node, now)
  if (node === trail.at) return trail
  const index = trail.answers.findIndex(([asked]) => asked === node)
  if (index >= 0) return { ...cutTrail(trail, index), at: node }
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

/** A trail with only its first `length` answers. Its current node is that of the next answer. */
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

/** The ticked items of a node: indexes in its `itemsToDo`. */
export const ticksAt = (trail: Trail, node: NodeId): readonly number[] => trail.ticks?.find(([id]) => id === node)?.[1] ?? []

/** A trail in which one item of a node's checklist is ticked, or not. `index` is its index in `itemsToDo`. */
export function tickAt(trail: Trail, node: NodeId, index: number, isDone: boolean): Trail {
  const rest = ticksAt(trail, node).filter((other) => other !== index)
  const ticked = isDone ? [...rest, index].sort((a, b) => a - b) : rest
  const others = (trail.ticks ?? []).filter(([id]) => id !== node)
  const { ticks: _, ...withoutTicks } = trail
  const ticks: readonly Ticks[] = ticked.length === 0 ? others : [...others, [node, ticked]]
  return ticks.length === 0 ? withoutTicks : { ...withoutTicks, ticks }
}

/** The answer that leads from the current node to another: the wanted one if it does, else the first; `undefined` if none does. */
function optionTo({ at }: Trail, machine: GuideMachine, node: NodeId, wanted?: OptionId): OptionId | undefined {
  const here = machine.guide.nodes.find(({ id }) => id === at)
  const options = here === undefined ? [] : answersOf(here).map(({ option }) => option)
  const leading = options.filter((option) => machine.next(at, option) === node)
  return leading.find((option) => option === wanted) ?? leading[0]
}

/** An answer with its node. */
export interface PassedNode {
  readonly node: GuideNode
  readonly option: OptionId
}

/** The answers of a trail with their nodes, in order. Answers whose node is not in the guide are left out. */
export const passedNodes = (guide: Guide, trail: Trail): readonly PassedNode[] =>
  trail.answers.flatMap(([id, option]) => {
    const node = guide.nodes.find((candidate) => candidate.id === id)
    return node === undefined ? [] : [{ node, option }]
  })

/** The steps of a walk: how many were done, and those that the reader passed over, because they were not on their screen. */
export function stepsOf(passed: readonly PassedNode[]): { readonly done: number; readonly skipped: readonly PassedNode[] } {
  const steps = passed.filter(({ node }) => node.kind === 'step')
  const skipped = steps.filter(({ option }) => option === 'absent')
  return { done: steps.length - skipped.length, skipped }
}
