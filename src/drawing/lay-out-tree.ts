import type { Guide } from '../guide/guide.ts'
import { drawColumn } from './draw-column.ts'
import { drawConnectors } from './draw-connectors.ts'
import type { Drawing, DrawingWords, DrawnShape } from './drawing.ts'
import { drawingMargin, placeColumns } from './place-columns.ts'
import { columnsOf } from './tree-columns.ts'

/**
 * Draws a guide's tree from left to right: columns of nodes, and edges with answers between them. Every node has one shape of its
 * own, and every way has an edge. The start is in the upper left corner; later nodes are lower or further right. The
 * same guide gives the same drawing.
 */
export function layOutTree(guide: Guide, words: DrawingWords): Drawing {
  // Screens that a correction took out of the walk are no part of the tree.
  const walked = { ...guide, nodes: guide.nodes.filter(({ superseded }) => !superseded) }
  const { columns, connectors } = columnsOf(walked)
  const corners = placeColumns({ columns, connectors }, words)
  const drawn = columns.map((column, i) => drawColumn(column, corners[i] ?? { x: 0, y: 0 }, words))
  const shapes = withOwnShapes(drawn.flatMap((column) => column.shapes))
  return {
    schema: 1,
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
