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
 * Does the sentence turn the walk? Only one that opens with a condition and goes on to say stop, contact somebody, or go
 * elsewhere does. A wish, an offer of help and a consequence that only adds something to do are no turn: the sentence
 * stays in its step, where a person reads it.
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

/** Whom a text says to contact, as the first language that names somebody says it. */
export const contactOf = (texts: LanguageTexts, otherwise: Result): Result =>
  firstMatch(texts, ({ text, words }) => contactIn(text, words)) ?? otherwise

function contactIn(text: string, words: LanguageWords): Result | undefined {
  if (words.conditions.admin.test(text)) return 'contact-admin'
  return words.conditions.support.test(text) ? 'contact-support' : undefined
}

/** The condition of a conditional sentence, as its author put it: `Si vous ne voyez pas le symbole de verrou`. */
export function clauseOf(sentence: Phrase, words: LanguageWords): string {
  const text = phraseText(sentence)
  const clause = words.conditions.opening.exec(plain(text))?.[0] ?? ''
  return text.slice(0, clause.length).replace(/[,\s]+$/, '')
}

/** `Si l'erreur persiste, …`: what was just done did not help. */
export const persists = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.conditions.persists.test(text))

/** `Si le voyant est rouge, …`: does the sentence begin with a condition? */
export const opensWithCondition = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.conditions.opening.test(text))

/** Does the sentence tell to contact somebody? */
export const contacts = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.conditions.contact.test(text))

/** `Ce problème peut se produire pour les raisons suivantes :`: what follows are causes or conditions, not steps. */
export const announcesCauses = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  block.type === 'paragraph' && anyMatches(textsOf(block, bilingual), (text, words) => words.causesFollow.test(text))

/** `Redémarrez le poste.`: does the sentence tell to do something? */
export const tellsToDo = (sentence: PairedPhrase, bilingual: BilingualContext): boolean =>
  anyMatches(textsOf(sentence, bilingual), (text, words) => words.instructs.test(text))
