import { reachableFrom } from '../guide/graph.ts'
import type { Guide } from '../guide/guide.ts'
import { exits, type GuideNode, type NodeId, type OptionId } from '../guide/node.ts'
import { entriesOf, type Passage, readingTree, type TreeEntry, type TreeExit } from '../guide/reading-tree.ts'

/** Answers of one node that lead to the same node of another column. They are drawn as one edge. */
export interface Connector {
  readonly from: GuideNode
  readonly to: GuideNode
  readonly options: readonly OptionId[]
}

/** A node in a column, with its ways on. */
export interface Cell {
  readonly node: GuideNode
  /** Ways that are drawn as a small shape beside the node: back, to an end, or to a node that many ways lead to. */
  readonly beside: readonly TreeExit[]
  /** Ways to the next cell of the column. */
  readonly down: readonly TreeExit[]
  /** Whether connectors start at this node. */
  readonly across: boolean
}

/** Nodes drawn one below the other: a procedure, or a chain of remedies. */
export type Column = readonly Cell[]

export interface Columns {
  readonly columns: readonly Column[]
  readonly connectors: readonly Connector[]
}

/** A node with more entrances than this gets small shapes instead of connectors. */
const mostConnectors = 4

/**
 * Splits a guide's tree into columns. A way leads down in its column, or is a connector to another column, or a small shape beside
 * its node. So every way is drawn, the connectors have no cycle, and none of them crosses the whole drawing.
 */
export function columnsOf(guide: Guide): Columns {
  const tree = readingTree(guide)
  const entrances = countEntrances(guide)
  // An end that only small shapes lead to has no column: the first of these shapes is its own.
  const isEnd = ([first, ...rest]: readonly TreeEntry[]): boolean =>
    first?.node.kind === 'outcome' && rest.length === 0 && (entrances.get(first.node.id) ?? 0) > 0
  const runs = runsOf(tree).filter((run) => !isEnd(run))
  const connected = connectedWays(runs, readingOrder(tree), entrances)
  return {
    columns: runs.map((run) =>
      run.map(({ node, ways }) => ({
        node,
        beside: ways.filter((way) => way.leads !== 'below' && !connected.has(way)),
        down: ways.filter(({ leads }) => leads === 'below'),
        across: ways.some((way) => connected.has(way)),
      })),
    ),
    connectors: runs.flat().flatMap((entry) => connectorsOf(entry, connected)),
  }
}

function countEntrances(guide: Guide): ReadonlyMap<NodeId, number> {
  const entrances = new Map<NodeId, number>()
  for (const node of guide.nodes) for (const { to } of exits(node)) entrances.set(to, (entrances.get(to) ?? 0) + 1)
  return entrances
}

const readingOrder = (tree: Passage): ReadonlyMap<NodeId, number> =>
  new Map(entriesOf(tree).map(({ node }, position) => [node.id, position]))

/** Lists of entries that each lead down to the next, in a passage and in those inside it. */
function runsOf(passage: Passage): readonly (readonly TreeEntry[])[] {
  const runs: TreeEntry[][] = []
  let continues = false
  for (const entry of passage) {
    const last = runs[runs.length - 1]
    if (continues && last !== undefined) last.push(entry)
    else runs.push([entry])
    continues = entry.ways.some(({ leads }) => leads === 'below')
  }
  return [...runs, ...passage.flatMap(({ ways }) => ways.flatMap((way) => (way.leads === 'inside' ? runsOf(way.passage) : [])))]
}

/**
 * The ways that become connectors. Ways into a passage of their own come first: they form a forest. Ways to nodes in other
 * places follow where they close no cycle, those to the head of a column before those into the middle of one.
 */
function connectedWays(
  runs: readonly (readonly TreeEntry[])[],
  order: ReadonlyMap<NodeId, number>,
  entrances: ReadonlyMap<NodeId, number>,
): ReadonlySet<TreeExit> {
  const columnOf = new Map(runs.flatMap((run, column) => run.map(({ node }) => [node.id, column] as const)))
  const heads = new Set(runs.map(([first]) => first?.node.id))
  const next = new Map<number, number[]>()
  const connected = new Set<TreeExit>()
  const connect = (from: number, to: number, way: TreeExit): void => {
    connected.add(way)
    next.set(from, [...(next.get(from) ?? []), to])
  }
  const candidates = runs.flat().flatMap(({ node, ways }) =>
    ways.flatMap((way) => {
      const [from, to] = [columnOf.get(node.id), columnOf.get(way.to.id)]
      return from === undefined || to === undefined ? [] : [{ node, way, from, to }]
    }),
  )
  for (const { way, from, to } of candidates) if (way.leads === 'inside') connect(from, to, way)
  const elsewhere = candidates.filter(
    ({ node, way }) =>
      way.leads === 'elsewhere' &&
      way.to.kind !== 'outcome' &&
      (entrances.get(way.to.id) ?? 0) <= mostConnectors &&
      (order.get(way.to.id) ?? 0) > (order.get(node.id) ?? 0),
  )
  for (const toHead of [true, false])
    for (const { way, from, to } of elsewhere)
      if (heads.has(way.to.id) === toHead && !reachableFrom([to], next).has(from)) connect(from, to, way)
  return connected
}

/** The connectors of an entry, one for each node that they lead to. */
function connectorsOf({ node, ways }: TreeEntry, connected: ReadonlySet<TreeExit>): readonly Connector[] {
  const own = ways.filter((way) => connected.has(way))
  return [...new Set(own.map(({ to }) => to))].map((to) => ({
    from: node,
    to,
    options: own.filter((way) => way.to === to).map(({ option }) => option),
  }))
}
