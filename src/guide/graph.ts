import { type Branching, exits, type GuideNode, type NodeId } from './node.ts'

/** A directed graph: each node with the nodes that it leads to, in order. A node that is no key of the map leads nowhere. */
export type Graph<Node = NodeId> = ReadonlyMap<Node, readonly Node[]>

/** The graph of nodes and their answers. */
export const graphOf = (nodes: Iterable<Branching & Pick<GuideNode, 'id'>>): Graph =>
  new Map([...nodes].map((node) => [node.id, exits(node).map(({ to }) => to)]))

/** The same graph with every edge turned around. */
export function reversed<Node>(graph: Graph<Node>): Graph<Node> {
  const sources = new Map<Node, Node[]>()
  for (const [from, targets] of graph)
    for (const to of targets) {
      const known = sources.get(to)
      if (known === undefined) sources.set(to, [from])
      else known.push(from)
    }
  return sources
}

/** Nodes in breadth-first order, each with the node that it was first reached from: `undefined` for a start. */
export type Reached<Node = NodeId> = ReadonlyMap<Node, Node | undefined>

/** Every node that can be reached from the starts, which are among them. */
export function reachableFrom<Node>(starts: Iterable<Node>, graph: Graph<Node>): Reached<Node> {
  const reached = new Map<Node, Node | undefined>()
  for (const start of starts) reached.set(start, undefined)
  // Iterating a map also visits the keys that are added during the iteration.
  for (const from of reached.keys()) for (const to of graph.get(from) ?? []) if (!reached.has(to)) reached.set(to, from)
  return reached
}

/** Every node from which one of the ends can be reached; the ends are among them. */
export const leadingTo = <Node>(ends: Iterable<Node>, graph: Graph<Node>): Reached<Node> => reachableFrom(ends, reversed(graph))

/** A shortest path from a start to a reached node, both included. */
export function pathTo<Node>(end: Node, reached: Reached<Node>): Node[] {
  const path: Node[] = []
  for (let node: Node | undefined = end; node !== undefined; node = reached.get(node)) path.unshift(node)
  return path
}
