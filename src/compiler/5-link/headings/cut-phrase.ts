import { type Inline, isMark, type Phrase, phraseIn, phraseText, withPhrase } from '../../../guide/content.ts'

/** A part of a text, by the offsets of its first character and of the one behind its last. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The part of a phrase that a range of its text names. Marks stay around what is left of them; an empty mark is dropped. */
export function cutPhrase(phrase: Phrase, { from, to }: Range): Phrase {
  const kept: Inline[] = []
  let start = 0
  for (const inline of phrase) {
    const text = typeof inline === 'string' ? inline : phraseText([inline])
    const end = start + text.length
    const own = { from: Math.max(from - start, 0), to: Math.min(to - start, text.length) }
    const isWhole = from <= start && end <= to
    if (isWhole) kept.push(inline)
    else if (own.from < own.to) kept.push(...cutInline(inline, text, own))
    start = end
  }
  return kept
}

function cutInline(inline: Inline, text: string, range: Range): readonly Inline[] {
  if (typeof inline === 'string') return [inline.slice(range.from, range.to)]
  if (isMark(inline)) return [withPhrase(inline, cutPhrase(phraseIn(inline), range))]
  if (inline[0] === 'code') return [['code', text.slice(range.from, range.to)]]
  // Half of a picture's description.
  return [text.slice(range.from, range.to)]
}

/** The range of a mark, of code or of a picture: a name that is not cut in half. */
export interface MarkRange extends Range {
  /** A text to type, however long. */
  readonly isTyped: boolean
}

/** The ranges of a phrase's marks, code and pictures. */
export function rangesOfMarks(phrase: Phrase): readonly MarkRange[] {
  let start = 0
  return phrase.flatMap((inline): readonly MarkRange[] => {
    const from = start
    start += typeof inline === 'string' ? inline.length : phraseText([inline]).length
    if (typeof inline === 'string' || inline[0] === 'br') return []
    return [{ from, to: start, isTyped: inline[0] === 'code' || inline[0] === 'kbd' }]
  })
}

/** A phrase on one line, without marks that turn the direction of reading. Ends are not trimmed. */
export const onOneLine = (phrase: Phrase): Phrase =>
  phrase.map((inline): Inline => {
    if (typeof inline === 'string') return plainLine(inline)
    if (isMark(inline)) return withPhrase(inline, onOneLine(phraseIn(inline)))
    return inline[0] === 'br' ? ' ' : inline[0] === 'code' ? ['code', plainLine(inline[1])] : inline
  })

const plainLine = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[ \t\n\r]+/g, ' ')

const address = /(?:https?|ftp):\/\/(?:www\.)?([^\s/?#<>"«»“”()]+)[^\s<>"«»“”]*?(?=[.,;:!?)]*(?:\s|[<>"«»“”]|$))/gi

/** A phrase with the host in place of each address; a link, or a text to type, that is an address loses its mark. */
export const withHosts = (phrase: Phrase): Phrase =>
  phrase.map((inline): Inline => {
    if (typeof inline === 'string') return inline.replace(address, '$1')
    if (inline[0] === 'code') return hasAddress(inline[1]) ? inline[1].replace(address, '$1') : inline
    if (!isMark(inline)) return inline
    const inner = withHosts(phraseIn(inline))
    return hasAddress(phraseText([inline])) && inline[0] !== 'strong' ? phraseText(inner) : withPhrase(inline, inner)
  })

/** A phrase with the name of the file in place of each long path to type, as plain text: only the whole path is typed. */
export const withFileNames = (phrase: Phrase): Phrase =>
  phrase.map((inline): Inline => {
    if (typeof inline === 'string' || (inline[0] !== 'code' && inline[0] !== 'kbd')) return inline
    const text = phraseText([inline])
    const [, name] = /^[^\s"|<>]*[\\/](?:[^\\/"|<>]+[\\/])+([\w.-]+\.\w{2,8})$/.exec(text) ?? []
    return name !== undefined && text.length > longestPath ? name : inline
  })

/** The longest path that stays whole, in characters. */
const longestPath = 25

/** Whether a text has an address of the web. */
export const hasAddress = (text: string): boolean => /(?:https?|ftp):\/\//i.test(text)
