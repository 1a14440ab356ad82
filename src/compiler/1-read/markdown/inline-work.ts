import { visit } from 'unist-util-visit'
import { mostWork } from './limits.ts'
import { readBlocksOnly } from './markdown.ts'

/** Characters that may begin or end an inline construct: a line break, `*`, `_`, a bracket, a backtick, a tag, an address. */
const marks = /[\n*_[\]`<!~@]|:\/\/|www\./g

/**
 * An estimate of the parser's work: each mark may make it read the whole paragraph again. `*a_ ` ten thousand times takes a
 * minute.
 */
const workOf = (text: string): number => (text.match(marks)?.length ?? 0) * text.length

/**
 * The line of the paragraph with the most work, where the whole article exceeds the limit; `undefined` otherwise. First the text
 * is cut at empty lines, which is exact enough for nearly every article. Only where that exceeds the limit are the blocks parsed,
 * without their inline content, because marks in code and across table cells cost nothing.
 */
export function tooMuchWork(text: string): number | undefined {
  const chunks = text.split(/\n[ \t>]*\n/)
  const rough = chunks.map(workOf)
  const total = rough.reduce((sum, work) => sum + work, 0)
  if (total <= mostWork) return
  const heaviest = chunks
    .slice(0, rough.indexOf(Math.max(...rough)))
    .reduce((line, chunk) => line + chunk.split('\n').length + 1, 1)
  // No code block or table explains this much, so not even the blocks are parsed: a paragraph of 20,000 lines takes seconds.
  if (total > 100 * mostWork) return heaviest
  let sum = 0
  let worst = { work: 0, line: heaviest }
  visit(readBlocksOnly(text), ['paragraph', 'heading', 'tableCell', 'definition'], ({ position }) => {
    const work = workOf(text.slice(position?.start.offset, position?.end.offset))
    sum += work
    if (work > worst.work) worst = { work, line: position?.start.line ?? 1 }
  })
  return sum > mostWork ? worst.line : undefined
}
