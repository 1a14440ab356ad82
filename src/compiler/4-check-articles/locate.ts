import type { Place } from '../diagnostic.ts'

/** The exact place of words inside a block, whose own place is only where it begins. */
export type Locate = (at: Place, words: string) => Place

/** Blocks of real articles run to some 80 lines; what is not found by then is written in another way than it reads. */
const longest = 120

/**
 * Finds words in the source from the beginning of their block on. What its author wrote otherwise than it reads (with
 * entities, with marks inside) keeps the place of the block. Sources are opened only for what is wrong.
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
