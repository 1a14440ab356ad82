import type { GuideNode } from '../guide/node.ts'
import { wrap } from '../illustrations/text-width.ts'
import type { DrawnEdge, DrawnNode } from './drawing.ts'
import type { DrawingWords } from './drawn-file.tsx'
import { fontSize, lineHeight, textInset } from './drawn-tree.tsx'
import { elbow, type Point } from './edge-path.ts'
import type { Cell, Column, Line } from './tree-columns.ts'

export const nodeWidth = 280
/** How much room the answer on a line between columns has. */
export const labelWidth = 150
const smallWidth = 200
/** From a node to the small shapes beside it, with the answer on the line. */
const toSmall = 122
const betweenSmalls = 8
const betweenCells = 18
/** Where the way down leaves a node: at the left, so that its answer has room. */
const downFrom = 40
const smallHeight = 2 * lineHeight + 8

export interface DrawnColumn {
  readonly height: number
  /** In reading order, the small ones beside the nodes too. */
  readonly shapes: readonly DrawnNode[]
  readonly cells: readonly DrawnCell[]
  readonly edges: readonly DrawnEdge[]
}

interface DrawnCell {
  readonly shape: DrawnNode
  /** Where lines to other columns leave it. */
  readonly leaves: Point
}

export const widthOfColumn = (column: Column): number =>
  nodeWidth + (column.some(({ beside }) => beside.length > 0) ? toSmall + smallWidth : 0)

/** A column with its upper left corner at a point: nodes one below the other, the ways down between them, small shapes beside them. */
export function drawColumn(column: Column, at: Point, words: DrawingWords): DrawnColumn {
  const rows: ReturnType<typeof drawCell>[] = []
  const downs: DrawnEdge[] = []
  let { y } = at
  column.forEach((cell, i) => {
    const before = rows[i - 1]
    const label = i === 0 ? [] : cut(answersOf(column[i - 1], words), nodeWidth - downFrom - 24, 1)
    if (i > 0) y += betweenCells + label.length * lineHeight
    const row = drawCell(cell, { x: at.x, y }, words)
    rows.push(row)
    y += row.height
    if (before === undefined) return
    const x = at.x + downFrom
    const [from, to] = [before.shape.y + before.shape.height, row.shape.y]
    downs.push({
      path: elbow([
        { x, y: from },
        { x, y: to },
      ]),
      ...(label.length > 0 && { label: { x: x + 10, y: Math.round((from + to - lineHeight) / 2) - 2, lines: label } }),
    })
  })
  return {
    height: y - at.y,
    shapes: rows.flatMap(({ shapes }) => shapes),
    cells: rows,
    edges: [...downs, ...rows.flatMap(({ edges }) => edges)],
  }
}

/** The answers that lead down from a cell. */
const answersOf = (cell: Cell | undefined, words: DrawingWords): string =>
  (cell?.down ?? [])
    .map((way) => (cell === undefined ? '' : words.answer(cell.node, way.option)))
    .filter((text) => text !== '')
    .join(' / ')

/** A node, and to its right the small shapes of the ways that lead to ends and to other places. */
function drawCell({ node, beside, across }: Cell, at: Point, words: DrawingWords) {
  const lines = cut(words.title(node), nodeWidth - 2 * textInset, node.kind === 'question' ? 3 : 2, bold(node))
  const height = (lines.length + 1) * lineHeight + 12
  const all = beside.length * (smallHeight + betweenSmalls) - betweenSmalls
  // Lines to other columns pass above the small shapes.
  const above = across && beside.length > 0 ? 20 : 0
  const row = Math.max(height, all + above)
  const own = shapeOf(
    node,
    { x: at.x, y: across ? at.y : at.y + Math.round((row - height) / 2), width: nodeWidth, height },
    lines,
  )
  const from = { x: at.x + nodeWidth, y: own.y + (across ? Math.min(height, row) / 2 + above / 2 : height / 2) }
  const smalls = beside.map((way, i) => {
    const x = at.x + nodeWidth + toSmall
    const y = at.y + above + Math.round((row - above - all) / 2) + i * (smallHeight + betweenSmalls)
    const title = cut(words.title(way.to), smallWidth - 2 * textInset, 1, bold(way.to))
    const shape: DrawnNode = { ...shapeOf(way.to, { x, y, width: smallWidth, height: smallHeight }, title), again: true }
    return { shape, edge: besideEdge(from, { x, y: y + smallHeight / 2 }, cut(words.answer(node, way.option), toSmall - 36, 2)) }
  })
  return {
    shape: own,
    leaves: { x: at.x + nodeWidth, y: above > 0 ? own.y + 10 : own.y + height / 2 },
    shapes: [own, ...smalls.map(({ shape }) => shape)],
    edges: smalls.map(({ edge }) => edge),
    height: row,
  }
}

const besideEdge = (from: Point, to: Point, lines: readonly string[]): DrawnEdge => ({
  path: elbow([from, { x: from.x + 12, y: from.y }, { x: from.x + 12, y: to.y }, to]),
  ...(lines.length > 0 && { label: { x: from.x + 22, y: to.y - (lines.length * lineHeight) / 2, lines } }),
})

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const shapeOf = (node: GuideNode, rect: Rect, lines: readonly string[]): DrawnNode => ({
  code: node.code,
  kind: node.kind,
  ...rect,
  lines,
  ...(node.ordinal !== undefined && node.of !== undefined && node.of > 1 && { place: `${node.ordinal}/${node.of}` }),
})

const bold = (node: GuideNode): boolean => node.kind === 'question' || node.kind === 'outcome'

/** The answer on a line between columns; nothing where the node that it leads to says the same. */
export const wordsOfLine = ({ from, to, options }: Line, words: DrawingWords): readonly string[] => {
  const answer = options.map((option) => words.answer(from, option)).join(' / ')
  return answer === words.title(to) ? [] : cut(answer, labelWidth - 20, 2)
}

/** A text in as many lines as there are, the last with a sign that more would follow. */
function cut(text: string, room: number, most: number, isBold = false): readonly string[] {
  if (text === '') return []
  const style = { size: fontSize, bold: isBold }
  const lines = wrap(text, room, style)
  const last = lines[most - 1]
  if (lines.length <= most || last === undefined) return lines
  // Whole words where there are several, else as much of the one as fits.
  let kept = last
  while (wrap(`${kept}…`, room, style).length > 1) kept = /\S\s+\S+$/.test(kept) ? kept.replace(/\s+\S+$/, '') : kept.slice(0, -1)
  // A bracket is not opened that nothing closes.
  return [...lines.slice(0, most - 1), `${kept.replace(/(?<=\S)\s*\([^)]*$/, '').replace(/[\s,;:.]+$/, '')}…`]
}
