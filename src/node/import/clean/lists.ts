import type { Element, ElementContent } from 'hast'
import { element, findAll, isBlank, isElement, isHeading, rewriteSiblings, text, wordsIn } from '../elements.ts'
import { stepPrefix } from '../words.ts'

/** Joins lists of steps that a picture or a box cuts in two: it belongs to the step before it. */
export const joinLists = (content: readonly ElementContent[]): ElementContent[] =>
  rewriteSiblings(content, (siblings) => {
    const out: ElementContent[] = []
    for (const node of siblings.filter((sibling) => !isBlank(sibling) || !siblings.some((other) => isElement(other, 'ol')))) {
      const between = trailing(out, (earlier) => isPictureLine(earlier) || isElement(earlier, 'alert'))
      const list = out.at(-1 - between.length)
      const last = isElement(list, 'ol') ? list.children.filter((item) => isElement(item, 'li')).at(-1) : undefined
      if (isElement(node, 'ol') && isElement(list, 'ol') && isElement(last) && between.length > 0) {
        last.children.push(...between)
        list.children.push(...node.children)
        out.length -= between.length
      } else out.push(node)
    }
    return out
  })

/** The last nodes that all match. */
function trailing(nodes: readonly ElementContent[], matches: (node: ElementContent) => boolean): ElementContent[] {
  let first = nodes.length
  for (let node = nodes[first - 1]; node !== undefined && matches(node); node = nodes[first - 1]) first -= 1
  return nodes.slice(first)
}

/** A paragraph of nothing but pictures. */
const isPictureLine = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (isElement(node, 'img', 'figure') ||
    (isElement(node, 'p', 'div') &&
      wordsIn(node.children) === '' &&
      findAll(node.children, (inner) => inner.tagName === 'img').length > 0))

/** An item of a list begins with a capital. */
const capital = ([first, ...rest]: readonly ElementContent[]): ElementContent[] =>
  first === undefined
    ? []
    : first.type === 'text'
      ? [text(first.value.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase())), ...rest]
      : first.type === 'element'
        ? [{ ...first, children: capital(first.children) }, ...rest]
        : [first, ...rest]

interface Step {
  readonly number: number
  readonly title: ElementContent[]
  readonly body: ElementContent[]
}

/**
 * Headings and paragraphs “Étape 1”, “Stap 2 – …” that follow each other become the items of one list. Steps that hold lists of
 * steps themselves stay headings: they are parts of a procedure.
 */
export const stepsToLists = (content: readonly ElementContent[]): ElementContent[] =>
  rewriteSiblings(content, (siblings) => {
    const out: ElementContent[] = []
    for (let at = 0; at < siblings.length; ) {
      const run = stepsAt(siblings, at)
      const isList = run.steps.length > 1 && run.steps.every(({ body }) => !body.some((node) => isElement(node, 'ol')))
      if (isList) out.push(element('ol', run.steps.map(item), { start: run.steps[0]?.number ?? 1 }))
      else out.push(...siblings.slice(at, Math.max(run.end, at + 1)))
      at = Math.max(run.end, at + 1)
    }
    return out
  })

const item = ({ title, body }: Step): Element =>
  element('li', [...(wordsIn(title) === '' ? [] : [element('p', title)]), ...body.filter((node) => !isBlank(node))])

/** The steps that begin at a sibling, up to the end of the last one. */
function stepsAt(siblings: readonly ElementContent[], from: number): { readonly steps: Step[]; readonly end: number } {
  const steps: Step[] = []
  let at = from
  for (; at < siblings.length; at += 1) {
    const node = siblings[at]
    const number = stepNumber(node)
    const last = steps.at(-1)
    if (node?.type === 'element' && number !== undefined && number === (last?.number ?? number - 1) + 1)
      steps.push({ number, title: capital(withoutPrefix(node.children)), body: [] })
    else if (last === undefined || node === undefined || isHeadingNode(node)) break
    else if (isText(siblings[from]) && isText(node) && !stepFollows(siblings, at)) break
    else last.body.push(node)
  }
  return { steps, end: at }
}

const isHeadingNode = (node: ElementContent): boolean => node.type === 'element' && isHeading(node)

/** Whether a node is a paragraph with words. */
const isText = (node: ElementContent | undefined): boolean => isElement(node, 'p') && wordsIn(node.children) !== ''

/** Whether another step comes before the next heading. */
function stepFollows(siblings: readonly ElementContent[], from: number): boolean {
  for (const node of siblings.slice(from)) {
    if (stepNumber(node) !== undefined) return true
    if (isHeadingNode(node)) return false
  }
  return false
}

const stepNumber = (node: ElementContent | undefined): number | undefined => {
  if (node?.type !== 'element' || !/^(?:p|h[1-6])$/.test(node.tagName)) return
  const number = stepPrefix.exec(wordsIn(node.children))?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Takes “Stap 2 – ” off the first words. The number may be in bold and the rest not. */
function withoutPrefix(children: readonly ElementContent[]): ElementContent[] {
  const whole = wordsIn(children)
  const rest = stepPrefix.exec(whole)?.[2] ?? whole
  let cut = whole.length - rest.length
  const cutFrom = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (cut === 0) return [node]
      if (node.type === 'element') {
        const inner = cutFrom(node.children)
        return wordsIn(inner) === '' ? [] : [{ ...node, children: inner }]
      }
      if (node.type !== 'text') return []
      const value = node.value.replace(/\s+/g, ' ').trimStart()
      const taken = Math.min(cut, value.length)
      cut -= taken
      return taken === value.length ? [] : [text(value.slice(taken))]
    })
  return cutFrom(children)
}
