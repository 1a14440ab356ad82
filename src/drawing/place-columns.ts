import { type DrawnColumn, drawColumn, widthOfColumn } from './draw-column.ts'
import { connectorWords, labelWidth } from './draw-connectors.ts'
import type { DrawingWords } from './drawing.ts'
import type { Point } from './edge-path.ts'
import type { Columns, Connector } from './tree-columns.ts'

export const drawingMargin = 20
/** Between columns: where edges turn. Labels have room besides. */
const gapBetweenRanks = 44
const gapBetweenColumns = 36

/** A connector by the positions of the columns that it joins. */
interface Link {
  readonly from: number
  readonly to: number
  readonly connector: Connector
}

/** The upper left corner of each column, in the order of the columns. */
export function placeColumns({ columns, connectors }: Columns, words: DrawingWords): readonly Point[] {
  const columnOf = new Map(columns.flatMap((column, i) => column.map(({ node }) => [node.id, i] as const)))
  const links = connectors.map((connector): Link => {
    const [from, to] = [columnOf.get(connector.from.id), columnOf.get(connector.to.id)]
    if (from === undefined || to === undefined)
      throw new Error(`Unexpected connector to ${connector.to.id}, expected both its ends in columns`)
    return { from, to, connector }
  })
  const xs = placeAcross(columns.map(widthOfColumn), links, words)
  const ys = placeDown(
    columns.map((column) => drawColumn(column, { x: 0, y: 0 }, words)),
    links,
  )
  return columns.map((_, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0 }))
}

/**
 * The left side of each column: columns of one rank are aligned, and a rank begins to the right of the widest column of the rank before.
 */
function placeAcross(widths: readonly number[], links: readonly Link[], words: DrawingWords): readonly number[] {
  const ranks = ranksOf(widths.length, links)
  const rights: number[] = []
  const raise = (rank: number, by: number): void => {
    rights[rank] = Math.max(rights[rank] ?? 0, by)
  }
  widths.forEach((width, i) => raise(ranks[i] ?? 0, width))
  for (const { from, connector } of links)
    if (connectorWords(connector, words).length > 0) raise(ranks[from] ?? 0, (widths[from] ?? 0) + labelWidth)
  const lefts = [drawingMargin]
  for (const right of rights) lefts.push((lefts[lefts.length - 1] ?? 0) + right + gapBetweenRanks)
  return ranks.map((rank) => lefts[rank] ?? 0)
}

/** The rank of each column: one more than the highest rank that leads to it. Links have no cycle, so the ranks settle. */
function ranksOf(count: number, links: readonly Link[]): readonly number[] {
  const ranks = Array.from({ length: count }, () => 0)
  for (let settled = false; !settled; ) {
    settled = true
    for (const { from, to } of links) {
      const wanted = (ranks[from] ?? 0) + 1
      if ((ranks[to] ?? 0) >= wanted) continue
      ranks[to] = wanted
      settled = false
    }
  }
  return ranks
}

/** The top of each column: level with the node that leads to it first, and below everything that earlier answers lead to. */
function placeDown(columns: readonly DrawnColumn[], links: readonly Link[]): readonly number[] {
  const tops: number[] = []
  /** Places a column and all that it leads to, and returns the bottom of the lowest. */
  const place = (column: DrawnColumn, index: number, top: number): number => {
    tops[index] = top
    let free = top
    for (const { to, connector } of links.filter(({ from }) => from === index)) {
      const target = columns[to]
      if (target === undefined || tops[to] !== undefined) continue
      const level = column.cells.find(({ shape }) => shape.code === connector.from.code)?.shape.y ?? 0
      free = place(target, to, Math.max(free, top + level)) + gapBetweenColumns
    }
    return Math.max(top + column.height, free - gapBetweenColumns)
  }
  let free = drawingMargin
  columns.forEach((column, i) => {
    if (tops[i] === undefined) free = place(column, i, free) + gapBetweenColumns
  })
  return tops
}
