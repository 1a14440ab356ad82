/** The parts of a transcript. */
export interface TranscriptParts {
  /** Where the reader stands, and on which device. */
  readonly first: readonly string[]
  /** The lines of each guide, the latest last. */
  readonly walked: readonly (readonly string[])[]
  /** The line with the link that carries the answers. */
  readonly link: string
  /** The line with the link that does not. */
  readonly page: string
  readonly last: readonly (readonly string[])[]
}

/**
 * The longest body, in characters as they are escaped in an address. Windows passes at most about 2,000 characters of an address on
 * to a mail program.
 */
const maxLength = 1500

/** The text of a mail that fits its address: without the first lines of the walk, then also without the answers in its link. */
export function fitMail(parts: TranscriptParts): string {
  const { first, walked, last } = parts
  const lines = walked.flat()
  for (const link of [parts.link, parts.page]) {
    const room = maxLength - costOf(write([first, ['…'], [link], ...last]))
    if (room >= 0) return write([first, lastLines(lines, room), [link], ...last])
  }
  return write([first.slice(0, 1), [parts.page]])
}

/** The last lines that have room, after an ellipsis where others are left out. */
function lastLines(lines: readonly string[], room: number): readonly string[] {
  let [from, left] = [lines.length, room]
  while (from > 0) {
    left -= costOf(lines[from - 1] ?? '') + costOf('\n')
    if (left < 0) return ['…', ...lines.slice(from)]
    from -= 1
  }
  return lines
}

const write = (blocks: readonly (readonly string[])[]): string => blocks.map((lines) => lines.join('\n')).join('\n\n')
/** The length of a text in an address, where each line ends in two characters. */
const costOf = (text: string): number => encodeURIComponent(text.replace(/\n/g, '\r\n')).length
