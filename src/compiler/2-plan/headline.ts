import { type Phrase, phraseText } from '../../guide/content.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { joined, sentencesOf } from './sentences.ts'

/** A first sentence longer than this is a paragraph, not a heading: it is cut where its list or its explanation begins. */
const longest = 280

/**
 * What a screen of these blocks is headed by: the first sentence, taken out of them. Blocks that do not begin with a
 * paragraph, or begin with an endless one, have no headline of their own.
 */
export function headlineOf(
  blocks: readonly SourceBlock[],
  words: LanguageWords,
): { readonly title: Phrase; readonly rest: readonly SourceBlock[] } | undefined {
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph') return
  const [title, ...sentences] = sentencesOf(first.phrase, words)
  if (title === undefined || phraseText(title).length > longest || phraseText(title).trim() === '') return
  return { title, rest: sentences.length === 0 ? others : [{ ...first, phrase: joined(sentences) }, ...others] }
}
