import type { DrawnEdge } from '../drawing.ts'
import { edgePath, type Point } from '../edge-path.ts'
import type { Overview } from './overview.ts'
import { inGaps, inRows, pack, type Size } from './pack.ts'

/** What a figure is made of, with coordinates. */
export type Drawn = Pick<Overview, 'groups' | 'shapes' | 'edges'>

/** A part of a drawing that has a size, and is drawn where there is room for it. */
export interface Figure extends Size {
  readonly draw: (corner: Point) => Drawn
}

/** Several drawings as one, in their order. */
export const joined = (parts: readonly Drawn[]): Drawn => ({
  groups: parts.flatMap(({ groups }) => groups),
  shapes: parts.flatMap(({ shapes }) => shapes),
  edges: parts.flatMap(({ edges }) => edges),
})

const gapBetween = 12
/** Between figures that lead to each other: room for an arrow. */
const gapOfSequence = 24

/** Figures side by side, as densely as they go. */
export function packed(figures: readonly Figure[], aspect: number): Figure {
  const { corners, width, height } = pack(inGaps, figures, gapBetween, aspect)
  return { width, height, draw: (at) => joined(figures.map((figure, i) => figure.draw(moved(at, corners[i])))) }
}

/** Figures in rows, each after the one that leads to it, with an arrow where `isLinked` says so. */
export function sequence(figures: readonly Figure[], isLinked: readonly boolean[], aspect: number): Figure {
  const { corners, width, height } = pack(inRows, figures, gapOfSequence, aspect)
  return {
    width,
    height,
    draw: (at) => {
      const places = figures.map((figure, i) => ({ ...moved(at, corners[i]), width: figure.width, height: figure.height }))
      const edges = places.slice(1).flatMap((to, i): DrawnEdge[] => {
        const from = places[i]
        return from === undefined || !isLinked[i] ? [] : [arrowBetween(from, to)]
      })
      return joined([...figures.map((figure, i) => figure.draw(places[i] ?? at)), { groups: [], shapes: [], edges }])
    },
  }
}

/** To the right in a row; to the next row through the gap between them. */
function arrowBetween(from: Point & Size, to: Point): DrawnEdge {
  const right = from.x + from.width
  if (from.y === to.y)
    return {
      path: edgePath([
        { x: right, y: from.y + 20 },
        { x: to.x, y: to.y + 20 },
      ]),
    }
  const middle = to.y - gapOfSequence / 2
  const start = { x: from.x + 24, y: from.y + from.height }
  const end = { x: to.x + 24, y: to.y }
  return { path: edgePath([start, { x: start.x, y: middle }, { x: end.x, y: middle }, end]) }
}

const moved = (at: Point, by: Point = { x: 0, y: 0 }): Point => ({ x: at.x + by.x, y: at.y + by.y })
