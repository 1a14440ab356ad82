import type { GuideMachine } from './guide-machine.ts'
import { cutTrail, type Trail } from './trail.ts'

export interface Replay {
  /** As much of the trail as still fits the guide. */
  readonly trail: Trail
  /** How many answers no longer fit, and were left out. */
  readonly dropped: number
}

/**
 * Takes a trail's answers through the machine, one by one, and stops at the first that no longer fits: its node is
 * elsewhere now, or the option is gone. A trail of which nothing fits stands at the guide's start, or where it stood.
 */
export function replay(trail: Trail, machine: GuideMachine): Replay {
  const { guide } = machine
  const first = trail.answers[0]?.[0] ?? trail.at
  let at = machine.has(first) ? first : machine.start()
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
