import type { Element } from 'hast'
import { mostColumns } from './markdown/limits.ts'

/**
 * Rows in which every cell is under its own column heading. A cell with a `rowspan` is repeated in each of its rows; a cell with
 * a `colspan` is followed by empty cells.
 */
export function withoutSpans(rows: readonly (readonly Element[])[]): Element[][] {
  const reaching = new Map<number, { readonly cell: Element; readonly lastRow: number }>()
  return rows.map((row, r) => {
    const cells: Element[] = []
    const fill = () => {
      for (let above = reaching.get(cells.length); above !== undefined && above.lastRow >= r; above = reaching.get(cells.length))
        cells.push(above.cell)
    }
    for (const cell of row) {
      fill()
      const down = span(cell, 'rowSpan', rows.length)
      if (down > 1) reaching.set(cells.length, { cell, lastRow: r + down - 1 })
      cells.push(cell)
      for (let n = 1; n < span(cell, 'colSpan', mostColumns); n++) cells.push({ ...cell, children: [] })
    }
    fill()
    return cells
  })
}

function span(cell: Element, name: 'rowSpan' | 'colSpan', most: number): number {
  const written = Number(cell.properties[name] ?? 1)
  return Number.isInteger(written) ? Math.min(Math.max(written, 1), most) : 1
}
