import { type Phrase, phraseText } from '../../guide/content.ts'
import type { SourceBlock } from '../1-read/article.ts'
import { type BilingualContext, joinPairs, sentencePairs, withPhrases } from './paired-phrase.ts'

/** The most words on one screen of a phone. Words of three letters and more count; code and tables do not. */
export const mostWords = 110

/** Beyond this many words, the text before a question gets a screen of its own. */
export const longestLead = 60

/**
 * The number of words of blocks on the screen, in the language that needs more of them, so that both versions break at the same
 * places.
 */
export const wordsIn = (blocks: readonly SourceBlock[]): number =>
  blocks.reduce((sum, block) => {
    switch (block.type) {
      case 'paragraph':
        return sum + Math.max(count(block.phrase), count(block.twin ?? []))
      case 'list':
        return sum + wordsIn(block.items.flatMap((item) => item.blocks))
      case 'alert':
        return sum + wordsIn(block.blocks)
      case 'figure':
        return sum + Math.max(count([block.picture.alt]), count([block.twin?.alt ?? '']))
      case 'fold':
        return sum + count(block.title)
      case 'code':
      case 'table':
        return sum
    }
  }, 0)

const count = (phrase: Phrase): number => {
  const text = phraseText(phrase)
  let words = 0
  let length = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isInWord(text.charCodeAt(i))) length++
    else {
      if (length >= 3) words++
      length = 0
    }
  }
  return words
}

/** Letters and digits of our languages, by character code, because a regular expression takes ten times as long. */
const isInWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)

/** A block, or a part of a block that was cut. Parts of one block have the same origin. */
interface Piece {
  readonly block: SourceBlock
  readonly origin: SourceBlock
  readonly words: number
}

const pieceOf = (block: SourceBlock, origin: SourceBlock): Piece => ({ block, origin, words: wordsIn([block]) })

/**
 * Cuts blocks into screens that fit a phone, in order. A lead-in stays with the block that it announces, a picture or code with
 * the block before it. A block that is too long by itself is cut between its items, paragraphs or sentences.
 */
export function screensOf(blocks: readonly SourceBlock[], bilingual: BilingualContext): SourceBlock[][] {
  const screens: Piece[][] = []
  for (const group of groupsOf(blocks)) {
    const whole = group.map((block) => pieceOf(block, block))
    for (const part of size(whole) <= mostWords ? [whole] : packed(group.flatMap((block) => piecesOf(block, bilingual)))) {
      const last = screens.at(-1)
      if (last !== undefined && size(last) + size(part) <= mostWords) last.push(...part)
      else screens.push([...part])
    }
  }
  return screens.map(joinPieces)
}

const size = (pieces: readonly Piece[]): number => pieces.reduce((sum, { words }) => sum + words, 0)

/** Fills screens with as many pieces as fit. A lead-in is never the last piece of a screen. */
function packed(pieces: readonly Piece[]): Piece[][] {
  const screens: Piece[][] = []
  for (const piece of pieces) {
    const last = screens.at(-1)
    const [first, second] = last ?? []
    const leads = first !== undefined && second === undefined && isLead(first.block)
    if (last !== undefined && (leads || size(last) + piece.words <= mostWords)) last.push(piece)
    else screens.push([piece])
  }
  return screens
}

/** A block in the smallest parts that make sense: single items, single sentences. */
function piecesOf(block: SourceBlock, bilingual: BilingualContext): Piece[] {
  const isLong = wordsIn([block]) > mostWords
  if (block.type === 'list') {
    return block.items.flatMap((item): Piece[] => {
      const [first = [], ...rest] = isLong
        ? packed(item.blocks.flatMap((inner) => piecesOf(inner, bilingual))).map(joinPieces)
        : [[...item.blocks]]
      return [
        pieceOf({ ...block, at: item.at, items: [{ ...item, blocks: first }] }, block),
        ...rest.flat().map((inner) => pieceOf(inner, inner)),
      ]
    })
  }
  if (isLong && block.type === 'paragraph')
    return sentencePairs(block, bilingual).map((sentence) => pieceOf(withPhrases(block, sentence), block))
  if (isLong && block.type === 'alert')
    return packed(block.blocks.flatMap((inner) => piecesOf(inner, bilingual))).map((part) => {
      const alert = { ...block, blocks: joinPieces(part) }
      return pieceOf(alert, alert)
    })
  return [pieceOf(block, block)]
}

/** Joins adjacent parts of one block again. */
function joinPieces(pieces: readonly Pick<Piece, 'block' | 'origin'>[]): SourceBlock[] {
  const out: Pick<Piece, 'block' | 'origin'>[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const joined = last !== undefined && last.origin === piece.origin ? join(last.block, piece.block) : undefined
    if (joined === undefined) out.push(piece)
    else out[out.length - 1] = { block: joined, origin: piece.origin }
  }
  return out.map(({ block }) => block)
}

function join(first: SourceBlock, second: SourceBlock): SourceBlock | undefined {
  if (first.type === 'list' && second.type === 'list') return { ...first, items: [...first.items, ...second.items] }
  if (first.type === 'paragraph' && second.type === 'paragraph') return withPhrases(first, joinPairs([first, second]))
  return
}

const isLead = (block: SourceBlock): boolean => block.type === 'paragraph' && /:\s*$/.test(phraseText(block.phrase))

/** Groups of blocks that stay together: a lead-in and its list, a paragraph and its picture or code. */
function groupsOf(blocks: readonly SourceBlock[]): SourceBlock[][] {
  const groups: SourceBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const belongs = block.type === 'figure' || block.type === 'code'
    if (last !== undefined && before !== undefined && (isLead(before) || belongs)) last.push(block)
    else groups.push([block])
  }
  return groups
}
