import type { Heading, Paragraph, Parents, PhrasingContent, Text } from 'mdast'
import { shiftedDigits } from './raised-numbers.ts'

/** Marks inside a line that Learn or other programs know and Markdown does not. A quick test before the patterns below. */
const suspect = /:::|\{[:.#]|==|\^|\]\(/

const inlineFence = /:::(image|no-loc)\s+((?:[^:]|:(?!::))*):::/
const attributes = /[ \t]*\{:?\s*(?:[.#][\w-]+|[\w-]+="[^"{}]*")(?:\s+(?:[.#][\w-]+|[\w-]+="[^"{}]*"))*\s*\}/
const highlighted = /(?<![=\w])==(?=\S)([^=\n]+)(?<=\S)==(?![=\w])/
const raisedText = /(?<=[\p{L}\d])\^([\w+-]{1,6})\^/u
/** A link whose address has a space, which Markdown does not allow. */
const spacedLink = /(?<!!)\[([^[\]\n]+)\]\(((?:https?:\/\/|[\w./%-]*)[^()\n"<>]* [^()\n"<>]*\.(?:md|html?|pdf)(?:#[\w-]*)?)\)/u
/** A line of colons alone: the end of a container of another program. */
const closingColons = /(?:^|\n)[ \t]*:{3,}[ \t]*(?=\n|$)/
const anyMark = new RegExp(
  [inlineFence, attributes, highlighted, raisedText, spacedLink].map(({ source }) => `(?:${source})`).join('|'),
  'gu',
)

/**
 * A text of a line with the marks of other programs read as what they mean: `:::image type="icon" …:::` is a picture,
 * `:::no-loc text="OK":::` its word, `==x==` is x, `10^6^` is 10⁶, `[guide](mon guide.md)` a link. `{.class}` is left out, and `{#id}`
 * in a heading is its anchor.
 */
export function readOtherMarks(node: Text, parent: Parents): PhrasingContent[] {
  if (!suspect.test(node.value)) return [node]
  if (closingColons.test(node.value)) return readOtherMarks({ ...node, value: node.value.replace(closingColons, '') }, parent)
  const out: PhrasingContent[] = []
  let from = 0
  const text = (value: string) => {
    if (value !== '') out.push({ type: 'text', value, position: node.position })
  }
  for (const match of node.value.matchAll(anyMark)) {
    const [written, fence, inside = '', marked, raised, label, address] = match
    text(node.value.slice(from, match.index))
    from = match.index + written.length
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(inside)?.[1] ?? ''
    if (fence === 'image')
      out.push({ type: 'image', url: attribute('source'), alt: attribute('alt-text'), position: node.position })
    else if (fence !== undefined) text(attribute('text'))
    else if (marked !== undefined) text(marked)
    else if (raised !== undefined) text(shiftedDigits([raised], 'sup').join(''))
    else if (label !== undefined && address !== undefined)
      out.push({ type: 'link', url: address.trim(), children: [{ type: 'text', value: label }], position: node.position })
    else if (parent.type === 'heading') {
      const id = /#([\w-]+)/.exec(written)?.[1]
      if (id !== undefined) parent.data = { hProperties: { id } }
    }
  }
  if (from === 0) return [node]
  text(node.value.slice(from))
  return out
}

/** A box to tick at the beginning of an item, `[ ]` or `[x]`, is left out: each step of a guide can be ticked. */
export function withoutBox(paragraph: Paragraph): void {
  const [first] = paragraph.children
  if (first?.type === 'text') first.value = first.value.replace(/^\[[ xX]\][ \t]+/, '')
}

/**
 * A heading that Markdown takes for text, because no space or a no-break space stands after its signs: `##Procédure`. One sign alone
 * may also be a number or a topic. The lines below it stay a paragraph.
 */
export function gluedHeading(paragraph: Paragraph): (Heading | Paragraph)[] | undefined {
  const [first, ...others] = paragraph.children
  if (first?.type !== 'text') return
  const [signs] = /^(?:#{2,6}(?=\p{L})|#{1,6}[\u00a0\u202f]+(?=\S))/u.exec(first.value) ?? []
  if (signs === undefined) return
  const depth = Math.min(6, signs.replace(/[^#]/g, '').length)
  if (depth !== 1 && depth !== 2 && depth !== 3 && depth !== 4 && depth !== 5 && depth !== 6) return
  const [line = '', ...below] = first.value.slice(signs.length).split('\n')
  const { position } = paragraph
  if (below.length === 0)
    return [{ type: 'heading', depth, children: [{ ...first, value: line.replace(/[ \t]+#+$/, '') }, ...others], position }]
  return [
    { type: 'heading', depth, children: [{ ...first, value: line.replace(/[ \t]+#+$/, '') }], position },
    { type: 'paragraph', children: [{ ...first, value: below.join('\n') }, ...others], position },
  ]
}
