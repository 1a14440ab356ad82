import { type Phrase, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { SourceBlock } from '../1-read/article.ts'
import { compareText } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import type { Lexicon } from '../language/words-of.ts'
import { joined, sentencesOf } from './sentences.ts'

/** A phrase in one language, with the word patterns of that language. */
export interface LanguageText {
  readonly phrase: Phrase
  /** The phrase in the form that the patterns of `words` expect. */
  readonly text: string
  readonly words: LanguageWords
}

/**
 * The texts at one place of an article, in every language whose version has the same outline. Decisions by words use all of them,
 * in the fixed order of languages, so that both versions get the same tree whatever their wording.
 */
export type LanguageTexts = readonly LanguageText[]

/** A phrase of this article, and its counterpart in the other language's version. */
export interface PairedPhrase {
  readonly phrase: Phrase
  readonly twin?: Phrase
}

/** The language of this article, and that of its other version, where it has one with the same outline. */
export interface BilingualContext {
  readonly language: Language
  readonly twinLanguage?: Language
  /** The words of each language, with those of the organisation. */
  readonly wordsOf: Lexicon
  /** The texts of each phrase, cached because a plan tests each paragraph a dozen times. */
  readonly cache: WeakMap<Phrase, LanguageTexts>
  /** The sentences of each phrase, cached for the same reason. */
  readonly sentences: WeakMap<Phrase, readonly PairedPhrase[]>
}

export const bilingualContext = (
  { language, twinLanguage }: Pick<BilingualContext, 'language' | 'twinLanguage'>,
  wordsOf: Lexicon,
): BilingualContext => ({
  language,
  ...(twinLanguage !== undefined && { twinLanguage }),
  wordsOf,
  cache: new WeakMap(),
  sentences: new WeakMap(),
})

export function textsOf(
  { phrase, twin }: PairedPhrase,
  { language, twinLanguage, cache, wordsOf }: BilingualContext,
): LanguageTexts {
  const known = cache.get(phrase)
  if (known !== undefined) return known
  const languageText = (said: Phrase, spoken: Language): LanguageText => ({
    phrase: said,
    text: plain(phraseText(said)),
    words: wordsOf(spoken),
  })
  const own = languageText(phrase, language)
  const texts = twin === undefined || twinLanguage === undefined ? [own] : [own, languageText(twin, twinLanguage)]
  texts.sort((a, b) => compareText(a.words.language, b.words.language))
  cache.set(phrase, texts)
  return texts
}

/** Whether a test holds in any language. */
export const anyMatches = (texts: LanguageTexts, test: (text: string, words: LanguageWords) => boolean): boolean =>
  texts.some(({ text, words }) => test(text, words))

/** The first result that is not `undefined`, in the order of languages. */
export function firstMatch<T>(texts: LanguageTexts, read: (languageText: LanguageText) => T | undefined): T | undefined {
  for (const languageText of texts) {
    const said = read(languageText)
    if (said !== undefined) return said
  }
  return
}

export type Paragraph = SourceBlock & { readonly type: 'paragraph' }

/** The sentences of a paragraph, each with its counterpart where both versions have as many sentences. */
export function sentencePairs(
  { phrase, twin }: PairedPhrase,
  { language, twinLanguage, wordsOf, sentences }: BilingualContext,
): readonly PairedPhrase[] {
  const known = sentences.get(phrase)
  if (known !== undefined) return known
  const own = sentencesOf(phrase, wordsOf(language))
  const others = twin === undefined || twinLanguage === undefined ? [] : sentencesOf(twin, wordsOf(twinLanguage))
  const pairs = own.map((sentence, i) => {
    const other = others.length === own.length ? others[i] : undefined
    return { phrase: sentence, ...(other !== undefined && { twin: other }) }
  })
  sentences.set(phrase, pairs)
  return pairs
}

/** The last sentence of a paragraph, with the last one of its counterpart. */
export function lastSentencePair(
  { phrase, twin }: PairedPhrase,
  { language, twinLanguage, wordsOf }: BilingualContext,
): PairedPhrase | undefined {
  const own = sentencesOf(phrase, wordsOf(language)).at(-1)
  const other = twin === undefined || twinLanguage === undefined ? undefined : sentencesOf(twin, wordsOf(twinLanguage)).at(-1)
  return own && { phrase: own, ...(other !== undefined && { twin: other }) }
}

/** Joins sentences to one phrase. */
export function joinPairs(sentences: readonly PairedPhrase[]): PairedPhrase {
  const twins = sentences.flatMap(({ twin }) => (twin === undefined ? [] : [twin]))
  return {
    phrase: joined(sentences.map(({ phrase }) => phrase)),
    ...(twins.length === sentences.length && twins.length > 0 && { twin: joined(twins) }),
  }
}

/** The paragraph with other phrases. */
export const withPhrases = (block: Paragraph, { phrase, twin }: PairedPhrase): Paragraph => {
  const { twin: _, ...rest } = block
  return { ...rest, phrase, ...(twin !== undefined && { twin }) }
}

/** A paragraph with only some of its sentences, as blocks: none where there are no sentences. */
export const paragraphOf = (block: Paragraph, sentences: readonly PairedPhrase[]): Paragraph[] =>
  sentences.length === 0 ? [] : [withPhrases(block, joinPairs(sentences))]

/** Whether a test holds for any paragraph of a block, in any language. Code is not tested. */
export function matchesAnywhere(
  block: SourceBlock,
  bilingual: BilingualContext,
  test: (text: string, words: LanguageWords) => boolean,
): boolean {
  switch (block.type) {
    case 'paragraph':
      return anyMatches(textsOf(block, bilingual), test)
    case 'list':
      return block.items.some((item) => item.blocks.some((inner) => matchesAnywhere(inner, bilingual, test)))
    case 'alert':
    case 'fold':
      if (block.type === 'alert' && block.isFootnote) return false
      return block.blocks.some((inner) => matchesAnywhere(inner, bilingual, test))
    case 'table':
      return block.rows.some((row) => row.cells.some((cell) => cell.some((inner) => matchesAnywhere(inner, bilingual, test))))
    case 'code':
    case 'figure':
      return false
  }
}
