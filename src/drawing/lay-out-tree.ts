import type { Guide } from '../guide/guide.ts'
import { drawColumn } from './draw-column.ts'
import { drawConnectors } from './draw-connectors.ts'
import type { Drawing, DrawingWords, DrawnShape } from './drawing.ts'
import { drawingMargin, placeColumns } from './place-columns.ts'
import { columnsOf } from './tree-columns.ts'

/** Above the screens that a correction took out of the walk: room for their heading. */
const headingHeight = 40

/**
 * Draws a guide's tree from left to right: columns of nodes, and edges with answers between them. Every node has one shape of its
 * own, and every way has an edge. The start is in the upper left corner; later nodes are lower or further right. Screens that a
 * correction took out of the walk are below the tree. The same guide gives the same drawing.
 */
export function layOutTree(guide: Guide, words: DrawingWords): Drawing {
  const walked = drawPart(nodesOf(guide, false), words, 0)
  const superseded = nodesOf(guide, true)
  if (superseded.nodes.length === 0) return { ...walked, notes: [] }
  const below = drawPart(superseded, words, walked.height + headingHeight)
  return {
    width: Math.max(walked.width, below.width),
    height: below.height,
    shapes: [...walked.shapes, ...below.shapes],
    edges: [...walked.edges, ...below.edges],
    notes: [{ x: drawingMargin, y: walked.height + headingHeight, text: words.superseded }],
  }
}

const nodesOf = (guide: Guide, isSuperseded: boolean): Guide => ({
  ...guide,
  nodes: guide.nodes.filter(({ superseded = false }) => superseded === isSuperseded),
})

/** Draws the nodes of a guide, with their highest at `top`. */
function drawPart(guide: Guide, words: DrawingWords, top: number): Omit<Drawing, 'notes'> {
  const { columns, connectors } = columnsOf(guide)
  const corners = placeColumns({ columns, connectors }, words)
  const drawn = columns.map((column, i) => {
    const { x, y } = corners[i] ?? { x: 0, y: 0 }
    return drawColumn(column, { x, y: top + y }, words)
  })
  const shapes = withOwnShapes(drawn.flatMap((column) => column.shapes))
  return {
    width: Math.max(...shapes.map(({ x, width }) => x + width)) + drawingMargin,
    height: Math.max(...shapes.map(({ y, height }) => y + height)) + drawingMargin,
    shapes,
    edges: [...drawn.flatMap(({ edges }) => edges), ...drawConnectors(connectors, drawn, words)],
  }
}

/** For a node that is in no column, the first small shape is its own. The other small shapes keep `again`. */
function withOwnShapes(shapes: readonly DrawnShape[]): readonly DrawnShape[] {
  const owned = new Set(shapes.filter(({ again }) => again === undefined).map(({ code }) => code))
  return shapes.map((shape) => {
    if (shape.again === undefined || owned.has(shape.code)) return shape
    owned.add(shape.code)
    const { again: _, ...own } = shape
    return own
  })
}
