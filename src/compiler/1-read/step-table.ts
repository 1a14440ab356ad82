import { type Phrase, phraseText } from '../../guide/content.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { type SourceBlock, type SourceItem, type SourceList, type SourceTable, sourceText } from './article.ts'

/**
 * A table of numbered steps as an ordered list. The first column has the numbers from 1 on; the second is the step, and each other
 * column a paragraph below it, after its heading:
 *
 * ```md
 * | Étape | Action | Résultat |
 * | --- | --- | --- |
 * | 1 | Ouvrez le capot. | Le voyant s’éteint. |
 * ```
 *
 * `undefined` for any other table.
 */
export function stepsOfTable({ header, rows, at }: SourceTable, words: LanguageWords): SourceList | undefined {
  const [first, , ...others] = header
  if (rows.length < 2 || header.length < 2 || first === undefined || !words.stepColumn.test(phraseText(first).trim())) return
  const items = rows.map(({ at: place, cells }, i): SourceItem | undefined => {
    const [number, step, ...more] = cells
    const written = words.stepCell.exec((number ?? []).map(sourceText).join(' ').trim())?.[1]
    if (Number(written) !== i + 1 || step === undefined || step.length === 0) return
    const details = more.flatMap((cell, column) => headed(cell, others[column] ?? []))
    return { at: place, number: i + 1, blocks: [...step, ...details] }
  })
  const found = items.filter((item) => item !== undefined)
  return found.length === rows.length ? { type: 'list', at, style: 'ordered', items: found } : undefined
}

/** The blocks of a cell after the heading of its column. */
function headed(cell: readonly SourceBlock[], heading: Phrase): readonly SourceBlock[] {
  const [first, ...rest] = cell
  if (first === undefined || heading.length === 0) return cell
  if (first.type === 'paragraph') return [{ ...first, phrase: [['strong', ...heading], '\u00a0: ', ...first.phrase] }, ...rest]
  return [{ type: 'paragraph', at: first.at, phrase: [['strong', ...heading]] }, ...cell]
}
