import type { Element, ElementContent } from 'hast'
import { raw } from 'hast-util-raw'
import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { trimLines } from 'trim-lines'
import { VFile } from 'vfile'

/**
 * Markdown nodes as HTML elements; raw HTML is parsed as a browser does it. Only the children of one parent from the first raw
 * tag to its end go through the HTML parser. All others, nearly all of an article, are converted directly, at a tenth of the
 * cost. List items carry the author's number in `data-number`.
 */
export function elementsOf(nodes: readonly RootContent[]): ElementContent[] {
  // Definitions may be used anywhere, so the whole tree goes through the parser.
  if (nodes.some(refersElsewhere)) return parsed(nodes)
  return blocksOf(nodes)
}

const refersElsewhere = (node: Nodes): boolean =>
  node.type === 'definition' ||
  ('children' in node && node.type !== 'paragraph' && node.type !== 'table' && node.children.some(refersElsewhere))

/** The children of the article itself, of a quote or of a list item. */
function blocksOf(nodes: readonly RootContent[]): ElementContent[] {
  const out: ElementContent[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    if (node === undefined) continue
    if (node.type === 'html') {
      const end = endOfHtml(nodes, i)
      out.push(...parsed(nodes.slice(i, end)))
      i = end - 1
    } else if (node.type === 'paragraph' && node.children.some(isHtml)) out.push(...parsed([node]))
    else out.push(...elementOf(node))
  }
  return out
}

/** The children of a line. A block element in a line ends the paragraph, as in a browser. */
function lineOf(nodes: readonly PhrasingContent[]): ElementContent[] {
  const [first, second, ...rest] = nodes
  const anchor =
    first?.type === 'html' && second?.type === 'html' && second.value === '</a>' ? emptyAnchor.exec(first.value) : null
  // A fast path: translated articles have an anchor before every heading, and an HTML parser for each would be most of the
  // work.
  if (anchor?.[1] !== undefined && first !== undefined)
    return [element('a', first, [], { [anchor[1]]: anchor[2] ?? '' }), ...lineOf(rest)]
  if (!nodes.some(isHtml)) return nodes.flatMap(elementOf)
  const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end]
  const elements = parsed([{ type: 'paragraph', children: [...nodes], position: start && end && { start, end } }])
  const [only] = elements
  return elements.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : elements
}

const emptyAnchor = /^<a (name|id)="([\w.-]*)">$/

/** `<br>` needs no HTML parser, and is in every second table. */
const isHtml = (node: Nodes): boolean => node.type === 'html' && !isBreak(node.value)
const isBreak = (html: string): boolean => /^<br\s*\/?>$/i.test(html)

/**
 * The index of the first sibling after `start` that is outside every open tag. An unclosed element contains all siblings after
 * it.
 */
function endOfHtml(nodes: readonly Nodes[], start: number): number {
  let open = 0
  for (let i = start; i < nodes.length; i++) {
    const node = nodes[i]
    if (node?.type === 'html')
      for (const { 1: slash, 2: name, 3: closed } of node.value.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gi))
        if (closed !== '/' && !isVoid.has(name?.toLowerCase() ?? '')) open += slash === '/' ? -1 : 1
    if (open <= 0) return i + 1
  }
  return nodes.length
}

/** Elements without an end tag (https://html.spec.whatwg.org/multipage/syntax.html#void-elements). */
const isVoid = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Parses raw HTML. `raw` keeps places only where it is given a file, even an empty one. */
function parsed(nodes: readonly RootContent[]): ElementContent[] {
  const tree = raw(
    toHast({ type: 'root', children: [...nodes] }, { allowDangerousHtml: true, handlers: { learnFence: () => undefined } }),
    { file: new VFile() },
  )
  if (tree.type !== 'root') throw new Error(`Unexpected ${tree.type} from the HTML parser, expected the root that it was given`)
  return tree.children.filter((child) => child.type !== 'doctype')
}

/** The same elements as `mdast-util-to-hast` makes, without the white space that it puts between them. */
function elementOf(node: Nodes): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: trimLines(node.value), position: node.position }]
    case 'paragraph':
      return [element('p', node, lineOf(node.children))]
    case 'heading':
      return [element(`h${node.depth}`, node, lineOf(node.children))]
    case 'strong':
      return [element('strong', node, lineOf(node.children))]
    case 'emphasis':
      return [element('em', node, lineOf(node.children))]
    case 'delete':
      return [element('del', node, lineOf(node.children))]
    case 'blockquote':
      return [element('blockquote', node, blocksOf(node.children))]
    case 'list':
      return [
        element(
          node.ordered ? 'ol' : 'ul',
          node,
          node.children.flatMap(elementOf),
          typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {},
        ),
      ]
    case 'listItem':
      return [element('li', node, blocksOf(node.children))]
    case 'inlineCode':
      return [element('code', node, [{ type: 'text', value: node.value.replace(/\r?\n|\r/g, ' '), position: node.position }])]
    case 'code':
      return [element('pre', node, [{ type: 'text', value: node.value }])]
    case 'break':
      return [element('br', node, []), { type: 'text', value: '\n' }]
    case 'html':
      return isBreak(node.value) ? [element('br', node, [])] : []
    case 'thematicBreak':
      return [element('hr', node, [])]
    case 'link':
      return [element('a', node, lineOf(node.children), { href: normalizeUri(node.url) })]
    case 'image':
      return [element('img', node, [], { src: normalizeUri(node.url), alt: node.alt ?? '' })]
    case 'table':
      return [tableOf(node)]
    default:
      return []
  }
}

/** The first row is the head. A row has as many cells as the line of dashes below it. */
function tableOf(table: Table): Element {
  const rows = table.children.map((row, i) => {
    const width = table.align?.length ?? row.children.length
    const cells = Array.from({ length: width }, (_, at) => {
      const cell = row.children[at]
      return element(i === 0 ? 'th' : 'td', cell ?? row, cell === undefined ? [] : lineOf(cell.children))
    })
    return element('tr', row, cells)
  })
  return element('table', table, rows)
}

const element = (tagName: string, node: Nodes, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties: node.data?.hProperties ? { ...properties, ...node.data.hProperties } : properties,
  children,
  position: node.position,
})
