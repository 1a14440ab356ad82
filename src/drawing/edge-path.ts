export interface Point {
  readonly x: number
  readonly y: number
}

const cornerRadius = 8

/**
 * The data of an SVG path through points, with rounded corners and an arrow head at the last point. All segments are horizontal
 * or vertical.
 */
export function edgePath(points: readonly Point[]): string {
  const distinct = points.filter((point, i) => i === 0 || point.x !== points[i - 1]?.x || point.y !== points[i - 1]?.y)
  const [first, ...rest] = distinct
  if (first === undefined) return ''
  let path = `M${round(first.x)} ${round(first.y)}`
  rest.forEach((to, i) => {
    const before = distinct[i] ?? first
    const after = rest[i + 1]
    if (after === undefined) path += `L${round(to.x)} ${round(to.y)}`
    else {
      const [start, end] = [towards(to, before), towards(to, after)]
      path += `L${round(start.x)} ${round(start.y)}Q${round(to.x)} ${round(to.y)} ${round(end.x)} ${round(end.y)}`
    }
  })
  return path + arrowHead(distinct[distinct.length - 1] ?? first, distinct[distinct.length - 2] ?? first)
}

/** The point where a rounded corner begins: one radius from the corner, at most half of the segment. */
function towards(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y]
  const length = Math.hypot(dx, dy)
  const part = length === 0 ? 0 : Math.min(cornerRadius, length / 2) / length
  return { x: corner.x + dx * part, y: corner.y + dy * part }
}

/** An arrow head at a point. It points down where the last segment is vertical, else to the right. */
const arrowHead = ({ x, y }: Point, before: Point): string =>
  before.x === x
    ? `M${round(x - 4)} ${round(y - 7)}L${round(x)} ${round(y)}L${round(x + 4)} ${round(y - 7)}`
    : `M${round(x - 7)} ${round(y - 4)}L${round(x)} ${round(y)}L${round(x - 7)} ${round(y + 4)}`

/** Half units are exact enough, and keep the data short. */
const round = (value: number): number => Math.round(value * 2) / 2
