import { type Phrase, phraseText } from '../../guide/content.ts'
import type { Result } from '../../guide/node.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import {
  anyMatches,
  type BilingualContext,
  firstMatch,
  type LanguageText,
  type LanguageTexts,
  type PairedPhrase,
  textsOf,
} from './paired-phrase.ts'

/** What a conditional sentence asks for when its condition holds. */
export type Consequence =
  | { readonly kind: 'contact'; readonly result: Result }
  | { readonly kind: 'goto'; readonly href: string }
  | { readonly kind: 'step'; readonly number: number }

/**
 * Where the walk branches at a sentence; `undefined` where it does not. It branches only where the sentence begins with a
 * condition and then tells to stop, to contact somebody, or to go elsewhere. A wish, an offer of help, and a condition that only
 * adds something to do are left in their step, where a person reads them.
 */
export const turnOf = (sentence: PairedPhrase, bilingual: BilingualContext, otherwise: Result): Consequence | undefined =>
  firstMatch(textsOf(sentence, bilingual), (languageText) => turnIn(languageText, otherwise))

function turnIn({ phrase, text, words }: LanguageText, otherwise: Result): Consequence | undefined {
  const { conditions } = words
  const clause = conditions.opening.exec(text)?.[0]
  if (clause === undefined || conditions.persists.test(text)) return
  const consequence = text.slice(clause.length)
  if (conditions.goTo.test(consequence)) {
    const link = phrase.find((inline) => typeof inline !== 'string' && inline[0] === 'a')
    const target = link && typeof link !== 'string' && link[0] === 'a' && 'href' in link[1] ? link[1].href : undefined
    if (target?.startsWith('#')) return { kind: 'goto', href: target }
    const number = words.stepNumber.exec(consequence)?.[1]
    return number === undefined ? undefined : { kind: 'step', number: Number(number) }
  }
  if (conditions.offer.test(clause) || !(conditions.contact.test(consequence) || conditions.stop.test(consequence))) return
  return { kind: 'contact', result: contactIn(consequence, words) ?? otherwise }
}

/** The person that a text says to contact, in the first language that names one; `otherwise` where none does. */
export const contactOf = (texts: LanguageTexts, otherwise: Result): Result =>
  firstMatch(texts, ({ text, words }) => contactIn(text, words)) ?? otherwise

function contactIn(text: string, words: LanguageWords): Result | undefined {
  if (words.conditions.admin.test(text)) return 'contact-admin'
  return words.conditions.support.test(text) ? 'contact-support' : undefined
}

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

/** Whether a sentence tells to contact somebody. */
export const contacts = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.conditions.contact.test(text))

/** Whether causes or conditions follow, and not steps: `Ce problème peut se produire pour les raisons suivantes :`. */
export const announcesCauses = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  block.type === 'paragraph' && anyMatches(textsOf(block, bilingual), (text, words) => words.causesFollow.test(text))

/** Whether a sentence tells to do something: `Redémarrez le poste.` */
export const tellsToDo = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.instructs.test(text))
