import { Graph, layout } from '@dagrejs/dagre'
import type { Guide } from '../guide/guide.ts'
import type { NodeId } from '../guide/node.ts'
import { drawColumn, labelWidth, widthOfColumn, wordsOfLine } from './draw-column.ts'
import type { Drawing, DrawnEdge, DrawnNode } from './drawing.ts'
import type { DrawingWords } from './drawn-file.tsx'
import { lineHeight } from './drawn-tree.tsx'
import { elbow, type Point } from './edge-path.ts'
import { type Column, type Columns, columnsOf, type Line } from './tree-columns.ts'

const margin = 20
/** Between columns: where lines turn, besides the room for their words. */
const betweenRanks = 44
const betweenColumns = 36

/**
 * Draws a guide's tree from left to right: columns of nodes, and lines with answers between them. Every node has one shape of its
 * own, and every way a line. The start is in the upper left corner, and what is read later stands lower or further right. The same
 * guide makes the same drawing.
 */
export function layOutTree(guide: Guide, words: DrawingWords): Drawing {
  const found = columnsOf(guide)
  const { columns, lines } = found
  const columnOf = new Map(columns.flatMap((column, i) => column.map(({ node }) => [node.id, i] as const)))
  const at = (id: NodeId): number => columnOf.get(id) ?? 0
  const xs = ranks(found, at, words)
  const ys = hang(found, at, words)
  const placed = columns.map((column, i) => drawColumn(column, { x: xs[i] ?? 0, y: ys[i] ?? 0 }, words))
  const home = new Map(placed.flatMap(({ cells }) => cells.map((cell) => [cell.shape.code, cell] as const)))
  const seen = new Set<NodeId>()
  const across = lines.map((line): DrawnEdge => {
    const { from, to } = line
    const source = home.get(from.code)
    const target = home.get(to.code)?.shape
    if (source === undefined || target === undefined)
      throw new Error(`Unexpected line to ${to.id}, expected both its ends in columns`)
    const right = (xs[at(from.id)] ?? 0) + widthOfColumn(columns[at(from.id)] ?? [])
    const first = !seen.has(to.id)
    seen.add(to.id)
    return acrossEdge(source.leaves, right, { x: target.x, y: entryOf(target, source.leaves.y) }, wordsOfLine(line, words), first)
  })
  const shapes = inPlace(placed.flatMap((column) => column.shapes))
  return {
    schema: 1,
    width: Math.max(...shapes.map(({ x, width }) => x + width)) + margin,
    height: Math.max(...shapes.map(({ y, height }) => y + height)) + margin,
    shapes,
    edges: [...placed.flatMap(({ edges }) => edges), ...across],
  }
}

/** How far right each column stands: dagre ranks them, so that where ways meet is right of all of them. */
function ranks({ columns, lines }: Columns, at: (id: NodeId) => number, words: DrawingWords): readonly number[] {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', ranksep: betweenRanks, marginx: margin })
  const widths = columns.map(widthOfColumn)
  // Heights are of no use to it: what is read first has to be on top, and that it does not know.
  widths.forEach((width, i) => graph.setNode(String(i), { width, height: 1 }))
  lines.forEach((line, i) => {
    const width = wordsOfLine(line, words).length === 0 ? 0 : labelWidth
    graph.setEdge(String(at(line.from.id)), String(at(line.to.id)), { width, height: 1, labelpos: 'c' }, String(i))
  })
  layout(graph)
  // It centres the columns of a rank; here they stand in line at their left.
  const centres = columns.map((_, i) => (graph.node(String(i)) as Point).x)
  return centres.map((x) => Math.round(x - Math.max(...widths.filter((_, i) => centres[i] === x)) / 2))
}

/** How far down each column stands: at the node that leads to it, below all that the answers before lead to. */
function hang({ columns, lines }: Columns, at: (id: NodeId) => number, words: DrawingWords): readonly number[] {
  const sizes = columns.map((column) => drawColumn(column, { x: 0, y: 0 }, words))
  const from = new Map<number, Line[]>()
  for (const line of lines) from.set(at(line.from.id), [...(from.get(at(line.from.id)) ?? []), line])
  const ys: number[] = []
  const place = (column: number, y: number): number => {
    ys[column] = y
    const { height, cells } = sizes[column] ?? drawColumn([], { x: 0, y: 0 }, words)
    let free = y
    for (const { from: node, to } of from.get(column) ?? []) {
      if (ys[at(to.id)] !== undefined) continue
      const level = cells.find(({ shape }) => shape.code === node.code)?.shape.y ?? 0
      free = place(at(to.id), Math.max(free, y + level)) + betweenColumns
    }
    return Math.max(y + height, free - betweenColumns)
  }
  let free = margin
  columns.forEach((_: Column, i) => {
    if (ys[i] === undefined) free = place(i, free) + betweenColumns
  })
  return ys
}

/** How high a line enters a shape: level with where it comes from, if that is at the shape's side. */
const entryOf = ({ y, height }: DrawnNode, from: number): number =>
  from > y + 8 && from < y + height - 8 ? from : y + height / 2

/** The first line to a node turns beside the one that it leaves, so that answers of one question part there; others turn where they meet. */
function acrossEdge(start: Point, right: number, end: Point, lines: readonly string[], first: boolean): DrawnEdge {
  const turn = first ? right + 16 : end.x - 20
  const path = elbow([start, { x: turn, y: start.y }, { x: turn, y: end.y }, end])
  if (lines.length === 0) return { path }
  const [x, y] = first ? [turn + 10, end.y] : [right + 24, start.y]
  return { path, label: { x, y: Math.round(y - (lines.length * lineHeight) / 2), lines } }
}

/** The first shape of what stands in no column is its own; the others refer to it. */
function inPlace(shapes: readonly DrawnNode[]): readonly DrawnNode[] {
  const home = new Set(shapes.filter(({ again }) => again === undefined).map(({ code }) => code))
  return shapes.map((shape) => {
    if (shape.again === undefined || home.has(shape.code)) return shape
    home.add(shape.code)
    const { again: _, ...own } = shape
    return own
  })
}
