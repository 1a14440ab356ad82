import type { Language } from '../guide/language.ts'
import type { Severity } from './diagnostic-codes/entry.ts'
import { type DiagnosticCode, diagnosticCodes } from './diagnostic-codes.ts'

/** A place in a file below the content folder. Line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A problem of the content, or something that its author should know. The message says what was found and what was expected. */
export interface Finding {
  readonly code: DiagnosticCode
  readonly message: string
  readonly at: Place
  /** A second place, where the first does not explain it. */
  readonly because?: { readonly message: string; readonly at: Place }
  /** Words that would explain the sentence, if the organisation's `words.yaml` had them. */
  readonly unknown?: UnknownWords
}

/** Words of one meaning that the compiler does not know, by language, and the list of `words.yaml` that they belong to. */
export interface UnknownWords {
  readonly list: 'people' | 'verbs'
  readonly words: Readonly<Record<Language, string>>
}

/** A finding with the severity that the catalogue gives its code. */
export interface Diagnostic extends Finding {
  readonly severity: Severity
}

export type Report = (finding: Finding) => void

/** Adds the severity that the catalogue gives a finding's code. */
export const withSeverity = (finding: Finding): Diagnostic => ({ ...finding, severity: diagnosticCodes[finding.code].severity })

/** The place of a finding about a whole file. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 })

/** One line for tests, logs and editors: `x.md:42:7 warning dangling-anchor: Unexpected …`. */
export const formatDiagnostic = ({ code, severity, message, at, because }: Diagnostic): string =>
  `${formatPlace(at)} ${severity} ${code}: ${message}${because ? ` (${because.message}: ${formatPlace(because.at)})` : ''}`

/** A place as editors and terminals open it: `fr/vpn.md:42:1`. */
export const formatPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

/** Compares by file, place, code and message, so that the order of a report never depends on the order of the work. */
export const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.at.file, b.at.file) ||
  a.at.line - b.at.line ||
  a.at.column - b.at.column ||
  compareText(a.code, b.code) ||
  compareText(a.message, b.message)

/** Compares by code unit: the same order on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
