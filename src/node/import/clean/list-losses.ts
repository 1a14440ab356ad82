import type { Element, ElementContent } from 'hast'
import type { Loss, LossKind } from '../../../guide/import-report.ts'
import { findAll, isElement, isHeading, property, wordsIn } from '../elements.ts'
import { lineOf } from './links.ts'

/** Elements that no article can have, with what they are for people. */
const strange: readonly (readonly [matches: (node: Element) => boolean, kind: LossKind])[] = [
  [
    (node) => isElement(node, 'video', 'audio') || /youtube|vimeo|stream\.aspx|microsoftstream/i.test(property(node, 'src')),
    'film',
  ],
  [(node) => isElement(node, 'iframe', 'frame', 'object', 'embed'), 'frame'],
  [(node) => isElement(node, 'svg', 'canvas') && wordsIn(node.children) !== '', 'drawing'],
  [(node) => isElement(node, 'math'), 'equation'],
  [
    (node) =>
      isElement(node, 'textarea', 'select') ||
      (isElement(node, 'input') && !/^(?:checkbox|radio|hidden)$/.test(property(node, 'type'))),
    'field',
  ],
]

/** What of a text cannot be carried over, each with the heading and the words before it. Merged cells are carried, in another form. */
export function listLosses(content: readonly ElementContent[]): readonly Loss[] {
  const losses: Loss[] = []
  let under = ''
  let after = ''
  const add = (kind: LossKind, node: Element) =>
    losses.push({
      kind,
      ...lineOf(node),
      ...(under !== '' && { under }),
      ...(after !== '' && { after: after.slice(-50).trim() }),
    })
  const visit = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') after = /\S/.test(node.value) ? `${after} ${node.value.trim()}`.slice(-80) : after
      if (node.type !== 'element') continue
      if (isHeading(node)) under = wordsIn(node.children)
      const kind = strange.find(([matches]) => matches(node))?.[1]
      if (kind !== undefined) {
        add(kind, node)
        continue
      }
      if (isElement(node, 'table') && isMerged(node)) add('mergedCells', node)
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
