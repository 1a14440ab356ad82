import type { Guide } from '../guide/guide.ts'
import { exits, type GuideNode, type NodeId, type OptionId } from '../guide/node.ts'
import { type Entry, entriesOf, type Passage, readingTree, type Way } from '../guide/reading-tree.ts'

/** Answers of one node that are drawn as one line, to where the node stands that they lead to. */
export interface Line {
  readonly from: GuideNode
  readonly to: GuideNode
  readonly options: readonly OptionId[]
}

/** A node in a column with the short ways beside it: to ends and to what is drawn in another place. */
export interface Cell {
  readonly node: GuideNode
  /** Each is drawn as a small shape beside the node. */
  readonly beside: readonly Way[]
  /** The ways down to the next cell: none in the last. */
  readonly down: readonly Way[]
  /** Whether lines leave it to other columns. */
  readonly across: boolean
}

/** Nodes one below the other, as a procedure or a chain of remedies goes. */
export type Column = readonly Cell[]

export interface Columns {
  readonly columns: readonly Column[]
  /** Ways from one column to another. */
  readonly lines: readonly Line[]
}

/** More lines than this into one node are a knot: small shapes beside the nodes tell it better. */
const mostLines = 4

/**
 * What of a guide's tree stands in one column, and which ways are lines between columns. A way back, and one to an end or to
 * what many share, is no line but a small shape beside its node; so every way is drawn, and no line crosses the whole drawing.
 */
export function columnsOf(guide: Guide): Columns {
  const tree = readingTree(guide)
  const order = new Map(entriesOf(tree).map(({ node }, place) => [node.id, place]))
  const entrances = new Map<NodeId, number>()
  for (const node of guide.nodes) for (const { to } of exits(node)) entrances.set(to, (entrances.get(to) ?? 0) + 1)
  // An end that only small shapes lead to is the first of them: it does not stand apart from everything.
  const standsApart = ([first, ...rest]: readonly Entry[]): boolean =>
    first?.node.kind === 'outcome' && rest.length === 0 && (entrances.get(first.node.id) ?? 0) > 0

  const runs = runsOf(tree).filter((run) => !standsApart(run))
  const columnOf = new Map(runs.flatMap((run, column) => run.map(({ node }) => [node.id, column] as const)))
  const columnAt = (node: GuideNode): number => columnOf.get(node.id) ?? -1
  // What only one answer leads to makes a forest; where ways meet, a line is added as long as no lines go in a circle.
  const after = new Map<number, number[]>()
  const isLine = new Set<Way>()
  const join = (from: GuideNode, way: Way): void => {
    isLine.add(way)
    after.set(columnAt(from), [...(after.get(columnAt(from)) ?? []), columnAt(way.to)])
  }
  const entries = runs.flat()
  for (const { node, ways } of entries)
    for (const way of ways) if (way.leads === 'inside' && columnOf.has(way.to.id)) join(node, way)
  const heads = new Set(runs.map(([first]) => first?.node))
  const elsewhere = entries.flatMap(({ node, ways }) =>
    ways.filter(({ leads }) => leads === 'elsewhere').map((way) => ({ node, way })),
  )
  // A line into the middle of a column yields to those that meet at the head of one.
  for (const toHead of [true, false])
    for (const { node, way } of elsewhere) {
      const many = way.to.kind === 'outcome' || (entrances.get(way.to.id) ?? 0) > mostLines
      const back = (order.get(way.to.id) ?? 0) <= (order.get(node.id) ?? 0)
      if (heads.has(way.to) === toHead && !many && !back && !reaches(after, columnAt(way.to), columnAt(node))) join(node, way)
    }
  return {
    columns: runs.map((run) =>
      run.map(({ node, ways }) => ({
        node,
        beside: ways.filter((way) => way.leads !== 'below' && !isLine.has(way)),
        down: ways.filter(({ leads }) => leads === 'below'),
        across: ways.some((way) => isLine.has(way)),
      })),
    ),
    lines: entries.flatMap(({ node, ways }) => {
      const lined = ways.filter((way) => isLine.has(way))
      return [...new Set(lined.map(({ to }) => to))].map((to) => ({
        from: node,
        to,
        options: lined.filter((way) => way.to === to).map(({ option }) => option),
      }))
    }),
  }
}

/** Whether lines lead from one column to another, or it is the same. */
function reaches(after: ReadonlyMap<number, readonly number[]>, from: number, to: number): boolean {
  const seen = new Set([from])
  for (const column of seen) for (const next of after.get(column) ?? []) seen.add(next)
  return seen.has(to)
}

/** Entries that lead from one down to the next, of a passage and of those inside it. */
function runsOf(passage: Passage): readonly (readonly Entry[])[] {
  const runs: Entry[][] = []
  let goesOn = false
  for (const entry of passage) {
    const last = runs[runs.length - 1]
    if (goesOn && last !== undefined) last.push(entry)
    else runs.push([entry])
    goesOn = entry.ways.some(({ leads }) => leads === 'below')
  }
  return [...runs, ...passage.flatMap(({ ways }) => ways.flatMap((way) => (way.leads === 'inside' ? runsOf(way.passage) : [])))]
}
