import { visit } from 'unist-util-visit'
import { mostWork } from './limits.ts'
import { readBlocksOnly } from './markdown.ts'

/** What may begin or end something inside a line: a line break, `*`, `_`, a bracket, a backtick, a tag, an address. */
const marks = /[\n*_[\]`<!~@]|:\/\/|www\./g

/** Each mark may make the parser look at the whole paragraph again: `*a_ ` ten thousand times takes it a minute. */
const workOf = (text: string): number => (text.match(marks)?.length ?? 0) * text.length

/**
 * The line of the paragraph that would take the parser longest, where the article as a whole asks more of it than it may.
 * Blank lines cut the text well enough for nearly every article. Only where that says too much are the blocks parsed,
 * without looking inside their lines, because in code and between the cells of a table marks cost nothing.
 */
export function tooMuchWork(text: string): number | undefined {
  const chunks = text.split(/\n[ \t>]*\n/)
  const rough = chunks.map(workOf)
  const total = rough.reduce((sum, work) => sum + work, 0)
  if (total <= mostWork) return
  const heaviest = chunks
    .slice(0, rough.indexOf(Math.max(...rough)))
    .reduce((line, chunk) => line + chunk.split('\n').length + 1, 1)
  // Not even blocks are parsed of what no code block or table explains: a paragraph of 20,000 lines takes seconds by itself.
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
