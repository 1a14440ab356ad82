import { type Block, innerBlocks, type Phrase, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Code } from '../../guide/node.ts'
import { sentencesOf } from '../2-plan/sentences.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { Lexicon } from '../language/words-of.ts'
import type { CodeBook } from './codes.ts'
import type { NamedDraft } from './draft-with-flow.ts'

/** Where the words of a screen are in its article, as a flow file names the place. */
export interface ScreenOrigin extends Pick<DraftNode, 'wordedAt'> {
  readonly code: Code
  /** The key of its section. */
  readonly section: string
  /** The first words of the screen in the article, which choose it: `near` of a flow file. */
  readonly near: string
  /** Its sentences in the article, without those of tables and code. */
  readonly sentences: readonly string[]
}

/** The most words that choose a screen. */
const mostNear = 10

/** The origin of each screen of a guide that has words of its article, in the order of its screens. */
export function originsOf({ id, draft }: NamedDraft, { guides }: CodeBook, wordsOf: Lexicon): readonly ScreenOrigin[] {
  const words = wordsOf(draft.language)
  const codes = guides.get(id)
  return draft.guide.nodes.flatMap(({ id: node, title: shown, body: seen, was, sectionKey, wordedAt }): ScreenOrigin[] => {
    const { title, body } = was ?? { title: shown, body: seen }
    const code = codes?.get(node)?.code
    const near = textOf(title).split(' ').slice(0, mostNear).join(' ')
    if (code === undefined || near === '' || sectionKey === '') return []
    const sentences = [title, ...phrasesIn(body)].flatMap((phrase) => sentencesOf(phrase, words).map(textOf))
    const own = [...new Set(sentences)].filter((text) => text !== '')
    return [{ code, section: sectionKey, near, sentences: own, ...(wordedAt && { wordedAt }) }]
  })
}

const textOf = (phrase: Phrase): string => phraseText(phrase).replace(/\s+/g, ' ').trim()

/** The phrases of blocks, without those of tables: a sentence there turns no walk. */
const phrasesIn = (blocks: readonly Block[]): Phrase[] =>
  blocks.flatMap((block) => (block[0] === 'table' ? [] : [...phrasesOf(block), ...phrasesIn(innerBlocks(block))]))
