import * as v from 'valibot'
import type { Guide } from '../guide/guide.ts'
import { exits, type GuideId, type NodeId, type OptionId } from '../guide/node.ts'

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
}

/** Ids are looked up, never parsed; this only keeps out what no id can be. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[^\s\p{Cc}\p{Cs}]{1,200}$/u))
export const AnswersSchema = v.pipe(v.array(v.tuple([IdSchema, IdSchema])), v.maxLength(1000))
export const TrailSchema = v.object({
  schema: v.literal(1),
  guide: IdSchema,
  contentHash: IdSchema,
  answers: AnswersSchema,
  at: IdSchema,
})

/** A trail from data that anyone may have written. What is not a trail is `undefined`; nothing is thrown. */
export function readTrail(data: unknown): Trail | undefined {
  const reading = v.safeParse(TrailSchema, data)
  return reading.success ? reading.output : undefined
}

/** A walk that begins at a node, with nothing answered yet. */
export const beginTrail = (guide: Guide, at: NodeId): Trail => ({
  schema: 1,
  guide: guide.id,
  contentHash: guide.hash,
  answers: [],
  at,
})

/** Whether a visit to the node goes on with this trail, forward by one answer or back to a node that is in it. */
export const leadsTo = (trail: Trail, guide: Guide, node: NodeId): boolean =>
  trail.guide === guide.id &&
  (trail.at === node || trail.answers.some(([asked]) => asked === node) || optionTo(trail, guide, node) !== undefined)

/**
 * The trail after its walker shows up at a node. A node that is already in the trail cuts it there, which is both “back”
 * and “change an answer”; a node one exit away appends that answer; any other node begins a new trail.
 * `option` tells apart two answers that lead to the same node; one that does not lead there is passed over.
 */
export function visit(trail: Trail, guide: Guide, node: NodeId, option?: OptionId): Trail {
  if (trail.guide !== guide.id) return beginTrail(guide, node)
  if (node === trail.at) return trail
  const place = trail.answers.findIndex(([asked]) => asked === node)
  if (place >= 0) return { ...trail, answers: trail.answers.slice(0, place), at: node }
  const taken = optionTo(trail, guide, node, option)
  if (taken === undefined) return beginTrail(guide, node)
  return { ...trail, answers: [...trail.answers, [trail.at, taken]], at: node }
}

function optionTo(trail: Trail, guide: Guide, node: NodeId, wanted?: OptionId): OptionId | undefined {
  const here = guide.nodes.find(({ id }) => id === trail.at)
  const ways = here === undefined ? [] : exits(here).filter(({ to }) => to === node)
  return (ways.find(({ option }) => option === wanted) ?? ways[0])?.option
}
