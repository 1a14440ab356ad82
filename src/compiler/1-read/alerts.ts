import type { Element } from 'hast'
import { type AlertType, alertTypes, type Inline, type Phrase } from '../../guide/content.ts'
import type { Place } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import type { SourceBlock } from './article.ts'
import { type BlockContext, inlineReader } from './inline-reader.ts'
import { trimmed } from './phrase.ts'

/** `[!NOTE]`, and `[NOTE]` or `![NOTE]`, which only a known word makes an alert. */
const alertMarker = /^\s*!?\[!?\s*(\p{L}+)[^\]]*\]\s*:?/u

/** The blocks of a quote with alerts: a paragraph that begins with `[!NOTE]` begins an alert, and there may be several. */
export function alertsOf(blocks: readonly SourceBlock[], node: Element, context: BlockContext): SourceBlock[] {
  const alerts: { alert: AlertType; at: Place; blocks: SourceBlock[]; isStop?: true }[] = []
  const plain: SourceBlock[] = []
  for (const block of blocks) {
    const first = block.type === 'paragraph' ? block.phrase[0] : undefined
    const marker = typeof first === 'string' ? alertMarker.exec(first) : null
    const type = marker ? alertTypeOf(marker[1] ?? '', context.words) : undefined
    if (block.type === 'paragraph' && typeof first === 'string' && marker && type !== undefined) {
      const phrase = trimmed([first.slice(marker[0].length), ...block.phrase.slice(1)])
      alerts.push({
        alert: type,
        at: block.at,
        blocks: phrase.length > 0 ? [{ ...block, phrase }] : [],
        ...(marker[1]?.toLowerCase() === 'stop' && { isStop: true }),
      })
      continue
    }
    if (block.type === 'paragraph' && typeof first === 'string' && marker?.[1]?.toLowerCase() === 'div') {
      const phrase = trimmed([first.slice(marker[0].length), ...block.phrase.slice(1)])
      if (phrase.length > 0) plain.push({ ...block, phrase })
      continue
    }
    if (block.type === 'paragraph' && typeof first === 'string' && /^\s*\[!video\s/i.test(first)) {
      const phrase = videoLink(block.phrase, (href) => inlineReader(context, block.at).link(href, node))
      if (phrase.length > 0) plain.push({ ...block, phrase })
      continue
    }
    const alert = alerts.at(-1)
    if (alert) alert.blocks.push(block)
    else plain.push(block)
  }
  if (alerts.length === 0) return plain
  return [...plain, ...alerts.map((alert): SourceBlock => ({ type: 'alert', ...alert }))]
}

/** `[!VIDEO https://…]` becomes a link to the film without the brackets. Markdown has linked most of these addresses already. */
function videoLink(phrase: Phrase, read: (href: string) => string | undefined): Phrase {
  let isClosed = false
  const [first, ...rest] = phrase.map((inline, i): Inline => {
    if (typeof inline !== 'string' || isClosed) return inline
    const said = i === 0 ? inline.replace(/^\s*\[!video\s+/i, '') : inline
    isClosed = said.includes(']')
    return said.replace(']', '').trim()
  })
  const href = typeof first === 'string' && /^\S+$/.test(first) ? read(first) : undefined
  return trimmed([href === undefined || typeof first !== 'string' ? (first ?? '') : ['a', { href }, first], ...rest])
}

const alertTypeOf = (word: string, words: LanguageWords): AlertType | undefined =>
  alertTypes.find((type) => type === word.toLowerCase()) ??
  (Object.hasOwn(words.alerts, word.toLowerCase()) ? words.alerts[word.toLowerCase()] : undefined)

/** The alert that a line outside a quote names and the quote below it holds: `![NOTE]`, then `> …`. */
export function alertAbove(line: Element, below: Element | undefined, words: LanguageWords): AlertType | undefined {
  if (line.tagName !== 'p' || below?.tagName !== 'blockquote') return
  const [only, ...others] = line.children
  if (only?.type !== 'text' || others.length > 0) return
  const word = /^\s*!?\[!?\s*(\p{L}+)\]\s*$/u.exec(only.value)?.[1]
  return word === undefined ? undefined : alertTypeOf(word, words)
}

/** Joins `> [!NOTE]`, an empty line, and the text after it, quoted or not, to one alert. */
export function joinEmptyAlerts(blocks: readonly SourceBlock[]): SourceBlock[] {
  const out: SourceBlock[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (last?.type === 'alert' && last.blocks.length === 0)
      out[out.length - 1] = { ...last, blocks: block.type === 'alert' ? block.blocks : [block] }
    else out.push(block)
  }
  return out.filter((block) => block.type !== 'alert' || block.blocks.length > 0)
}
