import type { Code, NodeKind } from '../guide/node.ts'
import type { Drawing, DrawnEdge, DrawnShape } from './drawing.ts'
import { fontSize, lineHeight, textInset } from './metrics.ts'
import { shapeOutline } from './shape-outline.ts'

interface Props {
  readonly drawing: Drawing
  /** The accessible name of the drawing. */
  readonly name: string
  /** The accessible name of each shape. */
  readonly nameOf: (shape: DrawnShape) => string
  readonly linkTo: (code: Code) => string
  readonly lang: string
  /** Pixels per unit of the drawing. */
  readonly scale?: number
}

/**
 * A drawing as SVG. Every shape is a link, in reading order. Edges come first, so that shapes cover them. Colours are those of the
 * page around the drawing; a file of its own has the colours of paper.
 */
export function DrawnTree({ drawing, name, nameOf, linkTo, lang, scale = 1 }: Props) {
  const { width, height, shapes, edges } = drawing
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no other element for a group of links inside SVG
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="drawn-tree"
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
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
      {shapes.map((shape) => (
        <a key={`${shape.x} ${shape.y}`} href={linkTo(shape.code)} aria-label={nameOf(shape)}>
          <ShapeView shape={shape} />
        </a>
      ))}
    </svg>
  )
}

const colours = {
  page: 'var(--page, #ffffff)',
  quiet: 'var(--quiet, #f3f6f8)',
  ink: 'var(--ink, #14222c)',
  soft: 'var(--soft, #475762)',
  edge: 'var(--edge, #73848f)',
  key: 'var(--key, #0b4f6c)',
  tint: 'var(--key-tint, #e6f0f5)',
  good: 'var(--good, #1b6b3a)',
  call: 'var(--important, #6a3c9c)',
}

const kindStyles: Readonly<Record<NodeKind, { readonly fill: string; readonly stroke: string; readonly bold?: true }>> = {
  question: { fill: colours.tint, stroke: colours.key, bold: true },
  step: { fill: colours.page, stroke: colours.edge },
  info: { fill: colours.quiet, stroke: colours.edge },
  check: { fill: colours.tint, stroke: colours.key },
  call: { fill: colours.page, stroke: colours.call },
  outcome: { fill: colours.page, stroke: colours.good, bold: true },
}

function EdgeView({ edge: { path, label } }: { edge: DrawnEdge }) {
  return (
    <>
      <path d={path} fill="none" stroke={colours.edge} strokeWidth={1.5} />
      {label !== undefined && <Lines {...label} fill={colours.soft} halo />}
    </>
  )
}

function ShapeView({ shape }: { shape: DrawnShape }) {
  const { code, kind, x, y, height, lines, place, again } = shape
  const { fill, stroke, bold } = kindStyles[kind]
  const top = y + (height - lineHeight * (lines.length + 1)) / 2
  return (
    <>
      <path d={shapeOutline(shape)} fill={fill} stroke={stroke} strokeWidth={1.5} {...(again && { strokeDasharray: '4 3' })} />
      <text x={x + textInset} y={top + 13} fill={colours.soft} stroke="none" fontSize={12}>
        <tspan fontFamily="ui-monospace, Consolas, monospace" fontWeight={700} letterSpacing={1}>
          {`${code.toUpperCase()} `}
        </tspan>
        {place !== undefined && <tspan dx={8}>{`${place} `}</tspan>}
      </text>
      <Lines x={x + textInset} y={top + lineHeight} lines={lines} fill={colours.ink} bold={bold} />
    </>
  )
}

interface LinesProps {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly fill: string
  readonly bold?: true | undefined
  /** Draws an outline in the colour of the page, so that text stays readable on an edge. */
  readonly halo?: true
}

function Lines({ x, y, lines, fill, bold, halo }: LinesProps) {
  return (
    <text
      {...(halo ? { stroke: colours.page, strokeWidth: 4, paintOrder: 'stroke' } : { stroke: 'none' })}
      fill={fill}
      {...(bold && { fontWeight: 600 })}
    >
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a drawing never change their order
        <tspan key={i} x={x} y={y + 13 + i * lineHeight}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  )
}
