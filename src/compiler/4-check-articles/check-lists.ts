import type { SourceList } from '../1-read/article.ts'
import type { Report } from '../diagnostic.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

/** Checks lists whose numbers jump, and lists that Markdown did not see. */
export function checkLists({ lists }: SectionParts, locate: Locate, report: Report): void {
  for (const { list, inCell } of lists) {
    if (list.style !== 'ordered') continue
    if (!inCell && isSwallowed(list)) {
      const first = list.items[0]?.number ?? 1
      report({
        code: 'swallowed-steps',
        message: `Unexpected ${list.items.length} numbered steps inside a paragraph, expected an empty line before step ${first}, and less than four spaces; read as a list`,
        at: locate(list.at, `${first}.`),
      })
    } else checkNumbers(list, report)
  }
}

/** Whether a list was found in the lines of a paragraph: its items all have the place of that paragraph. */
const isSwallowed = ({ at, items }: SourceList): boolean =>
  items.length > 1 && items.every((item) => item.at.line === at.line && item.at.column === at.column)

/**
 * Reports the first number that does not follow the one before. 1, 2, 3 and 1, 1, 1 are both valid; 1, 3, 4 and 6, 6, 7 are
 * mistakes.
 */
function checkNumbers({ items }: SourceList, report: Report): void {
  const [first] = items
  if (first === undefined || items.every(({ number }) => number === first.number)) return
  let before = first.number ?? 1
  for (const { number, at } of items.slice(1)) {
    if (number !== before + 1) {
      report({
        code: 'broken-numbering',
        message: `Unexpected number ${number} after ${before}, expected ${before + 1}; steps are counted by position`,
        at,
      })
      return
    }
    before = number
  }
}
