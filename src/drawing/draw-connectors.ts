import type { DrawnColumn } from './draw-column.ts'
import type { DrawingWords, DrawnEdge, DrawnShape } from './drawing.ts'
import { edgePath } from './edge-path.ts'
import { fitText } from './fit-text.ts'
import type { Connector } from './tree-columns.ts'

/** Room for the label of a connector between two columns. */
export const labelWidth = 150

/**
 * The edges between columns that are drawn. The first edge to a node turns beside the column that it leaves, so that the answers of
 * one question part there. Later edges to the same node turn just before it, where they meet.
 */
export function drawConnectors(
  connectors: readonly Connector[],
  columns: readonly DrawnColumn[],
  words: DrawingWords,
): readonly DrawnEdge[] {
  const homes = new Map(
    columns.flatMap((column) => {
      const right = rightOf(column)
      return column.cells.map((cell) => [cell.shape.code, { ...cell, right }] as const)
    }),
  )
  const reached = new Set<string>()
  return connectors.map((connector): DrawnEdge => {
    const { from, to } = connector
    const source = homes.get(from.code)
    const target = homes.get(to.code)?.shape
    if (source === undefined || target === undefined)
      throw new Error(`Unexpected connector to ${to.id}, expected both its ends in columns`)
    const isFirst = !reached.has(to.id)
    reached.add(to.id)
    const end = { x: target.x, y: entryHeight(target, source.exit.y) }
    const turn = isFirst ? source.right + 16 : end.x - 20
    const path = edgePath([source.exit, { x: turn, y: source.exit.y }, { x: turn, y: end.y }, end])
    const lines = connectorWords(connector, words)
    if (lines.length === 0) return { path }
    const [x, y] = isFirst ? [turn + 10, end.y] : [source.right + 24, source.exit.y]
    return { path, label: { x, y: Math.round(y), lines } }
  })
}

/** The label of a connector. It has none if its target has the same title. */
export function connectorWords({ from, to, options }: Connector, words: DrawingWords): readonly string[] {
  const answer = options.map((option) => words.answer(from, option)).join(' / ')
  return answer === words.title(to) ? [] : fitText(answer, { width: labelWidth - 20, maxLines: 2 })
}

const rightOf = ({ shapes }: DrawnColumn): number => Math.max(...shapes.map(({ x, width }) => x + width))

/** Where an edge enters a shape: at the height that it comes from if that is at the shape's side, else in the middle. */
const entryHeight = ({ y, height }: DrawnShape, from: number): number =>
  from > y + 8 && from < y + height - 8 ? from : y + height / 2
