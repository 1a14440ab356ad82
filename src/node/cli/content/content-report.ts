import { styleText } from 'node:util'
import type { Diagnostic, Place } from '../../../compiler/diagnostic.ts'
import type { Severity } from '../../../compiler/diagnostic-codes/entry.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { SourceLines } from '../../compile/source-lines.ts'
import { terminalText } from '../../printing/terminal.ts'

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>
/** The most characters of a source line that are shown. Lines of real articles have up to 3,000. */
const widest = 100

/**
 * Formats a diagnostic for editors and people: `file:line:column severity code: message`, and the source line below with a caret
 * under the place.
 */
export function formatWithSource(diagnostic: Diagnostic, folder: string, lines: SourceLines, stream: NodeJS.WriteStream): string {
  const { at, severity, code, message, because } = diagnostic
  const paint = (style: Parameters<typeof styleText>[0], text: string) => styleText(style, text, { stream })
  const placeOf = ({ file, line, column }: Place) => `${folder}/${file}:${line}:${column}`
  const head = `${paint('bold', terminalText(placeOf(at)))} ${paint(colours[severity], severity)} ${code}: ${terminalText(message)}`
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
  return `${head}${quote}${second}`
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

/** A line with the number of guides and nodes, and of diagnostics of each severity. */
export function summary(guides: readonly Guide[], diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const nodes = guides.reduce((sum, guide) => sum + guide.nodes.length, 0)
  return `${guides.length} guides, ${nodes} nodes: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} remarks`
}
