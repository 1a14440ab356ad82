import type { Guide, MachineConfig, StateConfig } from '../../guide/guide.ts'
import { exits, type GuideNode } from '../../guide/node.ts'

/** The guide as an XState v5 machine config: one state a node, one transition an answer, plain JSON. */
export const emitMachine = (guide: Guide): MachineConfig => ({
  id: guide.id,
  initial: guide.start,
  states: Object.fromEntries(guide.nodes.map((node) => [node.id, stateOf(node)])),
})

const stateOf = (node: GuideNode): StateConfig => {
  const meta = { kind: node.kind }
  if (node.kind === 'outcome') return { meta, type: 'final' }
  return { meta, on: Object.fromEntries(exits(node).map(({ event, to }) => [event, { target: to }])) }
}
