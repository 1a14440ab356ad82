import type { Guide, MachineConfig, StateConfig } from './guide.ts'
import { exits, type GuideNode } from './node.ts'

/**
 * A guide as an XState v5 machine config in plain JSON: one state for each node, one transition for each answer. This function
 * makes both the machine that the compiler publishes (`compile --format json`) and the one that a device runs, so data files need
 * not carry it.
 */
export const machineOf = (guide: Guide): MachineConfig => ({
  id: guide.id,
  initial: guide.start,
  states: Object.fromEntries(guide.nodes.map((node) => [node.id, stateOf(node)])),
})

const stateOf = (node: GuideNode): StateConfig => {
  const meta = { kind: node.kind }
  if (node.kind === 'outcome') return { meta, type: 'final' }
  return { meta, on: Object.fromEntries(exits(node).map(({ event, to }) => [event, { target: to }])) }
}
