import type { Element, ElementContent } from 'hast'
import { slugOf } from '../../../compiler/1-read/names.ts'
import { depthOf, findAll, isBlank, isElement, isHeading, property, rewrite, text, wordsIn } from '../elements.ts'
import { contentsHeading, outlineNumber, stepPrefix } from '../words.ts'

/** The title of an article, and its content below it. */
export interface Titled {
  readonly title: string
  readonly content: readonly ElementContent[]
}

/**
 * Finds the title: what the text marks as its title, else what the program of the page says, else the only heading above all others
 * at the start, else a first line in bold, else the name of the file. A numbered heading is a section and never the title.
 */
export function takeTitle(content: readonly ElementContent[], named: string | undefined, fileName: string): Titled {
  const [marked] = findAll(content, (node) => node.tagName === 'title')
  const without = rewrite(content, (node) => (node.tagName === 'title' ? [] : [node]))
  const markedWords = marked === undefined ? '' : wordsIn(marked.children)
  if (markedWords !== '') return { title: markedWords, content: withoutHeading(without, markedWords) }
  const first = firstHeading(without)
  if (first !== undefined) return { title: named ?? first, content: withoutHeading(without, first) }
  if (named !== undefined) return { title: named, content: withoutHeading(without, named) }
  const bold = boldLine(without)
  if (bold !== undefined)
    return { title: wordsIn([bold]), content: rewrite(without, (node) => (sameLine(node, bold) ? [] : [node])) }
  return { title: readable(fileName), content: without }
}

/**
 * A paragraph that is one short line in bold, above something else, is a heading one level below the heading before it. A label with a
 * colon stays: the compiler reads it with what follows.
 */
export function boldHeadings(content: readonly ElementContent[]): ElementContent[] {
  let depth = 1
  return content.map((node, i) => {
    if (node.type !== 'element') return node
    if (isHeading(node)) depth = depthOf(node)
    const next = content.slice(i + 1).find((other) => !isBlank(other))
    const stands = next !== undefined && !isBoldLine(next) && !(next.type === 'element' && isHeading(next))
    return stands && isBoldLine(node) && !/[:]$/.test(wordsIn(node.children)) && !stepPrefix.test(wordsIn(node.children))
      ? { ...node, tagName: `h${Math.min(6, depth + 1)}` }
      : node
  })
}

/** The words of the first heading, where nothing stands above it and no other heading is as high. */
function firstHeading(content: readonly ElementContent[]): string | undefined {
  const headings = findAll(content, (node) => isHeading(node))
  const [first, ...rest] = headings
  if (first === undefined || outlineNumber.test(wordsIn(first.children))) return
  const isFirst = content.find((node) => wordsIn([node]) !== '')
  return rest.every((heading) => depthOf(heading) > depthOf(first)) &&
    isFirst !== undefined &&
    wordsIn([isFirst]).startsWith(wordsIn(first.children))
    ? wordsIn(first.children)
    : undefined
}

/** A first paragraph that is a line in bold. */
function boldLine(content: readonly ElementContent[]): Element | undefined {
  const first = content.find((node) => !isBlank(node))
  return isElement(first) && isBoldLine(first) ? first : undefined
}

/** Whether a node is a paragraph of one short line in bold, which does not end as a sentence does. */
function isBoldLine(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'p') return false
  const words = wordsIn(node.children)
  const inner = node.children.filter((child) => !isBlank(child))
  return words !== '' && words.length <= 90 && !/[.;,]$/.test(words) && inner.every((child) => isElement(child, 'strong', 'b'))
}

const sameLine = (node: Element, line: Element): boolean =>
  node.tagName === line.tagName && wordsIn(node.children) === wordsIn(line.children)

/** The content without the first heading of the given words. */
function withoutHeading(content: readonly ElementContent[], words: string): ElementContent[] {
  let isGone = false
  return rewrite(content, (node) => {
    if (isGone || !isHeading(node) || wordsIn(node.children) !== words) return [node]
    isGone = true
    return []
  })
}

/** `VPN_handleiding v2 (1).docx` as words: `VPN handleiding v2`. */
const readable = (fileName: string): string => {
  const words = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(/[_+-]+/g, ' ')
    .trim()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/**
 * Headings below the title: from the second level on and without gaps, without the numbers of an outline, in plain text. The heading
 * of a list of contents goes, with the list of links below it.
 */
export function evenHeadings(content: readonly ElementContent[]): ElementContent[] {
  const depths = [...new Set(findAll(content, (node) => isHeading(node)).map(depthOf))].sort((a, b) => a - b)
  return rewrite(withoutContents(content), (node) => {
    if (!isHeading(node)) return [node]
    if (wordsIn(node.children) === '') return node.children.filter((child) => !isBlank(child))
    return [
      {
        ...node,
        tagName: `h${Math.min(6, depths.indexOf(depthOf(node)) + 2)}`,
        children: [...anchorsIn(node), ...withoutNumber(plainHeading(node.children))],
      },
    ]
  })
}

/** A heading is bold by itself. */
const plainHeading = (children: readonly ElementContent[]): ElementContent[] =>
  rewrite(children, (node) =>
    isElement(node, 'strong', 'b', 'em', 'i', 'u')
      ? node.children
      : isElement(node, 'br')
        ? [text(' ')]
        : isElement(node, 'img')
          ? []
          : [node],
  )

/** Keeps the id of a heading for the links that lead to it. */
const anchorsIn = (heading: Element): ElementContent[] =>
  property(heading, 'id') === ''
    ? []
    : [{ type: 'element', tagName: 'a', properties: { id: property(heading, 'id') }, children: [] }]

function withoutNumber(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children
  if (first === undefined) return []
  if (first.type === 'text') {
    const value = first.value.trimStart().replace(outlineNumber, '')
    return value === '' ? withoutNumber(rest) : [text(value), ...rest]
  }
  return first.type === 'element' && first.children.length === 0 ? [first, ...withoutNumber(rest)] : [...children]
}

function withoutContents(content: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  let below = false
  for (const node of content) {
    if ((isHeading(node) || isElement(node, 'p')) && contentsHeading.test(wordsIn(node.children))) below = true
    else if (below && (isBlank(node) || (isElement(node, 'ul', 'ol', 'p') && isOnlyLinks(node)))) continue
    else {
      below = false
      out.push(node)
    }
  }
  return out
}

const isOnlyLinks = (node: Element): boolean =>
  wordsIn(findAll(node.children, (inner) => inner.tagName === 'a')) === wordsIn(node.children)

/** The ids of a text with the heading that each stands at, as links of the article name it. */
export function headingIds(content: readonly ElementContent[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const heading of findAll(content, (node) => isHeading(node))) {
    const slug = slugOf(wordsIn(heading.children))
    ids.set(slug, slug)
    for (const node of [
      heading,
      ...findAll(heading.children, (inner) => property(inner, 'id') !== '' || property(inner, 'name') !== ''),
    ])
      for (const id of [property(node, 'id'), property(node, 'name')]) if (id !== '') ids.set(id, slug)
  }
  return ids
}
