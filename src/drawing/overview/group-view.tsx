import type { Code, Result } from '../../guide/node.ts'
import { CorrectionMark, colours, Lines } from '../drawn-shape.tsx'
import { lineHeight } from '../metrics.ts'
import { widthOf } from '../text-width.ts'
import { groupInset } from './draw-overview.ts'
import type { DrawnGroup } from './overview.ts'

/** The width of a code and the space after it. */
const codeWidth = 66

/** The outline of a group. A closed one with several screens looks like a pile of them. */
export function GroupFrame({ group: { x, y, width, height, isOpen, codes, key }, isLit }: { group: DrawnGroup; isLit: boolean }) {
  const rect = { x, y, width, height, rx: 6 }
  const stroke = isLit ? colours.thread : colours.edge
  const strokeWidth = isLit ? 4 : 1.5
  if (isOpen) return <rect {...rect} fill={colours.quiet} stroke={stroke} strokeWidth={strokeWidth} fillOpacity={0.6} />
  const isPile = codes.length > 1
  return (
    <>
      {isPile && <rect {...rect} x={x + 4} y={y + 4} fill={colours.page} stroke={colours.edge} strokeWidth={1.5} />}
      <rect
        {...rect}
        fill={isLit ? colours.tint : colours.page}
        stroke={stroke}
        strokeWidth={strokeWidth}
        {...(key === 'superseded' && { strokeDasharray: '4 3' })}
      />
    </>
  )
}

interface HeadProps {
  readonly group: DrawnGroup
  /** Its size, as `factsOf` gives it. */
  readonly facts: string
  /** Whether the head of an open group leaves room for its code. */
  readonly besideCode: boolean
}

/** The code of a group, its size, its name and its ends: read in this order. The rectangle behind them takes the clicks. */
export function GroupHead({ group, facts, besideCode }: HeadProps) {
  const { x, y, width, height, lines, code, isOpen, isCorrected, results } = group
  const bottom = y + lines.length * lineHeight + 20
  const left = x + groupInset
  if (isOpen) {
    const start = x + (besideCode ? codeWidth + 2 : 2)
    return (
      <>
        <rect
          className="hit"
          x={start}
          y={y + 2}
          width={x + width - start - 2}
          height={26}
          rx={6}
          fill="transparent"
          stroke="none"
        />
        <Lines x={start + 8} y={y + 19} lines={lines} fill={colours.ink} bold />
        <Minus x={x + width - 18} y={y + 15} />
      </>
    )
  }
  return (
    <>
      <rect className="hit" x={x} y={y} width={width} height={height} rx={6} fill="transparent" stroke="none" />
      <text x={left} y={bottom} fill={colours.soft} stroke="none" fontSize={12}>
        <CodeSpan code={code} />
        <tspan dx={6}>{`${facts} `}</tspan>
      </text>
      <Lines x={left} y={y + 19} lines={lines} fill={colours.ink} bold />
      {results.map((result, i) => (
        <ResultSign key={result} result={result} x={x + width - 15 - i * 20} y={bottom - 4} />
      ))}
      {isCorrected && <CorrectionMark x={x + width - 13} y={y + 13} />}
    </>
  )
}

/** The code of an open group, as a link to its first screen. */
export const GroupCode = ({ code, x, y }: { readonly code: Code; readonly x: number; readonly y: number }) => (
  <>
    <rect className="hit" x={x + 3} y={y + 3} width={codeWidth - 4} height={24} rx={6} fill="transparent" stroke="none" />
    <text x={x + groupInset} y={y + 19} fill={colours.key} stroke="none" fontSize={12} textDecoration="underline">
      <CodeSpan code={code} />
    </text>
  </>
)

/** The size of a group and, where there is room beside its ends, the first screen elsewhere that it leads to. */
export function factsOf({ jumps: [jump], results, width, isOpen }: DrawnGroup, size: string): string {
  const whole = jump === undefined || isOpen ? size : `${size} → ${jump.toUpperCase()}`
  const room = width - 2 * groupInset - codeWidth - results.length * 20
  return widthOf(whole, { size: 12 }) <= room ? whole : size
}

const CodeSpan = ({ code }: { readonly code: DrawnGroup['code'] | undefined }) => (
  <tspan fontFamily="ui-monospace, Consolas, monospace" fontWeight={700} letterSpacing={1}>
    {code === undefined ? '' : `${code.toUpperCase()} `}
  </tspan>
)

interface SignProps {
  readonly x: number
  readonly y: number
}

/** The sign that closes a group. */
const Minus = ({ x, y }: SignProps) => <path d={`M${x - 5} ${y}h10`} stroke={colours.key} strokeWidth={2} fill="none" />

/** The end of a guide as a sign: a tick, a telephone, a cross. */
function ResultSign({ result, x, y }: SignProps & { readonly result: Result }) {
  const isGood = result === 'solved'
  const colour = isGood ? colours.good : result === 'unresolved' ? colours.soft : colours.call
  return (
    <>
      <circle cx={x} cy={y} r={8} fill={colours.page} stroke={colour} strokeWidth={1.5} />
      <path d={signs[result](x, y)} stroke={colour} strokeWidth={1.8} fill="none" strokeLinecap="round" />
    </>
  )
}

const phone = (x: number, y: number): string => `M${x - 3.5} ${y - 3.5}q0 7 7 7l.5 -2.5l-2.5 -1l-1 1q-1.5 -1 -2 -2l1 -1l-1 -2.5z`
const signs: Readonly<Record<Result, (x: number, y: number) => string>> = {
  solved: (x, y) => `M${x - 3.5} ${y}l2.5 2.5l4.5 -5`,
  'contact-admin': phone,
  'contact-support': phone,
  unresolved: (x, y) => `M${x - 3} ${y - 3}l6 6M${x + 3} ${y - 3}l-6 6`,
}
