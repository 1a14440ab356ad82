import type { Place } from '../diagnostic.ts'

/** Finds the exact place of words inside a block. Returns the place of the block where they are not found. */
export type Locate = (at: Place, words: string) => Place

/** The most lines to search: blocks of real articles have up to 80. */
const longest = 120

/**
 * Makes a `Locate` that searches the source from the beginning of the block. Words that are written differently from how they
 * read (with entities, or marks inside) are not found. A source is read only when the first diagnostic needs it.
 */
export function locator(sourceOf: (file: string) => string | undefined): Locate {
  const opened = new Map<string, readonly string[]>()
  const linesOf = (file: string): readonly string[] => {
    const known = opened.get(file)
    if (known !== undefined) return known
    const lines = sourceOf(file)?.split(/\r\n?|\n/) ?? []
    opened.set(file, lines)
    return lines
  }
  return (at, words) => {
    const [first = ''] = words.split('\n')
    if (first.trim() === '') return at
    const lines = linesOf(at.file)
    for (let line = at.line; line <= Math.min(lines.length, at.line + longest); line++) {
      const index = lines[line - 1]?.indexOf(first, line === at.line ? at.column - 1 : 0) ?? -1
      if (index !== -1) return { file: at.file, line, column: index + 1 }
    }
    return at
  }
}
