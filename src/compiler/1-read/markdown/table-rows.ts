import type { PhrasingContent, TableCell, TableRow } from 'mdast'

/**
 * A row of a table with a backslash before each bar inside code. GitHub's Markdown cuts a cell at such a bar, Learn's does not:
 * `` | `Get-A|Out-File` | `` is one cell. Without such a bar, the row comes back as it is.
 */
export function withBarsInCode(row: string): string {
  let out = ''
  let from = 0
  const runs = [...row.matchAll(/\\.|`+/g)].filter(([run]) => run.startsWith('`'))
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]
    const end = runs.findIndex((run, n) => n > i && run[0] === open?.[0])
    const close = runs[end]
    if (open === undefined || close === undefined) continue
    out += row.slice(from, open.index) + row.slice(open.index, close.index).replace(/(?<!\\)\|/g, '\\|')
    from = close.index
    i = end
  }
  return out + row.slice(from)
}

/**
 * Puts what stands in cells beyond the last column of a table into the last cell, as paragraphs of their own. Returns whether there
 * was anything: GitHub's Markdown leaves such cells out.
 */
export function keepSurplusCells(row: TableRow, width: number): boolean {
  const surplus = row.children.splice(width).filter(hasContent)
  const last = row.children[width - 1]
  if (last === undefined || surplus.length === 0) return false
  const paragraph: PhrasingContent[] = [{ type: 'break' }, { type: 'break' }]
  for (const { children } of surplus) last.children.push(...(last.children.length === 0 ? [] : paragraph), ...children)
  return true
}

const hasContent = ({ children }: TableCell): boolean =>
  children.some((child) => child.type !== 'text' || child.value.trim() !== '')
