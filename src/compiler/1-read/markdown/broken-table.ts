import { type Inline, type Phrase, phraseText } from '../../../guide/content.ts'
import type { Place } from '../../diagnostic.ts'
import type { SourceTable } from '../article.ts'
import { linesOf, tidy } from '../phrase.ts'

const delimiter = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/

/**
 * Rebuilds a table that Markdown reads as a paragraph, because its header and its delimiter row differ in length, or it has no header:
 *
 * ```md
 * | Paramètre | Valeur |
 * | --- | --- | --- |
 * | Délai | 30 s |
 * ```
 *
 * Short rows are filled, long rows keep their cells. `undefined` for any other paragraph.
 */
export function rebuildTable(phrase: Phrase, at: Place): SourceTable | undefined {
  const lines = linesOf(phrase)
  const rule = lines.findIndex((line) => delimiter.test(phraseText(line)))
  if (rule === -1 || lines.some((line) => !phraseText(line).includes('|'))) return
  const rows = lines.map(cellsOf)
  const header = rows[rule - 1] ?? []
  const body = rows.slice(rule + 1)
  const width = Math.max(header.length, ...body.map((row) => row.length))
  const fill = (row: readonly Phrase[]) => Array.from({ length: width }, (_, i) => row[i] ?? [])
  return {
    type: 'table',
    at,
    header: rule === 0 ? [] : fill(header),
    rows: body.map((row) => ({
      at,
      cells: fill(row).map((cell) => (cell.length === 0 ? [] : [{ type: 'paragraph', at, phrase: cell }])),
    })),
  }
}

/** Cuts a line into cells at its bars; the outer bars are optional, as in any table. */
function cellsOf(line: Phrase): Phrase[] {
  const cells: Inline[][] = [[]]
  for (const inline of line) {
    if (typeof inline !== 'string') {
      cells.at(-1)?.push(inline)
      continue
    }
    inline.split('|').forEach((part, i) => {
      if (i > 0) cells.push([])
      cells.at(-1)?.push(part)
    })
  }
  const tidied = cells.map((cell) => tidy(cell))
  const first = tidied[0]?.length === 0 ? 1 : 0
  const last = tidied.length > 1 && tidied.at(-1)?.length === 0 ? tidied.length - 1 : tidied.length
  return tidied.slice(first, last)
}
