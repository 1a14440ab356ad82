import type { Point } from '../edge-path.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The corner of each rectangle, in their order, and the size of all. */
export interface Packed extends Size {
  readonly corners: readonly Point[]
}

/** Places rectangles, none of which overlap, in a given width. */
type Packing = (sizes: readonly Size[], gap: number, room: number) => Packed

/**
 * Packs rectangles, with the width that gives the size nearest to `aspect`, the width by the height. The same rectangles give the same
 * places.
 */
export function pack(packing: Packing, sizes: readonly Size[], gap: number, aspect: number): Packed {
  const widest = Math.max(0, ...sizes.map(({ width }) => width))
  const all = sizes.reduce((sum, { width }) => sum + width + gap, 0)
  const measure = ({ width, height }: Size) => Math.max(width / aspect, height)
  let best = packing(sizes, gap, all)
  // Thirty widths are near enough, and as fast for many rectangles as for few.
  const step = Math.max(1, (all - widest) / 30)
  for (let room = all - step; room > widest - step; room -= step) {
    const packed = packing(sizes, gap, Math.max(room, widest))
    if (measure(packed) < measure(best)) best = packed
  }
  return best
}

/** In rows, in their order. */
export const inRows: Packing = (sizes, gap, room) => {
  const corners: Point[] = []
  let [x, y, rowHeight, width] = [0, 0, 0, 0]
  for (const size of sizes) {
    if (x > 0 && x + size.width > room) {
      y += rowHeight + gap
      ;[x, rowHeight] = [0, 0]
    }
    corners.push({ x, y })
    width = Math.max(width, x + size.width)
    rowHeight = Math.max(rowHeight, size.height)
    x += size.width + gap
  }
  return { corners, width, height: y + rowHeight }
}

/** A part of the line above which everything is taken. */
interface Ledge {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Each as high as there is room for it, and then as far left: a short one may be below another short one, beside a high one. */
export const inGaps: Packing = (sizes, gap, room) => {
  const corners: Point[] = []
  let line: readonly Ledge[] = [{ x: 0, y: 0, width: room + gap }]
  let [width, height] = [0, 0]
  for (const size of sizes) {
    const corner = highest(line, size.width + gap) ?? { x: 0, y: height + gap }
    corners.push(corner)
    width = Math.max(width, corner.x + size.width)
    height = Math.max(height, corner.y + size.height)
    line = lowered(line, { x: corner.x, y: corner.y + size.height + gap, width: size.width + gap })
  }
  return { corners, width, height }
}

/** The highest place of a width on the line, and the leftmost of these. */
function highest(line: readonly Ledge[], width: number): Point | undefined {
  const end = line.reduce((right, ledge) => Math.max(right, ledge.x + ledge.width), 0)
  let best: Point | undefined
  for (const { x } of line) {
    if (x + width > end) continue
    const below = line.filter((ledge) => ledge.x < x + width && ledge.x + ledge.width > x)
    const y = Math.max(...below.map((ledge) => ledge.y))
    if (best === undefined || y < best.y) best = { x, y }
  }
  return best
}

/** The line after something was placed on it. */
function lowered(line: readonly Ledge[], placed: Ledge): readonly Ledge[] {
  const right = placed.x + placed.width
  const rest = line.flatMap((ledge) => {
    const end = ledge.x + ledge.width
    const before = { ...ledge, width: Math.min(end, placed.x) - ledge.x }
    const after = { ...ledge, x: Math.max(ledge.x, right), width: end - Math.max(ledge.x, right) }
    return [before, after].filter(({ width }) => width > 0)
  })
  return [...rest, placed].sort((a, b) => a.x - b.x)
}
