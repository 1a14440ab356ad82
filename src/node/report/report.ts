import type { Summary } from './summary.ts'
import type { Tally } from './tally.ts'

/** One log, and what was found while it was read. */
export interface LogNote {
  readonly name: string
  readonly lines: number
  /** Requests for the file of counts, of this site or another. */
  readonly counts: number
  /** Such lines that cannot be read, and the first of them. */
  readonly unread: number
  readonly firstUnread?: number | undefined
  /** `empty`: no line. `unknown`: no line has a form that is known. `cut`, `damaged`: a compressed file that ends early. `missing`: no file. */
  readonly fault?: 'empty' | 'unknown' | 'cut' | 'damaged' | 'missing' | undefined
}

/** A whole report. */
export interface Report {
  readonly base: string
  readonly version: string
  readonly logs: readonly LogNote[]
  readonly tally: Tally
  readonly summary: Summary
}
