import type { HeadingWords } from '../../language/heading-words.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import type { MarkRange } from './cut-phrase.ts'

/** The first sentence of a title, which a heading is cut from. */
export interface Line {
  readonly text: string
  /** The same text as patterns expect it: straight apostrophes, plain spaces. It has the same offsets. */
  readonly like: string
  /** The end of the sentence, without the full stop or the colon behind it. */
  readonly end: number
  /** Names that are not cut in half. */
  readonly marks: readonly MarkRange[]
  readonly words: HeadingWords
}

export function lineOf(text: string, marks: readonly MarkRange[], { abbreviation, headings }: LanguageWords): Line {
  const like = text.replace(/[’‘]/g, "'").replace(/[\u00a0\u202f]/g, ' ')
  return { text, like, marks, words: headings, end: withoutStop(like, sentenceEnd(like, abbreviation)) }
}

/** The end of the first sentence that has more than a few words. */
function sentenceEnd(like: string, abbreviation: RegExp): number {
  for (const { index, 0: stop } of like.matchAll(/(?<![.!?…])[.!?…]+[)"”»]?(?= +[\p{Lu}«"“‘(])/gu)) {
    const end = index + stop.length
    if (end >= 15 && !abbreviation.test(like.slice(0, end))) return end
  }
  return like.length
}

/** The place before a stop, a colon or a comma at the end of a text. */
export const withoutStop = (like: string, end: number): number => like.slice(0, end).replace(/[\s.,:;]+$/, '').length
