import type { Element, ElementContent, RootContent } from 'hast'

/** Changes an element whose children are changed already, to any number of nodes. */
type Change = (element: Element) => readonly ElementContent[]

/** Changes every element from the inside out. Comments and document types are left out. */
export const rewrite = (nodes: readonly RootContent[], change: Change): ElementContent[] =>
  nodes.flatMap((node): readonly ElementContent[] =>
    node.type === 'element' ? change({ ...node, children: rewrite(node.children, change) }) : node.type === 'text' ? [node] : [],
  )

/** Changes a list of siblings, and those inside of each element, from the inside out. */
export const rewriteSiblings = (
  nodes: readonly ElementContent[],
  change: (siblings: readonly ElementContent[]) => readonly ElementContent[],
): ElementContent[] => [
  ...change(
    nodes.map((node) => (node.type === 'element' ? { ...node, children: rewriteSiblings(node.children, change) } : node)),
  ),
]

export const element = (
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children: [...children] })

export const text = (value: string): ElementContent => ({ type: 'text', value })

/** HTML that the article gets as it is: a place for it among elements. `handlers` of `to-markdown.ts` writes it. */
export const rawHtml = (value: string): Element => element('raw-html', [], { value })

/** Whether a node is an element, of one of the names where names are given. */
export function isElement(node: Element, ...names: readonly string[]): boolean
export function isElement(node: RootContent | undefined, ...names: readonly string[]): node is Element
export function isElement(node: RootContent | undefined, ...names: readonly string[]): boolean {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** The words of nodes on one line. */
export const wordsIn = (nodes: readonly RootContent[]): string => textIn(nodes).replace(/\s+/g, ' ').trim()

const textIn = (nodes: readonly RootContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text'
        ? node.value
        : node.type !== 'element'
          ? ''
          : /^(?:br|p|li|td|th|tr|div|h[1-6])$/.test(node.tagName)
            ? ` ${textIn(node.children)} `
            : textIn(node.children),
    )
    .join('')

/** The first elements that match, in the order of the document; none inside another. */
export const findAll = (nodes: readonly RootContent[], matches: (element: Element) => boolean): Element[] =>
  nodes.flatMap((node) => (node.type !== 'element' ? [] : matches(node) ? [node] : findAll(node.children, matches)))

/** Whether an element holds nothing but white space. */
export const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

/** A property as text: `''` where there is none. Classes are joined by spaces. */
export const property = ({ properties }: Element, name: string): string => {
  const value = properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value)
}

/** Whether an element has a class that matches. */
export const hasClass = (node: Element, pattern: RegExp): boolean =>
  property(node, 'className')
    .split(' ')
    .some((name) => pattern.test(name))

/** Whether a node is a heading. */
export function isHeading(node: Element): boolean
export function isHeading(node: RootContent | undefined): node is Element
export function isHeading(node: RootContent | undefined): boolean {
  return isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
}

export const depthOf = (heading: Element): number => Number(heading.tagName.slice(1))
