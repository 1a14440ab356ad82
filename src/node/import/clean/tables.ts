import type { Element, ElementContent } from 'hast'
import { element, findAll, isBlank, isElement, property, rawHtml, rewrite, text } from '../elements.ts'
import { frameOf } from './panels.ts'

/**
 * Tables as Markdown can write them: a row of headings, no merged cells (their text is repeated in each row), blocks in cells as
 * HTML on one line. Frames of one cell become text. A table in a table becomes text of its cell.
 */
export const plainTables = (content: readonly ElementContent[]): ElementContent[] =>
  rewrite(content, (node) => {
    if (!isElement(node, 'table')) return [node]
    const frame = frameOf(node)
    if (frame !== undefined) return frame
    const rows = rowsOf(node)
    const [first, ...rest] = spread(rows)
    if (first === undefined) return []
    return [
      element('table', [
        element('thead', [
          element(
            'tr',
            first.map((cell) => element('th', inLine(withoutBold(cell.children)))),
          ),
        ]),
        element(
          'tbody',
          rest.map((row) =>
            element(
              'tr',
              row.map((cell) => element('td', inLine(cell.children))),
            ),
          ),
        ),
      ]),
    ]
  })

const rowsOf = (table: Element): readonly Element[] => findAll(table.children, (node) => node.tagName === 'tr')

const cellsOf = (row: Element): readonly Element[] =>
  row.children.filter((child) => isElement(child, 'td', 'th')).map((child) => child as Element)

/** Rows without merged cells. */
function spread(rows: readonly Element[]): readonly (readonly Element[])[] {
  const carried = new Map<number, { left: number; cell: Element }>()
  return rows
    .map((row) => {
      const out: Element[] = []
      const fill = () => {
        for (let above = carried.get(out.length); above !== undefined; above = carried.get(out.length)) {
          if (above.left === 1) carried.delete(out.length)
          else above.left -= 1
          out.push(above.cell)
        }
      }
      for (const cell of cellsOf(row)) {
        fill()
        const [columns, lines] = ['colSpan', 'rowSpan'].map((name) =>
          Math.min(50, Math.max(1, Number(property(cell, name)) || 1)),
        )
        if ((lines ?? 1) > 1) carried.set(out.length, { left: (lines ?? 1) - 1, cell })
        out.push(cell)
        for (let more = 1; more < (columns ?? 1); more += 1) out.push(element('td', []))
      }
      fill()
      return out
    })
    .filter((row) => row.length > 0)
}

/** Headings of columns are bold by themselves. */
const withoutBold = (nodes: readonly ElementContent[]): ElementContent[] =>
  rewrite(nodes, (node) => (isElement(node, 'strong', 'b') ? node.children : [node]))

/** The blocks of a cell on one line. */
function inLine(nodes: readonly ElementContent[]): ElementContent[] {
  const parts = nodes
    .filter((node) => !isBlank(node))
    .map((node): ElementContent[] => {
      if (node.type !== 'element') return [node]
      if (isElement(node, 'ul', 'ol'))
        return [
          rawHtml(`<${node.tagName}>`),
          ...node.children
            .filter((child) => isElement(child, 'li'))
            .flatMap((child) => [rawHtml('<li>'), ...inLine(isElement(child) ? child.children : []), rawHtml('</li>')]),
          rawHtml(`</${node.tagName}>`),
        ]
      if (isElement(node, 'p', 'div', 'blockquote', 'alert', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return inLine(node.children)
      return isElement(node, 'br') ? [rawHtml('<br>')] : [node]
    })
  const isBlock = (node: ElementContent | undefined) => isElement(node, 'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
  const blocks = nodes.filter((node) => !isBlank(node))
  return parts.flatMap((part, i) =>
    i > 0 && (isBlock(blocks[i]) || isBlock(blocks[i - 1])) ? [rawHtml('<br>'), text(''), ...part] : part,
  )
}
