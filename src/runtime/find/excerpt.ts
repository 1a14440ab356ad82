import { fold } from '../../guide/fold.ts'
import { type TextPart, textParts } from '../../guide/screen-texts.ts'

/** A piece of text: the words of the query in it are marked. */
export interface ExcerptPart {
  readonly text: string
  readonly isMarked: boolean
}

/** A text with the words of a query marked. */
export type Excerpt = readonly ExcerptPart[]

/** A sentence of a screen, and the part of the screen that it is in. */
export interface FoundSentence {
  readonly part: TextPart
  readonly excerpt: Excerpt
  /** How many terms of the query it has. */
  readonly terms: number
}

/** The longest excerpt, and how much of the sentence it has before the first marked word, in characters. */
const [longest, mostBefore] = [180, 60]

/**
 * The sentence of a screen with most terms of a query, the first of those that have as many; `undefined` where none has any. `termOf`: the
 * term that a folded word says.
 */
export function findSentence(
  parts: Readonly<Record<TextPart, string>>,
  termOf: ReadonlyMap<string, number>,
): FoundSentence | undefined {
  let best: { part: TextPart; sentence: string; terms: number } | undefined
  for (const part of textParts)
    for (const sentence of sentencesOf(parts[part])) {
      const terms = termsIn(sentence, termOf)
      if (terms > (best?.terms ?? 0)) best = { part, sentence, terms }
    }
  return best && { part: best.part, excerpt: mark(best.sentence, termOf), terms: best.terms }
}

/** How many terms of a query a text has. */
export const termsIn = (text: string, termOf: ReadonlyMap<string, number>): number =>
  new Set(wordsAt(text).flatMap(({ word }) => termOf.get(word) ?? [])).size

/** The sentences of a text, and its lines. */
const sentencesOf = (text: string): readonly string[] => text.match(/[^.!?\n]+(?:[.!?]+(?!\s|$)[^.!?\n]+)*[.!?]*/g) ?? []

/** The folded words of a text with their places. */
const wordsAt = (text: string): readonly { readonly word: string; readonly from: number; readonly to: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: written, index }) => ({
    word: fold(written),
    from: index,
    to: index + written.length,
  }))

/** A text with the words of a query marked, cut to what is around the first of them where it is long. */
export function mark(text: string, termOf: ReadonlyMap<string, number>): Excerpt {
  const words = wordsAt(text)
  const marked = words.filter(({ word }) => termOf.has(word))
  const begin = beginOf(text, marked[0]?.from ?? 0)
  const end = endOf(text, begin)
  const parts: ExcerptPart[] = []
  const add = (from: number, to: number, isMarked: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), isMarked })
  }
  let at = begin
  for (const { from, to } of marked.filter((word) => word.from >= begin && word.to <= end)) {
    add(at, from, false)
    add(from, to, true)
    at = to
  }
  add(at, end, false)
  const [first, last] = [begin > 0 ? [ellipsis] : [], end < text.length ? [ellipsis] : []]
  return [...first, ...trimmed(parts), ...last]
}

const ellipsis: ExcerptPart = { text: '…', isMarked: false }

/** Where an excerpt of a long text begins: at a word, a little before a place. */
function beginOf(text: string, place: number): number {
  if (text.length <= longest || place <= mostBefore) return 0
  const space = text.indexOf(' ', place - mostBefore)
  return space < 0 || space >= place ? place : space + 1
}

/** Where an excerpt ends: at a word. */
function endOf(text: string, begin: number): number {
  if (text.length - begin <= longest) return text.length
  const space = text.lastIndexOf(' ', begin + longest)
  return space > begin ? space : begin + longest
}

/** Parts without space at both ends. */
const trimmed = (parts: readonly ExcerptPart[]): readonly ExcerptPart[] =>
  parts.map(({ text, isMarked }, at) => ({
    text: at === 0 ? text.trimStart() : at === parts.length - 1 ? text.trimEnd() : text,
    isMarked,
  }))
