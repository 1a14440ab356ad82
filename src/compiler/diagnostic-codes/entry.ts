/**
 * `error`: part of the content is left out, or a published promise breaks. `warning`: readers are served worse. `info`: good to
 * know.
 */
export type Severity = 'error' | 'warning' | 'info'

/** The documentation of one code. Codes are public: a code is never renamed, and a removed one is never used again. */
export interface CodeEntry {
  readonly severity: Severity
  /** What was found, and how the compiler handled it. */
  readonly means: string
  /** How an author corrects it. */
  readonly fix: string
  /** A piece of content that gets the diagnostic. */
  readonly example: string
}

export type CodeEntries = Readonly<Record<string, CodeEntry>>
