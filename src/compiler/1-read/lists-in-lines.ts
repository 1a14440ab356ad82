import type { Inline, Phrase } from '../../guide/content.ts'
import type { Place } from '../diagnostic.ts'
import type { SourceBlock, SourceItem } from './article.ts'
import { linesOf, tidy } from './phrase.ts'

interface MarkedLine {
  readonly phrase: Phrase
  /** The mark at the beginning of the line: 3 for `3. `, and 2 for `b. `. */
  readonly mark?: { readonly style: 'ordered' | 'lettered'; readonly value: number }
}

/**
 * Finds lists that Markdown does not see: `1. … <br> 2. …` in a cell, `a. …` and `b. …` on lines of one paragraph, `2. …` joined
 * to the paragraph above it. Two consecutive marks make a list; lines between two marks belong to the item before. A paragraph
 * without a list stays one paragraph.
 */
export function blocksOfLines(paragraphs: readonly Phrase[], at: Place): SourceBlock[] {
  const lines = paragraphs.map((paragraph) => linesOf(paragraph).map(markedLine))
  if (!lines.flat().some((_, i, all) => startsList(all, i)))
    return paragraphs.map((phrase) => paragraphBlock(phrase, at)).filter(isBlock)

  const flat = lines.flatMap((paragraph, p) => paragraph.map((line, l) => ({ ...line, opens: l === 0 && p > 0 })))
  const blocks: SourceBlock[] = []
  let pending: Inline[][] = []
  const flush = (into: SourceBlock[]) => {
    into.push(...pending.map((phrase) => paragraphBlock(phrase, at)).filter(isBlock))
    pending = []
  }
  const addLine = (line: { phrase: Phrase; opens: boolean }) => {
    const last = pending.at(-1)
    if (last === undefined || line.opens) pending.push([...line.phrase])
    else last.push('\n', ...line.phrase)
  }
  for (let i = 0; i < flat.length; ) {
    const line = flat[i]
    if (line === undefined) break
    if (line.mark === undefined || !startsList(flat, i)) {
      addLine(line)
      i++
      continue
    }
    flush(blocks)
    const { style } = line.mark
    const items: SourceItem[] = []
    let value = line.mark.value
    for (;;) {
      const end = nextOf(flat, i, style, value + 1)
      const stop = end ?? endOfItem(flat, i)
      for (const part of flat.slice(i, stop)) addLine(part)
      const inner: SourceBlock[] = []
      flush(inner)
      items.push({ at, ...(style === 'ordered' && { number: value }), blocks: inner })
      i = stop
      if (end === undefined) break
      value++
    }
    blocks.push({ type: 'list', at, style, items })
  }
  flush(blocks)
  return blocks
}

/** The last item ends with its paragraph: the next paragraph is about the whole list. */
function endOfItem(lines: readonly { readonly opens: boolean }[], from: number): number {
  const next = lines.findIndex((line, i) => i > from && line.opens)
  return next === -1 ? lines.length : next
}

function nextOf(lines: readonly MarkedLine[], from: number, style: 'ordered' | 'lettered', value: number): number | undefined {
  for (let i = from + 1; i < lines.length; i++) {
    const mark = lines[i]?.mark
    if (mark?.style !== style) continue
    return mark.value === value ? i : undefined
  }
  return undefined
}

function startsList(lines: readonly MarkedLine[], i: number): boolean {
  const mark = lines[i]?.mark
  return (
    mark !== undefined &&
    (mark.style === 'ordered' || mark.value === 1) &&
    nextOf(lines, i, mark.style, mark.value + 1) !== undefined
  )
}

const markPattern = /^[ \t\n]*(?:(\d{1,2})[.)]|([a-z])\.)[ \t\u00a0]+(?=\S)/

/** Separates the mark from the rest of the line. */
function markedLine(line: Phrase): MarkedLine {
  const first = line.findIndex((inline) => typeof inline !== 'string' || inline.trim() !== '')
  const head = line[first]
  const match = typeof head === 'string' ? markPattern.exec(line.length === first + 1 ? head : `${head}x`) : null
  if (match === null || typeof head !== 'string') return { phrase: line }
  const rest: Inline[] = [
    head.replace(markPattern, '').replace(/^[ \t\n]*(?:\d{1,2}[.)]|[a-z]\.)[ \t\u00a0]+$/, ''),
    ...line.slice(first + 1),
  ]
  const [, number, letter] = match
  if (number !== undefined) return { phrase: rest, mark: { style: 'ordered', value: Number(number) } }
  return { phrase: rest, mark: { style: 'lettered', value: (letter ?? 'a').charCodeAt(0) - 96 } }
}

function paragraphBlock(phrase: Phrase, at: Place): SourceBlock | undefined {
  const text = tidy(phrase)
  return text.length === 0 ? undefined : { type: 'paragraph', at, phrase: text }
}

const isBlock = (block: SourceBlock | undefined): block is SourceBlock => block !== undefined

/** Joins consecutive paragraphs `a. …`, `b. …` to one lettered list; blocks between two letters belong to the item before. */
export function letteredParagraphs(blocks: readonly SourceBlock[]): SourceBlock[] {
  const out: SourceBlock[] = []
  const letters = blocks.map(letterOf)
  /** The index of the last paragraph with each letter. */
  const lastOf = new Map(letters.map((letter, i) => [letter, i]))
  const comesAfter = (letter: number, i: number) => (lastOf.get(letter) ?? -1) > i
  let items: SourceItem[] = []
  let at: Place | undefined
  const close = () => {
    if (at !== undefined) out.push({ type: 'list', at, style: 'lettered', items })
    items = []
    at = undefined
  }
  blocks.forEach((block, i) => {
    const letter = letters[i]
    const expected = items.length + 1
    const starts = letter === 1 && comesAfter(2, i)
    if (block.type === 'paragraph' && letter === expected && (at !== undefined || starts)) {
      at ??= block.at
      items.push({ at: block.at, blocks: [{ ...block, phrase: tidy(markedLine(block.phrase).phrase) }] })
      return
    }
    const last = items.at(-1)
    if (at !== undefined && last !== undefined && (comesAfter(expected, i) || block.type !== 'paragraph')) {
      items[items.length - 1] = { ...last, blocks: [...last.blocks, block] }
      return
    }
    close()
    out.push(block)
  })
  close()
  return out
}

function letterOf(block: SourceBlock): number | undefined {
  if (block.type !== 'paragraph') return
  const { mark } = markedLine(block.phrase)
  return mark?.style === 'lettered' ? mark.value : undefined
}
