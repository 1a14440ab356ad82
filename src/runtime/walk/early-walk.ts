import type { Guide } from '../../guide/guide.ts'
import type { NodeId } from '../../guide/node.ts'
import type { Thread } from './session.ts'
import { beginTrail, type Trail, tickAt, type Visit, visit } from './trail.ts'

/**
 * The beginning of a walk, as `arrive` would make it, without the machine: a page that dies before the machine has come must
 * not take an answer or a tick with it. Only what goes forward in one guide; anything else is left to the machine.
 */
const threadOf = (trail: Trail, guide: Guide): Thread => {
  const here = guide.nodes.find(({ id }) => id === trail.at)
  return { trail, callers: [], called: [], ...(here?.kind === 'call' && here.guide !== undefined && { calling: here.guide }) }
}

/** A walk that begins at a node of a guide; `now` in minutes since 1970. */
export const beginThread = (guide: Guide, at: NodeId, now: number): Thread => threadOf(beginTrail(guide, at, now), guide)

/** The walk after one more answer (see `visit`). `undefined` where no answer leads there from where it stands, and on the way back. */
export function answerThread({ trail }: Thread, guide: Guide, to: NodeId, taken: Visit): Thread | undefined {
  const next = visit(trail, guide, to, taken)
  return next.answers.length === trail.answers.length + 1 ? threadOf(next, guide) : undefined
}

/** The walk with one thing ticked on a screen of it, or no longer. */
export const tickThread = (thread: Thread, node: NodeId, place: number, on: boolean): Thread => ({
  ...thread,
  trail: tickAt(thread.trail, node, place, on),
})
