import { graphOf, reversed, reversePostorder } from './graph.ts'
import type { Guide } from './guide.ts'
import type { NodeId } from './node.ts'

/** The immediate dominator of each node: the last node that every path to it passes. `undefined` for a node that reading begins with. */
export type Dominators = ReadonlyMap<NodeId, NodeId | undefined>

/**
 * The immediate dominator of every node, after Cooper, Harvey and Kennedy, “A Simple, Fast Dominance Algorithm”. Reading begins at
 * the start of the guide. A node that cannot be reached from there is a beginning of its own, so that every node is in the answer.
 * The guide may have cycles.
 */
export function dominatorsOf(guide: Guide): Dominators {
  const graph = graphOf(guide.nodes)
  const { order, roots } = reversePostorder(guide.start, graph)
  const index = new Map(order.map((id, i) => [id, i]))
  const sources = reversed(graph)
  // The index of a node's dominator in the order; −1 is the one beginning that all roots share.
  const found: (number | undefined)[] = order.map((id) => (roots.has(id) ? -1 : undefined))
  const common = (one: number, other: number): number => {
    let [a, b] = [one, other]
    while (a !== b) {
      if (a > b) a = found[a] ?? -1
      else b = found[b] ?? -1
    }
    return a
  }
  for (let changed = true; changed; ) {
    changed = false
    order.forEach((id, i) => {
      if (roots.has(id)) return
      const known = (sources.get(id) ?? []).map((from) => index.get(from) ?? -1).filter((from) => found[from] !== undefined)
      const next = known.length === 0 ? undefined : known.reduce(common)
      if (next === found[i]) return
      found[i] = next
      changed = true
    })
  }
  return new Map(order.map((id, i) => [id, order[found[i] ?? -1]]))
}
