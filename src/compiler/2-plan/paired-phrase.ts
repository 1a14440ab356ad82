import { type Phrase, phraseText } from '../../guide/content.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { wordsOf } from '../language/words-of.ts'
import { joined, sentencesOf } from './sentences.ts'

/** A phrase as one language says it, and the words of that language. */
export interface LanguageText {
  readonly phrase: Phrase
  /** The phrase as the patterns of `words` expect it. */
  readonly text: string
  readonly words: LanguageWords
}

/**
 * What stands at one place of an article, in every language that has the article with the same outline. What is decided
 * by words is decided from all voices, in the fixed order of languages, so that both versions get the same tree whatever
 * their wording.
 */
export type LanguageTexts = readonly LanguageText[]

/** A phrase of the article at hand, and its counterpart in the other language's version. */
export interface PairedPhrase {
  readonly phrase: Phrase
  readonly twin?: Phrase
}

/** Which languages speak: the article's own, and that of its version with the same outline, if there is one. */
export interface BilingualContext {
  readonly language: Language
  readonly twinLanguage?: Language
  /** What was listened to before: a plan asks a dozen things of each paragraph. */
  readonly cache: WeakMap<Phrase, LanguageTexts>
}

export const bilingualContext = ({
  language,
  twinLanguage,
}: Pick<BilingualContext, 'language' | 'twinLanguage'>): BilingualContext => ({
  language,
  ...(twinLanguage !== undefined && { twinLanguage }),
  cache: new WeakMap(),
})

export function textsOf({ phrase, twin }: PairedPhrase, { language, twinLanguage, cache }: BilingualContext): LanguageTexts {
  const known = cache.get(phrase)
  if (known !== undefined) return known
  const languageText = (said: Phrase, spoken: Language): LanguageText => ({
    phrase: said,
    text: plain(phraseText(said)),
    words: wordsOf(spoken),
  })
  const own = languageText(phrase, language)
  const texts = twin === undefined || twinLanguage === undefined ? [own] : [own, languageText(twin, twinLanguage)]
  texts.sort((a, b) => languages.indexOf(a.words.language) - languages.indexOf(b.words.language))
  cache.set(phrase, texts)
  return texts
}

/** Does any language say so? */
export const anyMatches = (texts: LanguageTexts, test: (text: string, words: LanguageWords) => boolean): boolean =>
  texts.some(({ text, words }) => test(text, words))

/** What the first language that says it says. */
export function firstMatch<T>(texts: LanguageTexts, read: (languageText: LanguageText) => T | undefined): T | undefined {
  for (const languageText of texts) {
    const said = read(languageText)
    if (said !== undefined) return said
  }
  return
}

export type Paragraph = SourceBlock & { readonly type: 'paragraph' }

/** The sentences of a paragraph, each with its counterpart where both languages have as many. */
export function sentencePairs({ phrase, twin }: PairedPhrase, { language, twinLanguage }: BilingualContext): PairedPhrase[] {
  const own = sentencesOf(phrase, wordsOf(language))
  const others = twin === undefined || twinLanguage === undefined ? [] : sentencesOf(twin, wordsOf(twinLanguage))
  return own.map((sentence, i) => {
    const other = others.length === own.length ? others[i] : undefined
    return { phrase: sentence, ...(other !== undefined && { twin: other }) }
  })
}

/** Sentences as one again. */
export function joinPairs(sentences: readonly PairedPhrase[]): PairedPhrase {
  const twins = sentences.flatMap(({ twin }) => (twin === undefined ? [] : [twin]))
  return {
    phrase: joined(sentences.map(({ phrase }) => phrase)),
    ...(twins.length === sentences.length && twins.length > 0 && { twin: joined(twins) }),
  }
}

/** A paragraph that says something else. */
export const withPhrases = (block: Paragraph, { phrase, twin }: PairedPhrase): Paragraph => {
  const { twin: _, ...rest } = block
  return { ...rest, phrase, ...(twin !== undefined && { twin }) }
}

/** Does any paragraph of the block say so, in any language? Code is not asked. */
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
      return block.blocks.some((inner) => matchesAnywhere(inner, bilingual, test))
    case 'table':
      return block.rows.some((row) => row.cells.some((cell) => cell.some((inner) => matchesAnywhere(inner, bilingual, test))))
    case 'code':
    case 'figure':
      return false
  }
}
