import type { DrawnShape } from './drawing.ts'

/** The data of an SVG path around a shape. Each kind has its own outline, so that readers need no colours to tell them apart. */
export function shapeOutline({ kind, x, y, width, height }: DrawnShape): string {
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
