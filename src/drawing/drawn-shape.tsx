import type { NodeKind } from '../guide/node.ts'
import type { DrawnEdge, DrawnShape } from './drawing.ts'
import { lineHeight, textInset } from './metrics.ts'
import { shapeOutline } from './shape-outline.ts'

/** The colours of the page around a drawing; a file of its own has those of paper. */
export const colours = {
  page: 'var(--page, #ffffff)',
  quiet: 'var(--quiet, #f3f6f8)',
  ink: 'var(--ink, #14222c)',
  soft: 'var(--soft, #475762)',
  edge: 'var(--edge, #73848f)',
  key: 'var(--key, #0b4f6c)',
  tint: 'var(--key-tint, #e6f0f5)',
  good: 'var(--good, #1b6b3a)',
  call: 'var(--important, #6a3c9c)',
  warning: 'var(--warning, #8a5200)',
  thread: 'var(--thread, #c2344b)',
}

const kindStyles: Readonly<Record<NodeKind, { readonly fill: string; readonly stroke: string; readonly bold?: true }>> = {
  question: { fill: colours.tint, stroke: colours.key, bold: true },
  step: { fill: colours.page, stroke: colours.edge },
  info: { fill: colours.quiet, stroke: colours.edge },
  check: { fill: colours.tint, stroke: colours.key },
  call: { fill: colours.page, stroke: colours.call },
  outcome: { fill: colours.page, stroke: colours.good, bold: true },
}

const supersededStyle = { fill: colours.quiet, stroke: colours.edge, bold: undefined }

/** The space between the lines of a label, one above and one below its edge. */
const labelLine = 23

export function EdgeView({ edge: { path, label } }: { edge: DrawnEdge }) {
  return (
    <>
      <path d={path} fill="none" stroke={colours.edge} strokeWidth={1.5} />
      {label !== undefined && <Lines x={label.x} y={label.y - 7} lines={label.lines} step={labelLine} fill={colours.soft} halo />}
    </>
  )
}

export function ShapeView({ shape }: { shape: DrawnShape }) {
  const { code, kind, x, y, width, height, lines, place, again, mark } = shape
  const { fill, stroke, bold } = mark === 'superseded' ? supersededStyle : kindStyles[kind]
  const top = y + (height - lineHeight * (lines.length + 1)) / 2
  return (
    <>
      <path d={shapeOutline(shape)} fill={fill} stroke={stroke} strokeWidth={1.5} {...(again && { strokeDasharray: '4 3' })} />
      {mark === 'corrected' && <CorrectionMark x={x + width - 24} y={y + 13} />}
      <text x={x + textInset} y={top + 13} fill={colours.soft} stroke="none" fontSize={12}>
        <tspan fontFamily="ui-monospace, Consolas, monospace" fontWeight={700} letterSpacing={1}>
          {`${code.toUpperCase()} `}
        </tspan>
        {place !== undefined && <tspan dx={8}>{`${place} `}</tspan>}
      </text>
      <Lines
        x={x + textInset}
        y={top + lineHeight + 13}
        lines={lines}
        fill={mark === 'superseded' ? colours.soft : colours.ink}
        bold={bold}
        struck={mark === 'superseded'}
      />
    </>
  )
}

/** The sign of a correction, around a point. */
export const CorrectionMark = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <>
    <circle cx={x} cy={y} r={8} fill={colours.page} stroke={colours.warning} strokeWidth={1.5} />
    <text x={x} y={y + 4.5} fill={colours.warning} stroke="none" fontWeight={700} fontSize={12} textAnchor="middle">
      !
    </text>
  </>
)

interface LinesProps {
  readonly x: number
  /** The base line of the first line. */
  readonly y: number
  readonly lines: readonly string[]
  readonly step?: number
  readonly fill: string
  readonly bold?: boolean | undefined
  readonly struck?: boolean
  /** Draws an outline in the colour of the page, so that text stays readable on an edge. */
  readonly halo?: true
}

/** Text of several lines. */
export function Lines({ x, y, lines, step = lineHeight, fill, bold, struck, halo }: LinesProps) {
  return (
    <text
      {...(halo ? { stroke: colours.page, strokeWidth: 4, paintOrder: 'stroke' } : { stroke: 'none' })}
      fill={fill}
      {...(bold && { fontWeight: 600 })}
      {...(struck && { textDecoration: 'line-through' })}
    >
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a drawing never change their order
        <tspan key={i} x={x} y={y + i * step}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  )
}
