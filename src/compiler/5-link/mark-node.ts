import { type Block, innerBlocks, type Phrase, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { NodeId } from '../../guide/node.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import { plain } from '../language/plain.ts'
import { wordsOf } from '../language/words-of.ts'
import { markEnglish } from './mark-english.ts'
import { markTyped, typedIn } from './mark-typed.ts'
import { markPhones } from './phone-links.ts'

/** A function that marks the phrases of a node: texts to type, telephone numbers, and texts of English screens. No word changes. */
export function markerOf(node: DraftNode, language: Language, known: readonly string[]): (phrase: Phrase) => Phrase {
  const typed = typingOf(node, language, known)
  return (phrase) => markEnglish(markPhones(typed(phrase), wordsOf(language).phones), language)
}

/** The texts to type of each node, for the same node in another language. */
export const typedByNode = (nodes: readonly DraftNode[], language: Language): ReadonlyMap<NodeId, readonly string[]> =>
  new Map(
    nodes.flatMap((node) => {
      const typed = typingOf(node, language, [])
      const texts = [node.title, ...phrasesIn(node.body)].flatMap((phrase) => typedIn(typed(phrase)))
      return texts.length === 0 ? [] : [[node.id, texts] as const]
    }),
  )

function typingOf(node: DraftNode, language: Language, known: readonly string[]): (phrase: Phrase) => Phrase {
  const words = wordsOf(language)
  const typing = {
    words,
    known: new Set(known),
    atComputer:
      (node.kind === 'step' && node.needs?.includes('computer')) || words.needs.computer.test(plain(phraseText(node.title))),
  }
  return (phrase) => markTyped(phrase, typing)
}

const phrasesIn = (blocks: readonly Block[]): Phrase[] =>
  blocks.flatMap((block) => [...phrasesOf(block), ...phrasesIn(innerBlocks(block))])
