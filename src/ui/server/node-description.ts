import { blocksText, phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode } from '../../guide/node.ts'
import { titleOf } from '../words/node-words.ts'
import { shorten } from '../words/shorten.ts'
import type { Words } from '../words/words.ts'

/** The longest description in characters: link previews show less. */
const longest = 160

/**
 * The description of a screen for search results and link previews. It begins with what a correction says, because a preview must not
 * advise what the correction forbids; otherwise with the whole title.
 */
export function nodeDescription(guide: Guide, node: GuideNode, t: Words): string {
  const title = phraseText(node.title).trim() || phraseText(titleOf(node, t).phrase)
  const corrections = (node.errata ?? []).map(({ text }) => text)
  // Where a correction acts, the title is its own.
  const first = node.was === undefined ? [...corrections, title] : [title, ...corrections]
  const choices = node.kind === 'question' ? node.choices.map(({ label }) => label) : []
  const texts = [...first, blocksText(node.body, 'on-screen'), ...choices, ...(title === guide.title ? [] : [guide.title])]
  return shorten(texts.filter((text) => text !== '').join(' · '), longest)
}
