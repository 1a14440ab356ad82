import { widthOf, wrap } from '../drawing/text-width.ts'
import { type Box, column } from './box.ts'
import { greyed, type Marked, small, text } from './pieces.tsx'
import { at, Bar, Glyph, heightOfLines, Lines, Plate, type Sign } from './shapes.tsx'

/** The tabs of a window: the open one, and placeholders for the others. */
export const tabs = ({
  before = 0,
  open,
  after = 0,
  mark,
}: Marked & { readonly before?: number; readonly open: string; readonly after?: number }): Box => {
  const style = { size: small, bold: true }
  const other = 34
  const padding = mark === undefined ? 12 : 20
  // The number of a marked tab must not cover the tab before it.
  const left = before * other + (before > 0 && mark !== undefined ? 10 : 0)
  const own = (width: number) => Math.min(widthOf(open, style) + 1 + padding + 12, width - left - after * other)
  const linesAt = (width: number) => wrap(open, own(width) - padding - 12, style)
  const heightAt = (width: number) => heightOfLines(linesAt(width).length, small) + 14
  const others = (count: number, x: number, height: number) =>
    Array.from({ length: count }, (_, i) =>
      at(
        x + i * other,
        height - 26,
        <Plate width={other - 4} height={26} radius={6} fill="bar" stroke="line" />,
        <Bar x={8} y={10} width={other - 20} />,
      ),
    )
  return {
    height: (width) => heightAt(width) + 4,
    draw: (width) => {
      const height = heightAt(width)
      return at(
        0,
        0,
        <Bar y={height + 2} width={width} height={1.5} />,
        ...others(before, 0, height),
        ...others(after, left + own(width) + 4, height),
        at(
          left,
          0,
          <Plate width={own(width)} height={height} radius={6} stroke="line" mark={mark} />,
          <Lines x={padding} y={6} lines={linesAt(width)} {...style} />,
        ),
      )
    },
  }
}

interface TableRow extends Marked {
  readonly cells?: readonly string[]
  readonly chosen?: boolean
}

/** A table with names of columns. A row without cells is a placeholder for further ones. */
export const table = (names: readonly string[], ...rows: readonly TableRow[]): Box => {
  const left = 20
  const cellRow = (cells: readonly string[], bold: boolean): Box => {
    const boxes = cells.map((cell) => text(cell, { size: small, bold, ...(bold && { fill: 'soft' as const }) }))
    const share = (width: number) => (width - left - 8) / cells.length
    return {
      height: (width) => Math.max(...boxes.map((box) => box.height(share(width) - 6))) + 12,
      draw: (width) => at(left, 6, ...boxes.map((box, i) => at(i * share(width), 0, box.draw(share(width) - 6)))),
    }
  }
  const rowOf = ({ cells, chosen = false, mark }: TableRow): Box => {
    const inside = cells === undefined ? moreCells(names.length, left) : cellRow(cells, false)
    return {
      height: inside.height,
      draw: (width) =>
        at(
          0,
          0,
          (chosen || mark !== undefined) && <Plate width={width} height={inside.height(width)} fill="bar" mark={mark} />,
          inside.draw(width),
        ),
    }
  }
  const rule: Box = { height: () => 1.5, draw: (width) => <Bar width={width} height={1.5} /> }
  return column(3, cellRow(names, true), rule, ...rows.map(rowOf))
}

const moreCells = (count: number, left: number): Box => ({
  height: () => 26,
  draw: (width) => {
    const share = (width - left - 8) / count
    return at(0, 0, ...Array.from({ length: count }, (_, i) => at(left + i * share, 9, <Bar width={share * 0.6} />)))
  },
})

/** A tree view. Items are indented by their depth. */
export const tree = (
  ...nodes: readonly (Marked & { readonly depth: number; readonly sign?: Sign; readonly name?: string })[]
): Box =>
  column(
    2,
    ...nodes.map(({ depth, sign = 'app', name, mark }): Box => {
      const x = 18 + depth * 18
      const inside = name === undefined ? greyed(0.5) : text(name, { size: small, bold: mark !== undefined })
      const heightAt = (width: number) => inside.height(width - x - 28) + 10
      return {
        height: heightAt,
        draw: (width) =>
          at(
            0,
            0,
            mark !== undefined && <Plate x={x - 14} width={width - x + 14} height={heightAt(width)} mark={mark} />,
            <Glyph x={x + 9} y={heightAt(width) / 2} sign={sign} size={16} stroke={name === undefined ? 'line' : 'soft'} />,
            at(x + 22, 5, inside.draw(width - x - 28)),
          ),
      }
    }),
  )
