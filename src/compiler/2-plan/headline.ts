import { type Phrase, phraseText } from '../../guide/content.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { joined, sentencesOf } from './sentences.ts'

/** The longest headline in characters: a longer first sentence is a paragraph. */
const longest = 280

/**
 * The headline of a screen: the first sentence of its blocks, and the blocks without it. `undefined` where the blocks do not
 * begin with a paragraph, or its first sentence is empty or too long.
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
