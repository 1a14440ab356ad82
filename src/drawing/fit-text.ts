import { fontSize } from './metrics.ts'
import { wrap } from './text-width.ts'

interface TextBox {
  readonly width: number
  readonly maxLines: number
  readonly bold?: boolean
}

/** Wraps a text to a width. Text beyond the last line is replaced by an ellipsis. An empty text has no lines. */
export function fitText(text: string, { width, maxLines, bold = false }: TextBox): readonly string[] {
  if (text === '') return []
  const style = { size: fontSize, bold }
  const lines = wrap(text, width, style)
  const last = lines[maxLines - 1]
  if (lines.length <= maxLines || last === undefined) return lines
  let kept = last
  while (wrap(`${kept}…`, width, style).length > 1) kept = shorter(kept)
  return [...lines.slice(0, maxLines - 1), `${withoutOpenEnd(kept)}…`]
}

/** Removes the last word, or the last character of a single word. */
const shorter = (text: string): string => (/\S\s+\S+$/.test(text) ? text.replace(/\s+\S+$/, '') : text.slice(0, -1))

/** Removes a bracket that is not closed, and punctuation at the end. */
const withoutOpenEnd = (text: string): string => text.replace(/(\S)\s*\([^)]*$/, '$1').replace(/[\s,;:.]+$/, '')
