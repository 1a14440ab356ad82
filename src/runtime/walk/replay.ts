import type { GuideMachine } from './guide-machine.ts'
import { cutTrail, type Trail } from './trail.ts'

/** The result of a replay. */
export interface Replay {
  /** The part of the trail that still fits the guide. */
  readonly trail: Trail
  /** The number of answers that no longer fit and were removed. */
  readonly dropped: number
}

/**
 * Replays the answers of a trail in the machine of the current guide, up to the first that no longer fits: the walk is at another
 * node there, or the node does not have the option. If the first node of the trail no longer exists, the trail begins at the
 * start of the guide.
 */
export function replay(trail: Trail, machine: GuideMachine): Replay {
  const { guide } = machine
  const first = trail.answers[0]?.[0] ?? trail.at
  let at = machine.has(first) ? first : machine.start
  let fitting = 0
  for (const [node, option] of trail.answers) {
    const next = node === at ? machine.next(node, option) : undefined
    if (next === undefined) break
    at = next
    fitting += 1
  }
  return {
    trail: { ...cutTrail(trail, fitting), guide: guide.id, contentHash: guide.hash, at },
    dropped: trail.answers.length - fitting,
  }
}
