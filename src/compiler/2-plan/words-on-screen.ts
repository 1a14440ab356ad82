import { blocksText, type Phrase, phraseText } from '../../guide/content.ts'
import { type SourceBlock, toContent } from '../1-read/article.ts'

/** What fits a phone screen without getting lost: words of three letters and more, code and tables aside. */
export const mostWords = 110

/** The words that blocks put on the screen, in the language that needs more of them: both versions break at the same places. */
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
        return sum + count([block.picture.alt])
      case 'fold':
        return sum + count(block.title)
      case 'code':
      case 'table':
        return sum
    }
  }, 0)

const count = (phrase: Phrase): number => phraseText(phrase).match(/[\p{L}\p{N}]{3,}/gu)?.length ?? 0

/**
 * Blocks cut in screens that fit a phone, in order. A paragraph that ends in a colon stays with what it announces; a
 * block that alone is too long gets a screen of its own.
 */
export function screensOf(blocks: readonly SourceBlock[]): SourceBlock[][] {
  const screens: SourceBlock[][] = []
  for (const group of groupsOf(blocks)) {
    const last = screens.at(-1)
    if (last !== undefined && wordsIn([...last, ...group]) <= mostWords) last.push(...group)
    else screens.push([...group])
  }
  return screens
}

/** A lead-in and its list, a paragraph and its picture or code: what must not be parted. */
function groupsOf(blocks: readonly SourceBlock[]): SourceBlock[][] {
  const groups: SourceBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const announced = before !== undefined && before.type === 'paragraph' && /:\s*$/.test(blocksText([toContent(before)]))
    const belongs = block.type === 'figure' || block.type === 'code'
    if (last !== undefined && (announced || belongs)) last.push(block)
    else groups.push([block])
  }
  return groups
}
