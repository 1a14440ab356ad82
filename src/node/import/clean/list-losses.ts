import type { Element, ElementContent } from 'hast'
import { findAll, isElement, isHeading, property, wordsIn } from '../elements.ts'
import type { Loss } from '../source.ts'
import { lineOf } from './links.ts'

/** Elements that no article can have, with what they are for people. */
const strange: readonly (readonly [matches: (node: Element) => boolean, what: string])[] = [
  [
    (node) => isElement(node, 'video', 'audio') || /youtube|vimeo|stream\.aspx|microsoftstream/i.test(property(node, 'src')),
    'a film or a recording, left out; link to it',
  ],
  [(node) => isElement(node, 'iframe', 'frame', 'object', 'embed'), 'a page or a program inside the page, left out; link to it'],
  [(node) => isElement(node, 'svg', 'canvas') && wordsIn(node.children) !== '', 'a drawing, left out; take a screenshot of it'],
  [(node) => isElement(node, 'math'), 'an equation, left out; write it as text'],
  [
    (node) =>
      isElement(node, 'textarea', 'select') ||
      (isElement(node, 'input') && !/^(?:checkbox|radio|hidden)$/.test(property(node, 'type'))),
    'a field to fill in, left out',
  ],
]

/** What of a text cannot be carried over, each with the heading and the words before it. Merged cells are carried, in another form. */
export function listLosses(content: readonly ElementContent[]): readonly Loss[] {
  const losses: Loss[] = []
  let under = ''
  let after = ''
  const add = (what: string, node: Element) =>
    losses.push({
      what,
      ...lineOf(node),
      ...(under !== '' && { under }),
      ...(after !== '' && { after: after.slice(-50).trim() }),
    })
  const visit = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') after = /\S/.test(node.value) ? `${after} ${node.value.trim()}`.slice(-80) : after
      if (node.type !== 'element') continue
      if (isHeading(node)) under = wordsIn(node.children)
      const what = strange.find(([matches]) => matches(node))?.[1]
      if (what !== undefined) {
        add(what, node)
        continue
      }
      if (isElement(node, 'table') && isMerged(node))
        add('a table with merged cells; the text of each is repeated in its rows', node)
      visit(node.children)
    }
  }
  visit(content)
  return losses
}

const isMerged = (table: Element): boolean =>
  findAll(
    table.children,
    (node) => isElement(node, 'td', 'th') && ['colSpan', 'rowSpan'].some((name) => Number(property(node, name)) > 1),
  ).length > 0

/** The content without what `listLosses` lists as left out. */
export const isStrange = (node: Element): boolean => strange.some(([matches]) => matches(node))
