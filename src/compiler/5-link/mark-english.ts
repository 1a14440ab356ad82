import { type Inline, isMark, type Phrase, phraseIn, phraseText, withPhrase } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import { isEnglish } from '../language/en.ts'

/** « x », “x”, „x”, "x", ‘x’ and 'x': group 1 is what opens, group 2 what is quoted, group 3 what closes. */
export const quoted = /(«\s?|[“„"]|‘|(?<![\p{L}\p{N}])')([^«»“”„"‘’\n]{1,200}?)(\s?»|[”“"]|’|'(?![\p{L}\p{N}]))/gu

/**
 * A phrase in which what an English screen says is marked as English, to be read out as such: what is bold, emphasised or
 * quoted, where `isEnglish` says so. Running text is never marked, nor is what an author wrote as code.
 */
export const markEnglish = (phrase: Phrase, within: Language): Phrase =>
  phrase.flatMap((inline): readonly Inline[] => {
    if (typeof inline === 'string') return quotesMarked(inline, within)
    // What is typed stays as it is: a command is no English.
    if (!isMark(inline) || inline[0] === 'kbd') return [inline]
    const inner = phraseIn(inline)
    if (inline[0] !== 'a' && isEnglish(phraseText(inner), within))
      return [withPhrase(inline, [['span', { lang: 'en' }, ...inner]])]
    return [withPhrase(inline, markEnglish(inner, within))]
  })

function quotesMarked(text: string, within: Language): readonly Inline[] {
  const pieces: Inline[] = []
  let from = 0
  for (const { index, 1: opens = '', 2: words = '' } of text.matchAll(quoted)) {
    if (!isEnglish(words, within)) continue
    const start = index + opens.length
    pieces.push(text.slice(from, start), ['span', { lang: 'en' }, words])
    from = start + words.length
  }
  return from === 0 ? [text] : [...pieces, text.slice(from)].filter((piece) => piece !== '')
}
