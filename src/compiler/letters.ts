const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Text in which each character is a letter by itself: Latin letters with their accents, and the signs around them. */
const simple = /^[\u0020-\u02ff\u2010-\u2027\u20ac]*$/

/** The letters of a text as a reader counts them: `é` is one letter, however it is encoded. */
export const lettersIn = (text: string): readonly string[] =>
  simple.test(text) ? text.split('') : Array.from(segments.segment(text), ({ segment }) => segment)

/** Whether a text has at most so many letters. Of a very long text only the beginning is counted. */
export const hasAtMost = (most: number, text: string): boolean =>
  text.length <= most || (text.length <= most * longestLetter && lettersIn(text).length <= most)

/** The number of letters of a text; of a very long one, that of its characters. */
export const countLetters = (text: string): number => (text.length > 2000 ? text.length : lettersIn(text).length)

/** The most characters that a letter of a real text has. */
const longestLetter = 16

/** A text on one line, cut between words to at most `most` letters, of which the last is then an ellipsis. */
export function cutAtWord(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (hasAtMost(most, line)) return line
  const letters = lettersIn(line.slice(0, (most + 1) * longestLetter))
  const kept = letters.slice(0, most - 1).join('')
  const isWhole = letters[most - 1] === ' '
  const space = isWhole ? kept.length : kept.lastIndexOf(' ')
  return `${kept.slice(0, space > 0 ? space : kept.length).replace(/[\s,;:.·–(«“„‘]+$/, '')}…`
}
