import type { Guide } from './guide.ts'
import { exits, type NodeId } from './node.ts'

/** Which node every way to a node leads through last: `undefined` for where reading begins. */
export type Dominators = ReadonlyMap<NodeId, NodeId | undefined>

/**
 * The immediate dominator of every node, after Cooper, Harvey and Kennedy, “A Simple, Fast Dominance Algorithm”. Reading begins at
 * the start; what no way leads to from there begins anew, so that no node is left out. Cycles are fine.
 */
export function dominatorsOf(guide: Guide): Dominators {
  const ways = new Map(guide.nodes.map((node) => [node.id, exits(node).map(({ to }) => to)]))
  const { order, roots } = reversePostorder([guide.start, ...ways.keys()], ways)
  const place = new Map(order.map((id, i) => [id, i]))
  const before = predecessors(ways)
  // The place of a node's dominator in the order; −1 is the one beginning that all roots share.
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
      const known = (before.get(id) ?? []).map((from) => place.get(from) ?? -1).filter((from) => found[from] !== undefined)
      const next = known.length === 0 ? undefined : known.reduce(common)
      if (next === found[i]) return
      found[i] = next
      changed = true
    })
  }
  return new Map(order.map((id, i) => [id, order[found[i] ?? -1]]))
}

/** Nodes so that each comes after those that lead to it, cycles apart; a list to do instead of calls, because chains are long. */
function reversePostorder(begins: readonly NodeId[], ways: ReadonlyMap<NodeId, readonly NodeId[]>) {
  const seen = new Set<NodeId>()
  const roots = new Set<NodeId>()
  const order: NodeId[] = []
  for (const root of begins) {
    if (seen.has(root) || !ways.has(root)) continue
    roots.add(root)
    seen.add(root)
    const open = [{ id: root, left: [...(ways.get(root) ?? [])].reverse() }]
    const done: NodeId[] = []
    for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
      const next = top.left.pop()
      if (next === undefined) {
        done.push(top.id)
        open.pop()
      } else if (!seen.has(next) && ways.has(next)) {
        seen.add(next)
        open.push({ id: next, left: [...(ways.get(next) ?? [])].reverse() })
      }
    }
    order.push(...done.reverse())
  }
  return { order, roots }
}

function predecessors(ways: ReadonlyMap<NodeId, readonly NodeId[]>): ReadonlyMap<NodeId, readonly NodeId[]> {
  const before = new Map<NodeId, NodeId[]>()
  for (const [from, tos] of ways)
    for (const to of tos) {
      const known = before.get(to)
      if (known === undefined) before.set(to, [from])
      else known.push(from)
    }
  return before
}
