import { type Phrase, phraseText } from '../../guide/content.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { wordsOf } from '../language/words-of.ts'
import { joined, sentencesOf } from './sentences.ts'

/** A phrase as one language says it, and the words of that language. */
export interface Voice {
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
export type Voices = readonly Voice[]

/** A phrase of the article at hand, and its counterpart in the other language's version. */
export interface Said {
  readonly phrase: Phrase
  readonly twin?: Phrase
}

/** Which languages speak: the article's own, and that of its version with the same outline, if there is one. */
export interface Speakers {
  readonly language: Language
  readonly twinLanguage?: Language
  /** What was listened to before: a plan asks a dozen things of each paragraph. */
  readonly heard: WeakMap<Phrase, Voices>
}

export const speakersOf = ({ language, twinLanguage }: Pick<Speakers, 'language' | 'twinLanguage'>): Speakers => ({
  language,
  ...(twinLanguage !== undefined && { twinLanguage }),
  heard: new WeakMap(),
})

export function voicesOf({ phrase, twin }: Said, { language, twinLanguage, heard }: Speakers): Voices {
  const known = heard.get(phrase)
  if (known !== undefined) return known
  const voice = (said: Phrase, spoken: Language): Voice => ({
    phrase: said,
    text: plain(phraseText(said)),
    words: wordsOf(spoken),
  })
  const own = voice(phrase, language)
  const voices = twin === undefined || twinLanguage === undefined ? [own] : [own, voice(twin, twinLanguage)]
  voices.sort((a, b) => languages.indexOf(a.words.language) - languages.indexOf(b.words.language))
  heard.set(phrase, voices)
  return voices
}

/** Does any language say so? */
export const anySays = (voices: Voices, test: (text: string, words: LanguageWords) => boolean): boolean =>
  voices.some(({ text, words }) => test(text, words))

/** What the first language that says it says. */
export function firstSaid<T>(voices: Voices, read: (voice: Voice) => T | undefined): T | undefined {
  for (const voice of voices) {
    const said = read(voice)
    if (said !== undefined) return said
  }
  return
}

export type Paragraph = SourceBlock & { readonly type: 'paragraph' }

/** The sentences of a paragraph, each with its counterpart where both languages have as many. */
export function sentencesSaid({ phrase, twin }: Said, { language, twinLanguage }: Speakers): Said[] {
  const own = sentencesOf(phrase, wordsOf(language))
  const others = twin === undefined || twinLanguage === undefined ? [] : sentencesOf(twin, wordsOf(twinLanguage))
  return own.map((sentence, i) => {
    const other = others.length === own.length ? others[i] : undefined
    return { phrase: sentence, ...(other !== undefined && { twin: other }) }
  })
}

/** Sentences as one again. */
export function joinSaid(sentences: readonly Said[]): Said {
  const twins = sentences.flatMap(({ twin }) => (twin === undefined ? [] : [twin]))
  return {
    phrase: joined(sentences.map(({ phrase }) => phrase)),
    ...(twins.length === sentences.length && twins.length > 0 && { twin: joined(twins) }),
  }
}

/** A paragraph that says something else. */
export const saying = (block: Paragraph, { phrase, twin }: Said): Paragraph => {
  const { twin: _, ...rest } = block
  return { ...rest, phrase, ...(twin !== undefined && { twin }) }
}

/** Does any paragraph of the block say so, in any language? Code is not asked. */
export function saysAnywhere(
  block: SourceBlock,
  speakers: Speakers,
  test: (text: string, words: LanguageWords) => boolean,
): boolean {
  switch (block.type) {
    case 'paragraph':
      return anySays(voicesOf(block, speakers), test)
    case 'list':
      return block.items.some((item) => item.blocks.some((inner) => saysAnywhere(inner, speakers, test)))
    case 'alert':
    case 'fold':
      return block.blocks.some((inner) => saysAnywhere(inner, speakers, test))
    case 'table':
      return block.rows.some((row) => row.cells.some((cell) => cell.some((inner) => saysAnywhere(inner, speakers, test))))
    case 'code':
    case 'figure':
      return false
  }
}
