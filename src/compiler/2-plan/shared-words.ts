import { plain } from '../language/plain.ts'

/** Whether at least half of the longer words of a text are in a heading, or the other way round: the text says what the heading says. */
export function sharesWords(text: string, title: string): boolean {
  const said = longWords(text)
  const heading = longWords(title)
  return said.size > 0 && [...said].filter((word) => heading.has(word)).length * 2 >= Math.min(said.size, heading.size)
}

const longWords = (text: string): ReadonlySet<string> =>
  new Set(
    plain(text)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  )
