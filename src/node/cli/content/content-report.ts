import { styleText } from 'node:util'
import type { Compilation } from '../../../compiler/assemble.ts'
import type { Diagnostic, Place } from '../../../compiler/diagnostic.ts'
import type { Severity } from '../../../compiler/diagnostic-codes/entry.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { Words } from '../../../ui/words/words.ts'
import type { SourceLines } from '../../compile/source-lines.ts'
import { terminalText } from '../../printing/terminal.ts'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]
const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>
/** The most characters of a source line that are shown. Lines of real articles have up to 3,000. */
const widest = 100

/**
 * Formats a diagnostic for editors and people: `file:line:column severity code: message`, and the source line below with a caret
 * under the place. With `words`, in the language of these: what was found, the line, what to do, and then code and message.
 */
export function formatWithSource(
  diagnostic: Diagnostic,
  folder: string,
  lines: SourceLines,
  stream: NodeJS.WriteStream,
  words?: Words,
): string {
  const { at, severity, code, message, because } = diagnostic
  const paint = (style: Parameters<typeof styleText>[0], text: string) => styleText(style, text, { stream })
  const placeOf = ({ file, line, column }: Place) => `${folder}/${file}:${line}:${column}`
  const head = (name: string, text: string) =>
    `${paint('bold', terminalText(placeOf(at)))} ${paint(colours[severity], name)} ${text}`
  const line = lines(at.file)[at.line - 1]
  const quote =
    line === undefined || line.trim() === ''
      ? ''
      : `\n${excerpt(
          line,
          at.line,
          at.column,
          (text) => paint('dim', text),
          (text) => paint(colours[severity], text),
        )}`
  const second = because ? `\n    ${terminalText(`${because.message}: ${placeOf(because.at)}`)}` : ''
  const said = `${code}: ${terminalText(message)}`
  if (words === undefined) return `${head(severity, said)}${quote}${second}`
  return [
    `${head(words(`authors:severity.${severity}`).toLowerCase(), words(`findings:${code}.says`))}${quote}`,
    `    ${words('authors:toDo')} ${words(`findings:${code}.do`)}`,
    paint('dim', `    ${words('authors:exactly', { code })} ${terminalText(message)}${second}`),
  ].join('\n')
}

function excerpt(
  line: string,
  number: number,
  column: number,
  quiet: (text: string) => string,
  loud: (text: string) => string,
): string {
  const from = Math.max(0, Math.min(column - 1 - widest / 2, line.length - widest))
  const shown = (start: number, end: number) => terminalText(line.slice(start, end).replace(/\t/g, ' '))
  const part = shown(from, from + widest)
  // A character that is shown as an escape takes several columns.
  const before = column - 1 > line.length ? column - 1 - from : shown(from, Math.max(from, column - 1)).length
  const gutter = `${String(number).padStart(5)} │ `
  const lead = from > 0 ? '…' : ''
  const tail = from + widest < line.length ? '…' : ''
  return `${quiet(gutter)}${lead}${part}${tail}\n${' '.repeat(gutter.length + lead.length + Math.max(0, before))}${loud('^')}`
}

/** A line with the number of guides and nodes, and of findings of each severity; with `words`, in their language. */
export function summary(
  guides: readonly Guide[],
  { diagnostics, known }: Pick<Compilation, 'diagnostics' | 'known'>,
  words?: Words,
): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  if (words !== undefined) {
    const counts = severities.flatMap((severity) =>
      count(severity) === 0 ? [] : [words(`authors:count.${severity}`, { count: count(severity) })],
    )
    if (known.length > 0) counts.push(words('authors:count.known', { count: known.length }))
    const found = counts.length === 0 ? words('authors:nothing') : `${counts.join(', ')}\n${words('authors:buttons')}`
    return `${words('authors:guides', { count: guides.length })}, ${found}`
  }
  const nodes = guides.reduce((sum, guide) => sum + guide.nodes.length, 0)
  return `${guides.length} guides, ${nodes} nodes: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} remarks${known.length === 0 ? '' : `; ${known.length} known`}`
}
