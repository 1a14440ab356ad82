import { withoutMarks } from './terminal.ts'
import { visible } from './visible.ts'

/**
 * A text as a code span, also inside a table. It cannot contain a mention, a link, a reference to an issue, an element or the end of a
 * cell (https://github.github.com/gfm/#code-spans, https://github.github.com/gfm/#example-200). Empty for a text without signs.
 */
export function codeSpan(text: string): string {
  const line = withoutMarks(visible(text.replace(/\s+/g, ' ').trim()))
    // A bar ends a cell, unless one backslash is before it.
    .replace(/\\(?=\\*\|)/g, '\\u005c')
    .replace(/\|/g, '\\|')
  if (line === '') return ''
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}
