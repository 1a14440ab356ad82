export interface Point {
  readonly x: number
  readonly y: number
}

/** How round a corner is. */
const radius = 8

/** The data of an SVG path along points, level and upright, with round corners and an arrow at its end. */
export function elbow(points: readonly Point[]): string {
  const way = points.filter((point, i) => i === 0 || point.x !== points[i - 1]?.x || point.y !== points[i - 1]?.y)
  const [first, ...rest] = way
  if (first === undefined) return ''
  let path = `M${round(first.x)} ${round(first.y)}`
  rest.forEach((to, i) => {
    const before = way[i] ?? first
    const after = rest[i + 1]
    if (after === undefined) path += `L${round(to.x)} ${round(to.y)}`
    else {
      const [a, b] = [towards(to, before), towards(to, after)]
      path += `L${round(a.x)} ${round(a.y)}Q${round(to.x)} ${round(to.y)} ${round(b.x)} ${round(b.y)}`
    }
  })
  const last = way[way.length - 1] ?? first
  return path + arrow(last, way[way.length - 2] ?? first)
}

/** A point on the way to another, as far as a corner is round and never past its middle. */
function towards(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y]
  const length = Math.hypot(dx, dy)
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length
  return { x: corner.x + dx * part, y: corner.y + dy * part }
}

/** The head of a line that ends at a point, to the right or down. */
const arrow = ({ x, y }: Point, before: Point): string =>
  before.x === x
    ? `M${round(x - 4)} ${round(y - 7)}L${round(x)} ${round(y)}L${round(x + 4)} ${round(y - 7)}`
    : `M${round(x - 7)} ${round(y - 4)}L${round(x)} ${round(y)}L${round(x - 7)} ${round(y + 4)}`

const round = (value: number): number => Math.round(value * 2) / 2
