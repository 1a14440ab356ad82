const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The letters of a text as a reader counts them: `é` is one letter, however it is encoded. */
export const lettersIn = (text: string): readonly string[] => Array.from(segments.segment(text), ({ segment }) => segment)

/** A text on one line, cut between words to at most `most` letters, of which the last is then an ellipsis. */
export function cutAtWord(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = lettersIn(line)
  if (letters.length <= most) return line
  const kept = letters.slice(0, most - 1).join('')
  const isWhole = letters[most - 1] === ' '
  const space = isWhole ? kept.length : kept.lastIndexOf(' ')
  return `${kept.slice(0, space > 0 ? space : kept.length).replace(/[\s,;:.·–(«“‘]+$/, '')}…`
}
