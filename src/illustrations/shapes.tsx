import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import type { Style } from '../drawing/text-width.ts'
import { type Colour, usePalette } from './palette.ts'

/** The line width of outlines, and that of marked elements. */
const thin = 1.5
const strong = 2.5
export const markRadius = 11
const lineHeight = 1.34

/** Moves shapes as a group. They are single arguments, because their order never changes and React then needs no keys. */
export const at = (x: number, y: number, ...children: readonly ReactNode[]): ReactElement =>
  x === 0 && y === 0
    ? createElement(Fragment, null, ...children)
    : createElement('g', { transform: `translate(${round(x)} ${round(y)})` }, ...children)

const round = (value: number): number => Math.round(value * 10) / 10

/** The position attributes of a shape. Zeros are left out, as they are the default. */
const placed = (x: number, y: number) => ({ ...(x !== 0 && { x: round(x) }), ...(y !== 0 && { y: round(y) }) })

interface PlateProps {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  readonly fill?: Colour
  readonly stroke?: Colour | undefined
  /** The number of a marked element, which the reader has to find. */
  readonly mark?: number | undefined
}

/** A flat rectangle. A marked one is outlined and tinted, with its number on its left edge. */
export function Plate({ x = 0, y = 0, width, height, radius = 8, fill = 'surface', stroke, mark }: PlateProps) {
  const palette = usePalette()
  const outline = mark === undefined ? stroke : 'accent'
  return (
    <>
      <rect
        {...placed(x, y)}
        width={round(width)}
        height={round(height)}
        rx={radius}
        fill={palette[mark === undefined ? fill : 'tint']}
        {...(outline && { stroke: palette[outline], strokeWidth: mark === undefined ? thin : strong })}
      />
      {mark !== undefined && <Mark x={x} y={y + height / 2} number={mark} />}
    </>
  )
}

function Mark({ x, y, number }: { x: number; y: number; number: number }) {
  const { accent, onAccent } = usePalette()
  return (
    <>
      <circle cx={round(x)} cy={round(y)} r={markRadius} fill={accent} />
      <text {...placed(x, y + 5)} fontSize={14} fontWeight={700} fill={onAccent} textAnchor="middle">
        {number}
      </text>
    </>
  )
}

interface LinesProps extends Style {
  readonly x?: number
  /** Top of the first line. */
  readonly y?: number
  readonly lines: readonly string[]
  readonly fill?: Colour | undefined
  readonly anchor?: 'middle' | 'end' | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
}

/** Lines of text, already wrapped. */
export function Lines({ x = 0, y = 0, lines, size, bold, code, fill = 'ink', anchor, italic, underline }: LinesProps) {
  const palette = usePalette()
  const attributes = {
    ...placed(x, 0),
    fontSize: size,
    fill: palette[fill],
    ...(bold && { fontWeight: 700 }),
    ...(code && { fontFamily: 'ui-monospace, monospace' }),
    ...(italic && { fontStyle: 'italic' }),
    ...(underline && { textDecoration: 'underline' }),
    ...(anchor && { textAnchor: anchor }),
  }
  const texts = lines.map((line, i) => createElement('text', { ...attributes, y: round(y + size * (1 + i * lineHeight)) }, line))
  return at(0, 0, ...texts)
}

/** The height of some lines of a font size. */
export const heightOfLines = (count: number, size: number): number => count * size * lineHeight

/** A placeholder for text that does not matter. */
export function Bar({
  x = 0,
  y = 0,
  width,
  height = 8,
  fill = 'line',
}: {
  x?: number
  y?: number
  width: number
  height?: number
  fill?: Colour
}) {
  return <rect {...placed(x, y)} width={round(width)} height={height} rx={height / 2} fill={usePalette()[fill]} />
}

/** Icons as lines on a grid of 24 by 24. */
const signs = {
  app: 'M6 6h12v12H6z',
  back: 'M15 5l-7 7 7 7',
  battery: 'M3 8h16v9H3zM19 11h2v3h-2M6 11v3M9 11v3M12 11v3',
  certificate: 'M5 3h14v12H5zM8 7h8M8 11h5M9 15l-1 6 4-2 4 2-1-6',
  check: 'M5 12.5l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9l6 6 6-6',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  forward: 'M9 5l7 7-7 7',
  gauge: 'M4 17a8 8 0 1 1 16 0M12 17l4-6',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.5v.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2',
  portal: 'M4 20V8l8-4 8 4v12zM9 20v-6h6v6',
  memory: 'M6 6h12v12H6zM9 2v4M15 2v4M9 18v4M15 18v4M2 9h4M2 15h4M18 9h4M18 15h4',
  shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
  storage: 'M5 4h14v16H5zM5 14h14M15 17v.5',
  turning: 'M20 12a8 8 0 1 1-3-6.2M20 3v4h-4',
  warning: 'M12 3l10 18H2zM12 10v5M12 18v.5',
} as const
export type Sign = keyof typeof signs

/** An icon, centred at a point. */
export function Glyph({
  x,
  y,
  sign,
  size = 20,
  stroke = 'soft',
}: {
  x: number
  y: number
  sign: Sign
  size?: number
  stroke?: Colour
}) {
  const scale = size / 24
  return (
    <path
      transform={`translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${Math.round(scale * 100) / 100})`}
      d={signs[sign]}
      fill="none"
      stroke={usePalette()[stroke]}
      strokeWidth={Math.round((thin * 1.2 * 10) / scale) / 10}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}
