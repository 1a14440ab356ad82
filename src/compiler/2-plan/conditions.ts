import { type Phrase, phraseText } from '../../guide/content.ts'
import type { Result } from '../../guide/node.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { contactClause, contactIn, tellsToContact } from './contact.ts'
import {
  anyMatches,
  type BilingualContext,
  firstMatch,
  type LanguageTexts,
  type PairedPhrase,
  type Paragraph,
  sentencePairs,
  textsOf,
} from './paired-phrase.ts'
import { sentencesOf } from './sentences.ts'

/** The person that a text says to contact, in the first language that names one; `otherwise` where none does. */
export const contactOf = (texts: LanguageTexts, otherwise: Result): Result =>
  firstMatch(texts, ({ text, words }) => contactClause(text, words)?.who ?? contactIn(text, words)) ?? otherwise

/** The condition of a conditional sentence, in the words of its author: `Si vous ne voyez pas le symbole de verrou`. */
export function clauseOf(sentence: Phrase, words: LanguageWords): string {
  const text = phraseText(sentence)
  const clause = words.conditions.opening.exec(plain(text))?.[0] ?? ''
  return text.slice(0, clause.length).replace(/[,\s]+$/, '')
}

/** Whether a sentence says that the last remedy did not help: `Si l'erreur persiste, …`. */
export const persists = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.conditions.persists.test(text))

/** Whether a sentence begins with a condition: `Si le voyant est rouge, …`. */
export const opensWithCondition = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.conditions.opening.test(text))

/** Whether a text has a condition anywhere: `Appelez le 1234 si le voyant est rouge.`, `Lukt dat niet, bel 1234.` */
export const hasCondition = (text: string, { turns }: LanguageWords): boolean =>
  turns.marks.test(text) || turns.unclear.test(text) || turns.opensInverted?.test(text) === true

/** Whether a paragraph or one of its sentences has a condition anywhere, in any language. */
export const isConditional = (said: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(said, bilingual), hasCondition)

/** Whether a sentence tells to contact somebody. */
export const contacts = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), tellsToContact)

/** Whether causes or conditions follow, and not steps: `Ce problème peut se produire pour les raisons suivantes :`. */
export const announcesCauses = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  block.type === 'paragraph' && anyMatches(textsOf(block, bilingual), (text, words) => words.causesFollow.test(text))

/** Whether a sentence tells to do something: `Redémarrez le poste.` */
export const tellsToDo = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.instructs.test(text))

/** Whether a sentence tells or advises to do something: `Vous pouvez aussi redémarrer le poste.` */
export const advises = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(
    textsOf(sentence, bilingual),
    (text, words) => (words.instructs.test(text) || words.advises.test(text)) && !words.refersOnly.test(text),
  )

/** Whether any sentence of a paragraph tells to do something. */
export const instructs = (block: Paragraph, bilingual: BilingualContext): boolean =>
  sentencePairs(block, bilingual).some((sentence) => tellsToDo(sentence, bilingual))

/** Whether a block is a paragraph whose first sentence tells to do something, and not only where to read more. */
export const beginsInstruction = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  instructionsIn(block, bilingual).some(([first]) => first)

/** Whether a block is a paragraph with at least two instructions, besides a sentence that announces a list. */
export const givesInstructions = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  instructionsIn(block, bilingual).some((sentences) => sentences.filter((isInstruction) => isInstruction).length > 1)

/**
 * Which sentences of a paragraph are instructions, in each language, whose sentences may be cut differently. Of a paragraph that the
 * other version does not have, none are: the two trees would differ.
 */
function instructionsIn(block: SourceBlock, bilingual: BilingualContext): boolean[][] {
  if (block.type !== 'paragraph' || (bilingual.twinLanguage !== undefined && block.twin === undefined)) return []
  return textsOf(block, bilingual).map(({ phrase, words }) =>
    sentencesOf(phrase, words).map((sentence) => {
      const text = plain(phraseText(sentence))
      return words.instructs.test(text) && !words.refersOnly.test(text) && !text.endsWith(':')
    }),
  )
}

/** Whether any sentence of a paragraph tells or advises to do something. */
export const advisesIn = (block: Paragraph, bilingual: BilingualContext): boolean =>
  sentencePairs(block, bilingual).some((sentence) => advises(sentence, bilingual))

/**
 * Whether blocks only tell every reader to contact somebody: `Contactez le helpdesk. Il ouvre dès 8 heures.` A sentence with a condition,
 * or with anything else to do, is more than that.
 */
export const onlyContacts = (blocks: readonly SourceBlock[], bilingual: BilingualContext): boolean =>
  blocks.length > 0 &&
  blocks.every((block) => {
    if (block.type !== 'paragraph') return false
    const sentences = sentencePairs(block, bilingual)
    return (
      sentences.some((said) => contacts(said, bilingual)) &&
      sentences.every((said) => !isConditional(said, bilingual) && (contacts(said, bilingual) || !advises(said, bilingual)))
    )
  })
