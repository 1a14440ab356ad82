import { Graph, layout } from '@dagrejs/dagre'
import type { NodeId } from '../guide/node.ts'
import { type DrawnColumn, drawColumn, widthOfColumn } from './draw-column.ts'
import { connectorWords, labelWidth } from './draw-connectors.ts'
import type { DrawingWords } from './drawing.ts'
import type { Point } from './edge-path.ts'
import type { Columns, Connector } from './tree-columns.ts'

export const drawingMargin = 20
/** Between columns: where edges turn, besides the room for their labels. */
const gapBetweenRanks = 44
const gapBetweenColumns = 36

/** The upper left corner of each column, in the order of the columns. */
export function placeColumns({ columns, connectors }: Columns, words: DrawingWords): readonly Point[] {
  const columnOf = new Map(columns.flatMap((column, i) => column.map(({ node }) => [node.id, i] as const)))
  const at = (id: NodeId): number => columnOf.get(id) ?? 0
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', ranksep: gapBetweenRanks, marginx: drawingMargin })
  const widths = columns.map(widthOfColumn)
  widths.forEach((width, i) => graph.setNode(String(i), { width, height: 1 }))
  connectors.forEach((line, i) => {
    const width = connectorWords(line, words).length === 0 ? 0 : labelWidth
    graph.setEdge(String(at(line.from.id)), String(at(line.to.id)), { width, height: 1, labelpos: 'c' }, String(i))
  })
  layout(graph)
  const centres = columns.map((_, i) => (graph.node(String(i)) as Point).x)
  const xs = centres.map((x) => Math.round(x - Math.max(...widths.filter((_, i) => centres[i] === x)) / 2))
  const ys = hang({ columns, connectors }, at, words)
  return columns.map((_, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0 }))
}

/** How far down each column stands: at the node that leads to it, below all that the answers before lead to. */
function hang({ columns, connectors: lines }: Columns, at: (id: NodeId) => number, words: DrawingWords): readonly number[] {
  const sizes = columns.map((column) => drawColumn(column, { x: 0, y: 0 }, words))
  const from = new Map<number, Connector[]>()
  for (const line of lines) from.set(at(line.from.id), [...(from.get(at(line.from.id)) ?? []), line])
  const ys: number[] = []
  const place = (column: number, y: number): number => {
    ys[column] = y
    const { height, cells } = sizes[column] as DrawnColumn
    let free = y
    for (const { from: node, to } of from.get(column) ?? []) {
      if (ys[at(to.id)] !== undefined) continue
      const level = cells.find(({ shape }) => shape.code === node.code)?.shape.y ?? 0
      free = place(at(to.id), Math.max(free, y + level)) + gapBetweenColumns
    }
    return Math.max(y + height, free - gapBetweenColumns)
  }
  let free = drawingMargin
  columns.forEach((_, i) => {
    if (ys[i] === undefined) free = place(i, free) + gapBetweenColumns
  })
  return ys
}
