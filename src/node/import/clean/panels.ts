import type { Element, ElementContent } from 'hast'
import { element, findAll, hasClass, isBlank, isElement, property, rawHtml, rewrite, text, wordsIn } from '../elements.ts'
import { boxWords } from '../words.ts'

/** Types of alerts by the words that programs use for their boxes. */
const types: readonly (readonly [RegExp, string])[] = [
  [/(?:error|danger|alert-danger|wrap_danger|caution|negative|red)$/i, 'CAUTION'],
  [/(?:warning|wrap_alert|attention)$/i, 'WARNING'],
  [/(?:important|wrap_important)$/i, 'IMPORTANT'],
  [/(?:tip|hint|success|wrap_tip|positive|green)$/i, 'TIP'],
  [/(?:note|info|information|seealso|primary|default)$/i, 'NOTE'],
]

/** A box of Confluence, SharePoint, a wiki or a generator of documentation, by class or by `data-panel-type`. */
const boxClass =
  /^(?:confluence-information-macro-(?:note|warning|tip|information)|aui-message-(?:info|warning|error|success)|wrap_(?:info|tip|important|alert|danger|help)|markdown-alert-\w+|theme-admonition-\w+|alert-(?:info|warning|danger|success|primary)|(?:callout|admonition|message|notice|panel|box)-(?:info|note|tip|warning|danger|error|success|important|caution)|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION))$/

const titleClass =
  /^(?:title|panelHeader|confluence-information-macro-title|markdown-alert-title|admonition-title|admonitionHeading.*)$/

/** Boxes become alerts, and texts that open at a click become folded ones. */
export const panelsToAlerts = (content: readonly ElementContent[]): ElementContent[] =>
  rewrite(content, (node) => {
    const fold = foldOf(node)
    if (fold !== undefined) return fold
    const type = alertType(node)
    if (type === undefined) return [node]
    const body = node.children.flatMap((child): readonly ElementContent[] =>
      child.type !== 'element'
        ? [child]
        : hasClass(child, titleClass)
          ? titleParagraph(child)
          : hasClass(child, /^(?:aui-icon|.*-icon)$/) || isElement(child, 'svg')
            ? []
            : hasClass(child, /^(?:confluence-information-macro-body|panelContent|admonitionContent.*)$/) ||
                isElement(child, 'div')
              ? child.children
              : [child],
    )
    return wordsIn(body).length === 0 ? [] : [element('alert', body, { type })]
  })

/** The title of a box, in bold; its type alone says nothing that the sign of an alert does not. */
const titleParagraph = (title: Element): readonly ElementContent[] => {
  const words = wordsIn(title.children)
  return words === '' || boxWords.some(([pattern]) => words.replace(pattern, '').trim() === '')
    ? []
    : [element('p', [element('strong', [text(words)])])]
}

function alertType(node: Element): string | undefined {
  if (isElement(node, 'p', 'li', 'td', 'span', 'table')) return
  const panel = property(node, 'dataPanelType')
  const classes = property(node, 'className').split(' ')
  const named =
    panel !== ''
      ? panel
      : (classes.find((name) => boxClass.test(name)) ??
        (classes.includes('admonition') || classes.includes('alert')
          ? classes.find((name) => types.some(([pattern]) => pattern.test(name)))
          : undefined))
  if (named !== undefined) return types.find(([pattern]) => pattern.test(named))?.[1] ?? 'NOTE'
  // A panel of Confluence has a frame and no type: its first words tell, or it is a note.
  return classes.includes('panel') && !classes.includes('code')
    ? (boxWords.find(([pattern]) => pattern.test(wordsIn(node.children)))?.[1] ?? 'NOTE')
    : undefined
}

/** A table of one cell is a frame around text: an alert where its first words say so. */
export function frameOf(table: Element): readonly ElementContent[] | undefined {
  const cells = findAll(table.children, (node) => isElement(node, 'td', 'th'))
  const [cell] = cells
  if (cell === undefined || cells.length > 1) return
  const type = boxWords.find(([pattern]) => pattern.test(wordsIn(cell.children)))?.[1]
  const body = cell.children.some((child) => isElement(child, 'p', 'ul', 'ol', 'div'))
    ? cell.children
    : [element('p', cell.children)]
  return type === undefined ? body : [element('alert', body, { type })]
}

function foldOf(node: Element): ElementContent[] | undefined {
  if (isElement(node, 'details')) {
    const summary = node.children.find((child) => isElement(child, 'summary'))
    return folded(
      isElement(summary) ? wordsIn(summary.children) : '',
      node.children.filter((child) => child !== summary),
    )
  }
  if (!hasClass(node, /^expand-container$/)) return
  const [title] = findAll(node.children, (inner) => hasClass(inner, /^expand-control-text$/))
  const [body] = findAll(node.children, (inner) => hasClass(inner, /^expand-content$/))
  return body === undefined ? undefined : folded(title === undefined ? '' : wordsIn(title.children), body.children)
}

/** A folded text keeps its headings out: a section inside of it would end nowhere. */
const folded = (title: string, body: readonly ElementContent[]): ElementContent[] => [
  element('p', [rawHtml(`<details><summary>${escaped(title === '' ? '…' : title)}</summary>`)]),
  ...body.filter((child) => !isBlank(child)),
  element('p', [rawHtml('</details>')]),
]

const escaped = (words: string): string =>
  words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
