import { type Graph, graphOf, reversed } from './graph.ts'
import type { Branching, NodeId } from './node.ts'

/** The immediate dominator of each node: the last node that every path to it passes. `undefined` for a node that reading begins with. */
export type Dominators = ReadonlyMap<NodeId, NodeId | undefined>

/** Nodes, and the one with which reading begins. */
interface Walk {
  readonly start: NodeId
  readonly nodes: Iterable<Branching & { readonly id: NodeId }>
}

/** The number of the one beginning that all roots share. */
const beginning = 0

/**
 * The immediate dominator of every node, after Lengauer and Tarjan, “A Fast Algorithm for Finding Dominators in a Flowgraph”, with
 * simple path compression: the time grows with the edges times the logarithm of the nodes. Reading begins at the start of the guide.
 * A node that cannot be reached from there is a beginning of its own, so that every node is in the answer. The guide may have cycles.
 */
export function dominatorsOf(guide: Walk): Dominators {
  const graph = graphOf(guide.nodes)
  const { ids, parents, numberOf } = preorder(guide.start, graph)
  const sources = reversed(graph)
  const semi = ids.map((_, number) => number)
  const forest = pathForest(semi)
  const dominator = ids.map(() => beginning)
  const waiting: number[][] = ids.map(() => [])
  for (let node = ids.length - 1; node > beginning; node--) {
    const id = ids[node]
    const parent = parents[node] ?? beginning
    let least = parent
    for (const source of (id !== undefined && sources.get(id)) || []) {
      const from = numberOf.get(source)
      if (from !== undefined) least = Math.min(least, semi[forest.lowest(from)] ?? from)
    }
    semi[node] = least
    waiting[least]?.push(node)
    forest.link(node, parent)
    for (const later of waiting[parent]?.splice(0) ?? []) {
      const lowest = forest.lowest(later)
      dominator[later] = (semi[lowest] ?? lowest) < parent ? lowest : parent
    }
  }
  for (let node = 1; node < ids.length; node++) {
    const found = dominator[node] ?? beginning
    if (found !== semi[node]) dominator[node] = dominator[found] ?? beginning
  }
  return new Map(ids.flatMap((id, node) => (id === undefined ? [] : [[id, ids[dominator[node] ?? beginning]] as const])))
}

interface Preorder {
  /** The node of each number. Number 0 is the beginning that all roots share, and no node. */
  readonly ids: readonly (NodeId | undefined)[]
  /** The number of the node that each was first reached from. */
  readonly parents: readonly number[]
  readonly numberOf: ReadonlyMap<NodeId, number>
}

/** Numbers the nodes depth first. Uses a stack, because recursion overflows on long chains. */
function preorder(start: NodeId, graph: Graph): Preorder {
  const ids: (NodeId | undefined)[] = [undefined]
  const parents = [beginning]
  const numberOf = new Map<NodeId, number>()
  for (const root of [start, ...graph.keys()]) {
    const open = [{ id: root, parent: beginning }]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { id, parent } = next
      const targets = graph.get(id)
      if (targets === undefined || numberOf.has(id)) continue
      const number = ids.length
      numberOf.set(id, number)
      ids.push(id)
      parents.push(parent)
      for (const to of [...targets].reverse()) open.push({ id: to, parent: number })
    }
  }
  return { ids, parents, numberOf }
}

/** Trees that grow upwards: `lowest` gives the node with the least `semi` on the way from a node up to its root, without the root. */
function pathForest(semi: readonly number[]) {
  const above: (number | undefined)[] = []
  const best = semi.map((_, node) => node)
  const semiOf = (node: number) => semi[best[node] ?? node] ?? node
  return {
    link: (node: number, parent: number) => {
      above[node] = parent
    },
    lowest: (node: number): number => {
      const path: number[] = []
      for (let at = node, up = above[at]; up !== undefined && above[up] !== undefined; at = up, up = above[at]) path.push(at)
      // From the top down, so that each node takes the result of the one above it, and hangs from the root afterwards.
      for (const at of path.reverse()) {
        const up = above[at] ?? at
        if (semiOf(up) < semiOf(at)) best[at] = best[up] ?? up
        above[at] = above[up]
      }
      return best[node] ?? node
    },
  }
}

/** A function that tells whether every path to a node passes another one, which may be the node itself. */
export function domination(dominators: Dominators): (above: NodeId, node: NodeId) => boolean {
  const below = new Map<NodeId | undefined, NodeId[]>()
  for (const [node, above] of dominators) {
    const known = below.get(above)
    if (known === undefined) below.set(above, [node])
    else known.push(node)
  }
  // Numbers in the order of a walk over the tree of dominators: those below a node are a range that begins with the node.
  const first = new Map<NodeId, number>()
  const last = new Map<NodeId, number>()
  const open = [...(below.get(undefined) ?? [])].map((node) => ({ node, isDone: false }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, isDone } = next
    if (isDone) {
      last.set(node, first.size)
      continue
    }
    first.set(node, first.size)
    open.push({ node, isDone: true }, ...(below.get(node) ?? []).map((inner) => ({ node: inner, isDone: false })))
  }
  return (above, node) => {
    const [from, to, place] = [first.get(above), last.get(above), first.get(node)]
    return from !== undefined && to !== undefined && place !== undefined && from <= place && place < to
  }
}
