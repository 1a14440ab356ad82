import type { Element, ElementContent } from 'hast'
import { type Inline, isMark, type Phrase, phraseIn, withPhrase } from '../../guide/content.ts'
import { forbiddenElement } from './forbidden-elements.ts'
import { showHidden } from './hidden-characters.ts'
import { shiftedDigits } from './markdown/raised-numbers.ts'

/** The functions that reading an inline element needs. */
export interface InlineReader {
  readonly text: (value: string, node: { position?: Element['position'] }) => string
  readonly link: (href: string, node: Element) => string | undefined
  /** The alternative text, or nothing where it does not describe the picture. */
  readonly alt: (written: string, node: Element) => string
  /** Called for each element that is removed. */
  readonly forbidden: (node: Element) => void
}

/** Inline elements as a phrase. Soft line breaks stay `\n` until `tidy`, because they may separate list items. */
export function readPhrase(nodes: readonly ElementContent[], reader: InlineReader): Phrase {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return [reader.text(node.value, node)]
    if (node.type !== 'element') return []
    const inner = () => readPhrase(node.children, reader)
    const fate = forbiddenElement(node.tagName)
    if (fate !== undefined) {
      reader.forbidden(node)
      return fate === 'with its content' ? [] : [...inner()]
    }
    switch (node.tagName) {
      case 'strong':
      case 'b':
        return mark('strong', inner())
      case 'em':
      case 'i':
        return mark('em', inner())
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return [['code', showHidden(codeText(node))]]
      case 'br':
        return [['br']]
      case 'img':
      case 'image':
        return [
          [
            'img',
            {
              src: String(node.properties.src ?? ''),
              alt: reader.alt(reader.text(String(node.properties.alt ?? ''), node).trim(), node),
            },
          ],
        ]
      case 'a': {
        const href = node.properties.href
        const target = typeof href === 'string' ? reader.link(href, node) : undefined
        if (target === undefined) return [...inner()]
        const shown = inner()
        // A link without words cannot be read or followed: its address is its text.
        const isBlank = shown.every((inline) => typeof inline === 'string' && inline.trim() === '')
        return [['a', { href: target }, ...(isBlank ? [target] : shown)]]
      }
      case 'sup':
      case 'sub':
        return [...shiftedDigits(inner(), node.tagName)]
      default:
        return [...inner()]
    }
  })
}

/** A mark without white space at its ends, which moves outside; an empty mark is dropped: `** **`, `**Renommer **`. */
function mark(tag: 'strong' | 'em', phrase: Phrase): Inline[] {
  const [first, last] = [phrase[0], phrase.at(-1)]
  const before = typeof first === 'string' && /^\s/.test(first) ? [' '] : []
  const after = typeof last === 'string' && /\s$/.test(last) && phrase.length > 0 ? [' '] : []
  const inner = trimmed(phrase)
  return inner.length === 0 ? before : [...before, [tag, ...inner], ...after]
}

/** The text of inline code. `<br>` in it is a line break, which Markdown cannot express there. */
const codeText = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? (child.tagName === 'br' ? '\n' : codeText(child)) : '',
    )
    .join('')
    .split(/<br\s*\/?>/i)
    .map((line, i, lines) =>
      lines.length === 1 ? line : i === 0 ? line.trimEnd() : i === lines.length - 1 ? line.trimStart() : line.trim(),
    )
    .filter((line, i, lines) => line !== '' || i === 0 || i === lines.length - 1)
    .join('\n')

/** A phrase with each run of white space as one space (a no-break space stays), its ends trimmed, and adjacent strings joined. */
export function tidy(phrase: Phrase): Phrase {
  const joined: Inline[] = []
  for (const inline of phrase) {
    const last = joined.at(-1)
    if (typeof inline === 'string' && typeof last === 'string') joined[joined.length - 1] = last + inline
    else joined.push(inline)
  }
  return trimmed(
    joined.map((inline): Inline => {
      if (typeof inline === 'string') return inline.replace(/[ \t\n]+/g, ' ')
      return isMark(inline) ? withPhrase(inline, tidy(phraseIn(inline))) : inline
    }),
  )
}

/** A phrase without white space and line breaks at its ends, and without empty strings. */
export function trimmed(phrase: Phrase): Phrase {
  let start = 0
  let end = phrase.length
  const blank = (inline: Inline | undefined) => (typeof inline === 'string' ? inline.trim() === '' : inline?.[0] === 'br')
  while (start < end && blank(phrase[start])) start++
  while (end > start && blank(phrase[end - 1])) end--
  return phrase
    .slice(start, end)
    .map((inline, i, all) => {
      if (typeof inline !== 'string') return inline
      const left = i === 0 ? inline.replace(/^[ \t\n]+/, '') : inline
      return i === all.length - 1 ? withoutSpaceAtEnd(left) : left
    })
    .filter((inline) => inline !== '')
}

/** A loop, because a regular expression would try every run of spaces in the text, which takes seconds for a long one. */
function withoutSpaceAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** A phrase cut at its soft and hard line breaks. Marks stay whole. */
export function linesOf(phrase: Phrase): Phrase[] {
  const lines: Inline[][] = [[]]
  const add = (inline: Inline) => lines.at(-1)?.push(inline)
  for (const inline of phrase) {
    if (typeof inline === 'string') {
      inline.split('\n').forEach((part, i) => {
        if (i > 0) lines.push([])
        add(part)
      })
    } else if (inline[0] === 'br') lines.push([])
    else add(inline)
  }
  return lines
}

/** A phrase with the text of its links in place of the links. */
export const withoutLink = (phrase: Phrase): Phrase =>
  phrase.flatMap((inline) => (typeof inline !== 'string' && inline[0] === 'a' ? phraseIn(inline) : [inline]))
