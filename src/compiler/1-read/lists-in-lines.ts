import type { Inline, Phrase } from '../../guide/content.ts'
import type { Place } from '../diagnostic.ts'
import type { SourceBlock, SourceItem } from './article.ts'
import { follows, type ListMark, type MarkedLine, markedLine, mayBegin } from './list-marks.ts'
import { linesOf, tidy } from './phrase.ts'

/**
 * Finds lists that Markdown does not see: `1. … <br> 2. …` in a cell, `a. …` and `b. …` on lines of one paragraph, `2. …` joined
 * to the paragraph above it, the bullets of a word processor. Two consecutive marks make a list; lines between two marks belong to
 * the item before. One line makes a list if it has the number `expected`, which continues the list above the paragraph. A paragraph
 * without a list stays one paragraph.
 */
export function blocksOfLines(paragraphs: readonly Phrase[], at: Place, expected?: number): SourceBlock[] {
  const lines = paragraphs.map((paragraph) => linesOf(paragraph).map(markedLine))
  if (!lines.flat().some((_, i, all) => startsList(all, i, expected)))
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
  const written = paragraphs.flatMap((paragraph) => linesOf(paragraph))
  for (let i = 0; i < flat.length; ) {
    const line = flat[i]
    if (line === undefined) break
    if (line.mark === undefined || !startsList(flat, i, expected)) {
      // A line that begins like an item of a list, and is none, keeps its mark.
      addLine({ ...line, phrase: written[i] ?? line.phrase })
      i++
      continue
    }
    flush(blocks)
    const { style } = line.mark
    const items: SourceItem[] = []
    let { mark } = line
    for (;;) {
      const end = nextOf(flat, i, mark)
      const stop = end ?? endOfItem(flat, i)
      flat.slice(i, stop).forEach((part, n) => {
        addLine(n === 0 ? part : { ...part, phrase: written[i + n] ?? part.phrase })
      })
      const inner: SourceBlock[] = []
      flush(inner)
      items.push({ at, ...(style === 'ordered' && { number: mark.value }), blocks: inner })
      i = stop
      if (end === undefined) break
      mark = flat[end]?.mark ?? mark
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

/** The line of the next item: the next line with a mark of this style, if its mark follows. */
function nextOf(lines: readonly MarkedLine[], from: number, mark: ListMark): number | undefined {
  for (let i = from + 1; i < lines.length; i++) {
    const next = lines[i]?.mark
    if (next?.style !== mark.style) continue
    return follows(mark, next) ? i : undefined
  }
  return undefined
}

function startsList(lines: readonly MarkedLine[], i: number, expected: number | undefined): boolean {
  const mark = lines[i]?.mark
  if (mark === undefined) return false
  if (i > 0 && mark.style === 'ordered' && mark.isMarkdown && mark.value === expected) return true
  return mayBegin(mark) && nextOf(lines, i, mark) !== undefined
}

function paragraphBlock(phrase: Phrase, at: Place): SourceBlock | undefined {
  const text = tidy(phrase)
  return text.length === 0 ? undefined : { type: 'paragraph', at, phrase: text }
}

const isBlock = (block: SourceBlock | undefined): block is SourceBlock => block !== undefined

/**
 * Joins consecutive paragraphs `a. …`, `b. …` or `**1.** …`, `**2.** …` to one list; blocks between two of them belong to the item
 * before. Numbered paragraphs with procedures between them are headings, and stay paragraphs.
 */
export function listsInParagraphs(blocks: readonly SourceBlock[]): SourceBlock[] {
  const lines = blocks.map((block) => (block.type === 'paragraph' ? markedLine(block.phrase) : undefined))
  if (lines.every((line) => line?.mark === undefined)) return [...blocks]
  const out: SourceBlock[] = []
  for (let i = 0; i < blocks.length; ) {
    const end = endOfList(blocks, lines, i)
    const block = blocks[i]
    if (block === undefined) break
    if (end === undefined) {
      out.push(block)
      i++
      continue
    }
    const style = lines[i]?.mark?.style ?? 'bullet'
    const items: { readonly at: Place; readonly number?: number; readonly blocks: SourceBlock[] }[] = []
    let before: ListMark | undefined
    for (const [n, part] of blocks.slice(i, end).entries()) {
      const line = lines[i + n]
      if (part.type === 'paragraph' && line?.mark !== undefined && (before === undefined || follows(before, line.mark))) {
        before = line.mark
        const number = style === 'ordered' && { number: line.mark.value }
        items.push({ at: part.at, ...number, blocks: [{ ...part, phrase: tidy(line.phrase) }] })
      } else items.at(-1)?.blocks.push(part)
    }
    out.push({ type: 'list', at: block.at, style, items })
    i = end
  }
  return out
}

/** The index after the list that begins at a paragraph, or `undefined` where none begins. */
function endOfList(
  blocks: readonly SourceBlock[],
  lines: readonly (MarkedLine | undefined)[],
  start: number,
): number | undefined {
  let mark = lines[start]?.mark
  if (mark === undefined || (mark.style !== 'bullet' && mark.value !== 1)) return
  let last = start
  for (let i = start + 1; i < blocks.length; i++) {
    const block = blocks[i]
    const next = lines[i]?.mark
    if (next !== undefined && follows(mark, next)) {
      mark = next
      last = i
    } else if (mark.style === 'bullet' || (next?.style === mark.style && next.value === 1)) break
    else if (mark.style === 'ordered' && block?.type === 'list' && block.style === 'ordered') break
  }
  if (last === start) return
  // Pictures, notes and the like below the last item belong to it. Below a number, the planner decides that.
  if (mark.style === 'lettered') while (last + 1 < blocks.length && blocks[last + 1]?.type !== 'paragraph') last++
  return last + 1
}
