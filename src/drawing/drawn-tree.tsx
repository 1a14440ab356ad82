import type { Code } from '../guide/node.ts'
import type { Drawing, DrawnShape } from './drawing.ts'
import { colours, EdgeView, Lines, ShapeView } from './drawn-shape.tsx'
import { fontSize } from './metrics.ts'

interface Props {
  readonly drawing: Drawing
  /** The accessible name of the drawing. */
  readonly name: string
  /** The accessible name of each shape. */
  readonly nameOf: (shape: DrawnShape) => string
  readonly linkTo: (code: Code) => string
  readonly lang: string
}

/** A whole drawing as SVG. Every shape is a link, in reading order. Edges come first, so that shapes cover them. */
export function DrawnTree({ drawing, name, nameOf, linkTo, lang }: Props) {
  const { width, height, shapes, edges, notes } = drawing
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no other element for a group of links inside SVG
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="drawn-tree"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={name}
      lang={lang}
      fontFamily="system-ui, sans-serif"
      fontSize={fontSize}
    >
      <rect width={width} height={height} fill={colours.page} stroke="none" />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of edges takes no focus */}
      <g aria-hidden="true">
        {edges.map((edge) => (
          <EdgeView key={edge.path} edge={edge} />
        ))}
      </g>
      {notes.map(({ x, y, text }) => (
        <Lines key={text} x={x} y={y} lines={[text]} fill={colours.ink} bold />
      ))}
      {shapes.map((shape) => (
        <a key={`${shape.x} ${shape.y}`} href={linkTo(shape.code)} aria-label={nameOf(shape)}>
          <ShapeView shape={shape} />
        </a>
      ))}
    </svg>
  )
}
