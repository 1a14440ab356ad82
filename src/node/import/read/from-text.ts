import type { ElementContent } from 'hast'
import { element, text } from '../elements.ts'

const numbered = /^(?:\(?\d{1,2}[.)°]|\d{1,2} ?[–-] )\s*(?=\S)/
const bulleted = /^[-*•–—·▪o]\s+(?=\S)/
const webAddress = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g

/** The lines of a text as elements: titles, paragraphs, lists of numbers and of bullets. */
export function textToElements(lines: string): ElementContent[] {
  const blocks = lines
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((block) => block.length > 0)
  const [first, ...rest] = joinLists(blocks.flatMap((block, i) => blockToElements(block, blocks[i + 1] !== undefined)))
  // A first line that stands alone is the title.
  return first === undefined
    ? []
    : [first.type === 'element' && first.tagName === 'h2' ? { ...first, tagName: 'h1' } : first, ...rest]
}

function blockToElements(block: readonly string[], hasNext: boolean): ElementContent[] {
  const [first = '', second, ...rest] = block
  // A title above a line of signs.
  if (second !== undefined && /^\s*([=\-_*~])\1{2,}\s*$/.test(second))
    return [heading(first, second.includes('=') ? 'h1' : 'h2'), ...(rest.length > 0 ? blockToElements(rest, hasNext) : [])]
  if (block.length === 1 && hasNext && isTitle(first)) return [heading(first.replace(/^#+\s*/, '').replace(/\s*:$/, ''))]
  const out: ElementContent[] = []
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) out.push(element('p', inline(lines.join(' '))))
    lines = []
  }
  for (const line of block) {
    const written = line.trim()
    const kind = numbered.test(written) ? 'ol' : bulleted.test(written) ? 'ul' : undefined
    if (kind === undefined) {
      const last = out.at(-1)
      // An indented line below an item belongs to it.
      if (
        lines.length === 0 &&
        /^\s{2,}/.test(line) &&
        last?.type === 'element' &&
        last.tagName !== 'p' &&
        last.tagName !== 'h2'
      ) {
        const item = last.children.at(-1)
        if (item?.type === 'element') item.children.push(text(' '), ...inline(written))
      } else lines.push(written)
      continue
    }
    flush()
    out.push(element(kind, [element('li', inline(written.replace(kind === 'ol' ? numbered : bulleted, '')))]))
  }
  flush()
  return out
}

const heading = (words: string, name = 'h2'): ElementContent => element(name, inline(words.trim().replace(/^#+\s*/, '')))

/** A line of its own in few words, which does not end as a sentence does. A greeting ends in a comma. */
const isTitle = (line: string): boolean => {
  const words = line.trim()
  return (
    words.length <= 70 &&
    /^(?:#+\s|\p{Lu}|\d)/u.test(words) &&
    !/[.,;!…]$|@|https?:/.test(words) &&
    !(numbered.test(words) && words.length > 45) &&
    words.split(/\s+/).length <= 9
  )
}

/** Text with its web addresses as links. */
function inline(words: string): ElementContent[] {
  const out: ElementContent[] = []
  let at = 0
  for (const match of words.matchAll(webAddress)) {
    out.push(text(words.slice(at, match.index)), element('a', [text(match[0])], { href: match[0] }))
    at = match.index + match[0].length
  }
  return [...out, text(words.slice(at))]
}

/** Lists of one item each, one after the other, are one list. */
function joinLists(blocks: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (
      block.type === 'element' &&
      last?.type === 'element' &&
      block.tagName === last.tagName &&
      (block.tagName === 'ol' || block.tagName === 'ul')
    )
      last.children.push(...block.children)
    else out.push(block)
  }
  return out
}
