import type { Element, ElementContent } from 'hast'
import { type Inline, isMark, type Phrase, phraseIn, withPhrase } from '../../guide/content.ts'
import { forbiddenElement } from './forbidden-elements.ts'
import { showHidden } from './hidden-characters.ts'

/** What reading an inline element needs from the article around it. */
export interface InlineReader {
  readonly text: (value: string, node: { position?: Element['position'] }) => string
  readonly link: (href: string, node: Element) => string | undefined
  /** Alternative text that a person can read, or nothing. */
  readonly alt: (written: string, node: Element) => string
  /** Hears of an element that is left out. */
  readonly forbidden: (node: Element) => void
}

/** Inline elements as a phrase. Soft line breaks stay as `\n` until `tidy`, because lists may hide in them. */
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
        return target === undefined ? [...inner()] : [['a', { href: target }, ...inner()]]
      }
      default:
        return [...inner()]
    }
  })
}

/** Marks never begin or end with a space, and empty ones are nothing: `** **`, `**Renommer **`. */
function mark(tag: 'strong' | 'em', phrase: Phrase): Inline[] {
  const [first, last] = [phrase[0], phrase.at(-1)]
  const before = typeof first === 'string' && /^\s/.test(first) ? [' '] : []
  const after = typeof last === 'string' && /\s$/.test(last) && phrase.length > 0 ? [' '] : []
  const inner = trimmed(phrase)
  return inner.length === 0 ? before : [...before, [tag, ...inner], ...after]
}

/** `<br>` inside inline code is a line break that the author could not write otherwise. */
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

/** Runs of white space become one space (a no-break space stays), the ends are trimmed, neighbouring strings are joined. */
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

/** White space and line breaks gone from both ends; empty strings gone. */
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

/** By position: a pattern would try every run of spaces inside the text, which takes seconds for a long one. */
function withoutSpaceAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The phrase cut at its soft and hard line breaks; marks that span a break are cut too. */
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
