/** `error`: part of the content is left out, or a published promise breaks. `warning`: readers are served worse. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'

/** What the documentation says of one code. Codes are public: they are never renamed, and one that goes is not used again. */
export interface CodeEntry {
  readonly severity: Severity
  /** What was found, and what the compiler made of it. */
  readonly means: string
  /** What an author does about it. */
  readonly fix: string
  /** A piece of content that gets it. */
  readonly example: string
}

export type CodeEntries = Readonly<Record<string, CodeEntry>>
