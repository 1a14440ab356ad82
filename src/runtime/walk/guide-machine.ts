import { type AnyStateMachine, createMachine, transition } from 'xstate'
import type { Guide } from '../../guide/guide.ts'
import { machineOf } from '../../guide/machine.ts'
import { answersOf, type NodeId, type OptionId } from '../../guide/node.ts'

/** A guide with its state machine. The functions are pure: no state of a walk is kept here. */
export interface GuideMachine {
  readonly guide: Guide
  /** The node that the guide begins with. */
  readonly start: NodeId
  /** Whether the guide has a node of that id. */
  readonly has: (node: NodeId) => boolean
  /** The node that an answer leads to; `undefined` where the node, or the answer at it, does not exist. */
  readonly next: (node: NodeId, option: OptionId) => NodeId | undefined
}

/**
 * The machine of a guide, as the compiler emits it (`compile --format json`), moved by XState's pure functions. The XState machine
 * is built for the first answer, so that showing a screen alone does not cost it.
 */
export function guideMachine(guide: Guide): GuideMachine {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  let built: AnyStateMachine | undefined
  const machine = (): AnyStateMachine => {
    built ??= createMachine(machineOf(guide))
    return built
  }
  const move = (id: NodeId, option: OptionId): NodeId | undefined => {
    const node = nodes.get(id)
    const answer = node && answersOf(node).find((candidate) => candidate.option === option)
    if (answer === undefined) return
    const [snapshot] = transition(machine(), machine().resolveState({ value: id, context: {} }), { type: answer.event })
    return String(snapshot.value)
  }
  // Each answer of a walk is asked for again at every later screen.
  const moved = new Map<string, NodeId | undefined>()
  return {
    guide,
    start: guide.start,
    has: (node) => nodes.has(node),
    next: (id, option) => {
      const key = `${id} ${option}`
      if (!moved.has(key)) moved.set(key, move(id, option))
      return moved.get(key)
    },
  }
}
