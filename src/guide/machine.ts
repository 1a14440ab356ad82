import type { Guide, MachineConfig, StateConfig } from './guide.ts'
import { exits, type GuideNode } from './node.ts'

/**
 * A guide as an XState v5 machine config: one state a node, one transition an answer, plain JSON. What the compiler publishes
 * (`compile --format json`) and what a device walks are made by this one function, so no data file carries it beside its nodes.
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
