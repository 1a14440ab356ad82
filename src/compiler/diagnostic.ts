import type { Severity } from './diagnostic-codes/entry.ts'
import { type DiagnosticCode, diagnosticCodes } from './diagnostic-codes.ts'

/** Where something stands: a file below the content folder, line and column from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What an author got wrong, or should know. The message says what was found and what was expected. */
export interface Finding {
  readonly code: DiagnosticCode
  readonly message: string
  readonly at: Place
  /** A second place, where the first does not explain it. */
  readonly because?: { readonly message: string; readonly at: Place }
}

/** A finding with the weight that the catalogue gives its code. */
export interface Diagnostic extends Finding {
  readonly severity: Severity
}

export type Report = (finding: Finding) => void

/** A finding with the severity that the catalogue gives its code. */
export const withSeverity = (finding: Finding): Diagnostic => ({ ...finding, severity: diagnosticCodes[finding.code].severity })

/** The place of what concerns a file as a whole. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 })

/** `x.md:42:7 warning dangling-anchor: Unexpected …`: one line, for tests, logs and editors. */
export const formatDiagnostic = ({ code, severity, message, at, because }: Diagnostic): string =>
  `${formatPlace(at)} ${severity} ${code}: ${message}${because ? ` (${because.message}: ${formatPlace(because.at)})` : ''}`

/** `fr/vpn.md:42:1`, as editors and terminals open it. */
export const formatPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

/** By file, place, code and message, so that the order of a report never depends on the order of work. */
export const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.at.file, b.at.file) ||
  a.at.line - b.at.line ||
  a.at.column - b.at.column ||
  compareText(a.code, b.code) ||
  compareText(a.message, b.message)

/** By code unit: the same order on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
