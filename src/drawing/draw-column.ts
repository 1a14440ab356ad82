import { type DrawnCell, drawCell, nodeWidth, widthOfCell } from './draw-cell.ts'
import type { DrawingWords, DrawnEdge, DrawnShape } from './drawing.ts'
import { edgePath, type Point } from './edge-path.ts'
import { fitText } from './fit-text.ts'
import { lineHeight } from './metrics.ts'
import type { Cell, Column } from './tree-columns.ts'

const gapBetweenCells = 18
/** Edges leave a node downwards near its left side, so that the label to their right has room. */
const downFrom = 40

export interface DrawnColumn {
  readonly height: number
  /** In reading order, with the small shapes beside the nodes. */
  readonly shapes: readonly DrawnShape[]
  readonly cells: readonly DrawnCell[]
  readonly edges: readonly DrawnEdge[]
}

export const widthOfColumn = (column: Column): number => Math.max(nodeWidth, ...column.map(widthOfCell))

/** Draws a column with its upper left corner at a point: cells one below the other, with edges between them. */
export function drawColumn(column: Column, at: Point, words: DrawingWords): DrawnColumn {
  const cells: DrawnCell[] = []
  const downEdges: DrawnEdge[] = []
  let { y } = at
  let before: { readonly cell: Cell; readonly drawn: DrawnCell } | undefined
  for (const cell of column) {
    const label =
      before === undefined ? [] : fitText(downWords(before.cell, words), { width: nodeWidth - downFrom - 24, maxLines: 1 })
    if (before !== undefined) y += gapBetweenCells + label.length * lineHeight
    const drawn = drawCell(cell, { x: at.x, y }, words)
    if (before !== undefined) downEdges.push(downEdge(before.drawn.shape, drawn.shape, label))
    y += drawn.height
    cells.push(drawn)
    before = { cell, drawn }
  }
  return {
    height: y - at.y,
    shapes: cells.flatMap(({ shapes }) => shapes),
    cells,
    edges: [...downEdges, ...cells.flatMap(({ edges }) => edges)],
  }
}

/** The answers that lead from a cell to the next one below. */
const downWords = ({ node, down }: Cell, words: DrawingWords): string =>
  down
    .map(({ option }) => words.answer(node, option))
    .filter((text) => text !== '')
    .join(' / ')

function downEdge(upper: DrawnShape, lower: DrawnShape, lines: readonly string[]): DrawnEdge {
  const x = upper.x + downFrom
  const [from, to] = [upper.y + upper.height, lower.y]
  const path = edgePath([
    { x, y: from },
    { x, y: to },
  ])
  return lines.length === 0 ? { path } : { path, label: { x: x + 10, y: Math.round((from + to) / 2) + 9, lines } }
}
