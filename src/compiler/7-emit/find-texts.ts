import { plain } from '../language/plain.ts'

/** The longest text in characters. Longer ones are cut, because readers type the beginning of a message. */
const longest = 200

/** Adds a text to the texts of a screen, unless these or the codes of the screen already contain it. */
export function joinTexts(texts: readonly string[], text: string, codes: readonly string[]): string[] {
  const words = shorten(
    text
      .replace(/\s+/g, ' ')
      .replace(/[\s:]+$/, '')
      .trim(),
  )
  const beside = codes.reduce((rest, code) => rest.split(code).join(''), words)
  const isNew = /\p{L}{3}/u.test(beside) && !texts.some((known) => keyOf(known).includes(keyOf(words)))
  return isNew ? [...texts, words] : [...texts]
}

const keyOf = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function shorten(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 0 ? space : longest)}…`
}
