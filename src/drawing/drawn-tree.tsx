import type { Code, NodeKind } from '../guide/node.ts'
import type { Drawing, DrawnEdge, DrawnNode } from './drawing.ts'

interface Props {
  readonly drawing: Drawing
  readonly name: string
  /** Names a shape for who does not see it. */
  readonly nameOf: (shape: DrawnNode) => string
  readonly linkTo: (code: Code) => string
  readonly lang: string
  /** How large a unit is, in pixels. */
  readonly scale?: number
}

/**
 * A drawing as SVG: every shape a link, in reading order; lines first, so that no shape is crossed. Colours are those of the page
 * around it, and of paper where there is none.
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
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines takes no focus */}
      <g aria-hidden="true">
        {edges.map((edge) => (
          <EdgeView key={edge.path} edge={edge} />
        ))}
      </g>
      {shapes.map((shape) => (
        <a key={`${shape.x} ${shape.y}`} href={linkTo(shape.code)} aria-label={nameOf(shape)}>
          <NodeShape shape={shape} />
        </a>
      ))}
    </svg>
  )
}

/** Its letters, and the height of a line of them. */
export const fontSize = 13
export const lineHeight = 17

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

function EdgeView({ edge: { path, label } }: { edge: DrawnEdge }) {
  return (
    <>
      <path d={path} fill="none" stroke={colours.edge} strokeWidth={1.5} />
      {label === undefined ? null : <Lines x={label.x} y={label.y} lines={label.lines} fill={colours.soft} halo />}
    </>
  )
}

const looks: Readonly<Record<NodeKind, { readonly fill: string; readonly stroke: string; readonly bold?: true }>> = {
  question: { fill: colours.tint, stroke: colours.key, bold: true },
  step: { fill: colours.page, stroke: colours.edge },
  info: { fill: colours.quiet, stroke: colours.edge },
  check: { fill: colours.tint, stroke: colours.key },
  call: { fill: colours.page, stroke: colours.call },
  outcome: { fill: colours.page, stroke: colours.good, bold: true },
}

function NodeShape({ shape }: { shape: DrawnNode }) {
  const { code, kind, x, y, height, lines, place, again } = shape
  const { fill, stroke, bold } = looks[kind]
  const top = y + (height - lineHeight * (lines.length + 1)) / 2
  return (
    <>
      <path d={outline(shape)} fill={fill} stroke={stroke} strokeWidth={1.5} {...(again && { strokeDasharray: '4 3' })} />
      <text x={x + textInset} y={top + 13} fill={colours.soft} stroke="none" fontSize={12}>
        <tspan fontFamily="ui-monospace, Consolas, monospace" fontWeight={700} letterSpacing={1}>
          {`${code.toUpperCase()} `}
        </tspan>
        {place === undefined ? null : <tspan dx={8}>{`${place} `}</tspan>}
      </text>
      <Lines x={x + textInset} y={top + lineHeight} lines={lines} fill={colours.ink} bold={bold} />
    </>
  )
}

/** Room at the left of the words of a shape, the same in all, so that pointed ones have it too. */
export const textInset = 18

function Lines({
  x,
  y,
  lines,
  fill,
  bold,
  halo,
}: {
  x: number
  y: number
  lines: readonly string[]
  fill: string
  bold?: true | undefined
  halo?: true
}) {
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

/** A shape for each kind, so that no colour is needed to tell them apart. */
function outline({ kind, x, y, width, height }: DrawnNode): string {
  const [right, bottom, middle, r] = [x + width, y + height, y + height / 2, height / 2]
  switch (kind) {
    case 'question':
      return `M${x + 12} ${y}H${right - 12}L${right} ${middle}L${right - 12} ${bottom}H${x + 12}L${x} ${middle}Z`
    case 'step':
      return `M${x} ${y}H${right}V${bottom}H${x}Z`
    case 'info':
      return `M${x} ${y}H${right - 12}L${right} ${y + 12}V${bottom}H${x}ZM${right - 12} ${y}V${y + 12}H${right}`
    case 'check':
      return `M${x + 10} ${y}H${right - 10}L${right} ${y + 10}V${bottom - 10}L${right - 10} ${bottom}H${x + 10}L${x} ${bottom - 10}V${y + 10}Z`
    case 'call':
      return `M${x} ${y}H${right}V${bottom}H${x}ZM${x + 7} ${y}V${bottom}M${right - 7} ${y}V${bottom}`
    case 'outcome':
      return `M${x + r} ${y}H${right - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}H${x + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`
  }
}
