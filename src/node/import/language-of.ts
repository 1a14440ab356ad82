import { knownLanguages, type Language } from '../../guide/language.ts'
import { smallWords } from './words.ts'

/** The language of a text, by its small words. `undefined` where there are too few, or as many of each language. */
export function languageOfWords(text: string): Language | undefined {
  const words =
    text
      .toLowerCase()
      .slice(0, 100_000)
      .match(/\p{L}+/gu) ?? []
  const counted = knownLanguages
    .map((language) => {
      const known = new Set(smallWords[language])
      return { language, count: words.filter((word) => known.has(word)).length }
    })
    .sort((a, b) => b.count - a.count)
  const [first, second] = counted
  return first !== undefined && first.count >= 3 && first.count > 2 * (second?.count ?? 0) ? first.language : undefined
}
