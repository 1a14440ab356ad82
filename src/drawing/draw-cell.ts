import type { GuideNode } from '../guide/node.ts'
import type { DrawingWords, DrawnEdge, DrawnShape } from './drawing.ts'
import { edgePath, type Point } from './edge-path.ts'
import { fitText } from './fit-text.ts'
import { lineHeight, textInset } from './metrics.ts'
import type { Cell } from './tree-columns.ts'

export const nodeWidth = 280
const smallWidth = 200
const smallHeight = 2 * lineHeight + 8
/** Between a node and the small shapes beside it: room for the edge and its label. */
const gapToSmall = 122
const gapBetweenSmalls = 8
/** How far down a node moves where edges to other columns have to pass above its small shapes. */
const passage = 20

export interface DrawnCell {
  /** The shape of the cell's node. */
  readonly shape: DrawnShape
  /** All shapes of the cell in reading order: that of the node first. */
  readonly shapes: readonly DrawnShape[]
  readonly edges: readonly DrawnEdge[]
  /** Where edges to other columns start. */
  readonly exit: Point
  readonly height: number
}

/** The width of a cell. Small shapes are to the right of the node. */
export const widthOfCell = ({ beside }: Cell): number => nodeWidth + (beside.length > 0 ? gapToSmall + smallWidth : 0)

/** Draws a cell with its upper left corner at a point: its node, and to the right a small shape for each short way. */
export function drawCell(cell: Cell, at: Point, words: DrawingWords): DrawnCell {
  const { node, beside, across } = cell
  const lines = fitText(words.title(node), {
    width: nodeWidth - 2 * textInset,
    maxLines: node.kind === 'question' ? 3 : 2,
    bold: hasBoldTitle(node),
  })
  const own = (lines.length + 1) * lineHeight + 12
  const smalls = beside.length * (smallHeight + gapBetweenSmalls) - gapBetweenSmalls
  const above = across && beside.length > 0 ? passage : 0
  const height = Math.max(own, smalls + above)
  const y = across ? at.y : at.y + Math.round((height - own) / 2)
  const shape = shapeOf(node, { x: at.x, y, width: nodeWidth, height: own }, lines)
  const right = at.x + nodeWidth
  const drawn = drawSmalls(cell, words, {
    from: { x: right, y: y + own / 2 + above / 2 },
    top: at.y + above + Math.round((height - above - smalls) / 2),
  })
  return {
    shape,
    shapes: [shape, ...drawn.map((small) => small.shape)],
    edges: drawn.map(({ edge }) => edge),
    exit: { x: right, y: y + (above > 0 ? 10 : own / 2) },
    height,
  }
}

/** The small shapes beside a node, one below the other from `top`, each with an edge from the point `from` at the node's side. */
function drawSmalls({ node, beside }: Cell, words: DrawingWords, { from, top }: { readonly from: Point; readonly top: number }) {
  return beside.map(({ to, option }, i) => {
    const x = from.x + gapToSmall
    const y = top + i * (smallHeight + gapBetweenSmalls)
    const title = fitText(words.title(to), { width: smallWidth - 2 * textInset, maxLines: 1, bold: hasBoldTitle(to) })
    const shape: DrawnShape = { ...shapeOf(to, { x, y, width: smallWidth, height: smallHeight }, title), again: true }
    const label = fitText(words.answer(node, option), { width: gapToSmall - 36, maxLines: 2 })
    return { shape, edge: edgeToSmall(from, { x, y: y + smallHeight / 2 }, label) }
  })
}

const edgeToSmall = (from: Point, to: Point, lines: readonly string[]): DrawnEdge => ({
  path: edgePath([from, { x: from.x + 12, y: from.y }, { x: from.x + 12, y: to.y }, to]),
  ...(lines.length > 0 && { label: { x: from.x + 22, y: to.y, lines } }),
})

const shapeOf = (
  node: GuideNode,
  rect: Pick<DrawnShape, 'x' | 'y' | 'width' | 'height'>,
  lines: readonly string[],
): DrawnShape => ({
  code: node.code,
  kind: node.kind,
  ...rect,
  lines,
  ...(node.ordinal !== undefined && node.of !== undefined && node.of > 1 && { place: `${node.ordinal}/${node.of}` }),
  ...(node.superseded ? { mark: 'superseded' } : node.errata && { mark: 'corrected' }),
})

const hasBoldTitle = (node: GuideNode): boolean => node.kind === 'question' || node.kind === 'outcome'
