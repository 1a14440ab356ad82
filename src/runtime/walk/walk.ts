import { type AnyActorRef, type AnyStateMachine, createActor, createMachine } from 'xstate'
import type { Guide, GuideFile } from '../../guide/guide.ts'
import { machineOf } from '../../guide/machine.ts'
import { answersOf, type NodeId, type OptionId } from '../../guide/node.ts'
import { cutTrail, type Trail } from './trail.ts'

/** A running walk through one guide: an XState actor made from the machine that the compiler emitted. */
export interface Walk {
  readonly guide: Guide
  readonly at: () => NodeId
  /** Takes an answer of the current node and says where it led. An answer it does not have is `undefined` and moves nothing. */
  readonly answer: (option: OptionId) => NodeId | undefined
  /** Stands at a node, wherever the walk was. A node that the guide does not have is `false` and moves nothing. */
  readonly go: (node: NodeId) => boolean
}

/** Opens a walk at a node, or at the guide's start where it has no such node. */
export function openWalk(file: GuideFile, at?: NodeId): Walk {
  const { guide } = file
  // XState's type wants mutable arrays; the config is plain JSON and is only read.
  const machine: AnyStateMachine = createMachine(machineOf(guide) as unknown as Parameters<typeof createMachine>[0])
  let actor = actorAt(machine, guide.start)
  if (actor === undefined) throw new Error(`Unexpected machine of guide ${guide.id}, expected a state ${guide.start}`)

  const here = (): NodeId => String(actor?.getSnapshot().value)
  const go = (node: NodeId): boolean => {
    const there = actorAt(machine, node)
    if (there === undefined) return false
    actor?.stop()
    actor = there
    return true
  }
  const answer = (option: OptionId): NodeId | undefined => {
    const node = guide.nodes.find(({ id }) => id === here())
    const exit = node && answersOf(node).find((way) => way.option === option)
    if (exit === undefined || !actor?.getSnapshot().can({ type: exit.event })) return
    actor.send({ type: exit.event })
    return here()
  }
  if (at !== undefined) go(at)
  return { guide, at: here, answer, go }
}

/** `resolveState` throws at once on a state that does not exist; a snapshot of one would only fail later, uncaught. */
function actorAt(machine: AnyStateMachine, node: NodeId): AnyActorRef | undefined {
  if (!Object.prototype.hasOwnProperty.call(machine.states, node)) return
  try {
    const snapshot = machine.resolveState({ value: node, context: {} })
    return createActor(machine, { snapshot }).start()
  } catch {
    return
  }
}

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
export function replay(trail: Trail, walk: Walk): Replay {
  const { guide } = walk
  const began = walk.go(trail.answers[0]?.[0] ?? trail.at) || walk.go(guide.start)
  let fitting = 0
  for (const [node, option] of began ? trail.answers : []) {
    if (walk.at() !== node || walk.answer(option) === undefined) break
    fitting++
  }
  return {
    trail: { ...cutTrail(trail, fitting), guide: guide.id, contentHash: guide.hash, at: walk.at() },
    dropped: trail.answers.length - fitting,
  }
}
