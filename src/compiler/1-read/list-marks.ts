import { type Inline, isMark, type Phrase, phraseIn, phraseText } from '../../guide/content.ts'

/** The mark at the beginning of a line: 3 for `3. `, 2 for `b. `, 0 for a bullet. */
export interface ListMark {
  readonly style: 'ordered' | 'lettered' | 'bullet'
  readonly value: number
  /** Whether Markdown has this mark, too. A list of other marks must begin at 1, because `12 - 15` may also be a range. */
  readonly isMarkdown: boolean
}

export interface MarkedLine {
  /** The line without its mark. */
  readonly phrase: Phrase
  readonly mark?: ListMark
}

const space = '[ \\t\\u00a0\\u202f]'
const mark = (pattern: string) => new RegExp(`^[ \\t\\n\\u00a0]*${pattern}`, 'u')

/** The marks of Markdown, with an ordinary or a no-break space behind them. */
const markdownNumber = mark(`(\\d{1,2})[.)]${space}+`)
/** `1.Ouvrez`, `1 - Ouvrez`, `1° Ouvrez`, `1/ Ouvrez`, `1 : Ouvrez`, `(1) Ouvrez`, `1️⃣ Ouvrez`. */
const otherNumber = mark(
  `(?:(\\d{1,2})(?:[.)](?=[\\p{Lu}«“„]|$)|${space}?[–—-]${space}+|[°º/]${space}*|${space}?:${space}+)|\\((\\d{1,2})\\)${space}*|(\\d)\\ufe0f?\\u20e3${space}*)`,
)
/** `① Ouvrez`, `❶ Ouvrez`: the numbers from one to twenty, and from one to ten. */
const circled = mark(`([\\u2460-\\u2473\\u2776-\\u277f])${space}*`)
const letter = mark(`([a-z])([.)])${space}+`)
/** Bullets of word processors, and those of Markdown with a no-break space behind them. */
const bullet = mark(`(?:[•‣▪▫◦●○∙·▸►➢–—]${space}+|[*+-][\\u00a0\\u202f]${space}*)`)

/** A number alone in a mark: `**1.** Ouvrez`. */
const boldNumber = /^(\d{1,2})[.):]?$/

/** Separates the mark from the rest of the line. A mark with nothing behind it is text. */
export function markedLine(line: Phrase): MarkedLine {
  const first = line.findIndex((inline) => typeof inline !== 'string' || inline.trim() !== '')
  const head = line[first]
  const others = line.slice(first + 1)
  if (head === undefined) return { phrase: line }
  if (typeof head !== 'string') return numberInBold(head, others) ?? { phrase: line }
  const found = markIn(head)
  if (found === undefined) return { phrase: line }
  const rest: Inline[] = [head.slice(found.length), ...others]
  return isBlank(rest) ? { phrase: line } : { phrase: rest, mark: found.mark }
}

function markIn(text: string): { readonly mark: ListMark; readonly length: number } | undefined {
  const made = (match: RegExpExecArray, style: ListMark['style'], value: number, isMarkdown: boolean) => ({
    mark: { style, value, isMarkdown },
    length: match[0].length,
  })
  const own = markdownNumber.exec(text)
  if (own) return made(own, 'ordered', Number(own[1]), true)
  const other = otherNumber.exec(text)
  if (other) return made(other, 'ordered', Number(other[1] ?? other[2] ?? other[3]), false)
  const inCircle = circled.exec(text)
  if (inCircle) {
    const symbol = inCircle[1]?.charCodeAt(0) ?? 0
    return made(inCircle, 'ordered', symbol < 0x2776 ? symbol - 0x245f : symbol - 0x2775, false)
  }
  const lettered = letter.exec(text)
  if (lettered) return made(lettered, 'lettered', (lettered[1] ?? 'a').charCodeAt(0) - 96, lettered[2] === '.')
  const bulleted = bullet.exec(text)
  return bulleted ? made(bulleted, 'bullet', 0, false) : undefined
}

function numberInBold(head: Exclude<Inline, string>, others: Phrase): MarkedLine | undefined {
  const value = isMark(head) && head[0] !== 'a' ? boldNumber.exec(phraseText(phraseIn(head)))?.[1] : undefined
  const [next, ...more] = others
  if (value === undefined || typeof next !== 'string' || isBlank(others)) return
  const rest = next.replace(/^[.):]?[\s\u00a0]*[–—-]?[\s\u00a0]+|^[.):][\s\u00a0]*/, '')
  return { phrase: [rest, ...more], mark: { style: 'ordered', value: Number(value), isMarkdown: false } }
}

const isBlank = (phrase: Phrase): boolean => phrase.every((inline) => typeof inline === 'string' && inline.trim() === '')

/** Whether a mark follows another in one list. */
export const follows = (before: ListMark, next: ListMark): boolean =>
  next.style === before.style && (before.style === 'bullet' || next.value === before.value + 1)

/** Whether a list may begin with a mark that no list stands above. */
export const mayBegin = ({ style, value, isMarkdown }: ListMark): boolean =>
  style === 'bullet' || value === 1 || (style === 'ordered' && isMarkdown)
