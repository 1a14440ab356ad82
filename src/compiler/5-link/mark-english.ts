import { type Inline, isMark, type Phrase, phraseIn, phraseText, withPhrase } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import { isEnglish } from '../language/en.ts'

/** « x », “x”, „x”, "x", ‘x’ and 'x': group 1 is the opening quote, group 2 the quoted text, group 3 the closing quote. */
export const quoted = /(«\s?|[“„"]|‘|(?<![\p{L}\p{N}])')([^«»“”„"‘’\n]{1,200}?)(\s?»|[”“"]|’|'(?![\p{L}\p{N}]))/gu

/**
 * Marks the text of English screens in a phrase, so that screen readers pronounce it as English: bold, emphasised or quoted text
 * that `isEnglish`. Running text and code are never marked.
 */
export const markEnglish = (phrase: Phrase, within: Language): Phrase =>
  phrase.flatMap((inline): readonly Inline[] => {
    if (typeof inline === 'string') return quotesMarked(inline, within)
    // A text to type is not pronounced: it is left as it is.
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
