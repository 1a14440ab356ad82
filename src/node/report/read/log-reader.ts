import { countFile } from '../../../runtime/counts/count.ts'
import { readCommonLine } from './common-log.ts'
import { readJsonLine } from './json-log.ts'
import type { LogEntry } from './log-entry.ts'
import { type W3cReader, w3cReader } from './w3c-log.ts'

/** What reading one log has found so far. */
export interface LogState {
  lines: number
  /** Lines that ask for the file of counts and cannot be read: cut ones, or of another form. */
  unread: number
  /** The place of the first such line, from 1. */
  firstUnread: number | undefined
  /** Whether any line had a form that is known. */
  isKnown: boolean
}

/** So many lines of a log are read in any case, to tell whether its form is known. */
const probed = 200

/** Makes a reader of the lines of one log. It returns the requests for the file of counts, at any base, and adds to the state. */
export function logReader(): { readonly read: (line: string) => LogEntry | undefined; readonly state: LogState } {
  const state: LogState = { lines: 0, unread: 0, firstUnread: undefined, isKnown: false }
  let w3c: W3cReader | undefined
  const parse = (line: string): LogEntry | undefined => {
    if (line.startsWith('{')) return readJsonLine(line)
    // A proxy may mix its own lines into a log of another form.
    return w3c?.(line) ?? readCommonLine(line)
  }
  const read = (line: string): LogEntry | undefined => {
    state.lines += 1
    if (line.startsWith('#')) {
      w3c = w3cReader(line) ?? w3c
      return
    }
    const isCount = line.includes(countFile)
    if (!isCount && (state.isKnown || state.lines > probed)) return
    const entry = parse(line)
    state.isKnown ||= entry !== undefined
    if (!isCount) return
    if (entry === undefined) {
      state.unread += 1
      state.firstUnread ??= state.lines
    }
    return entry?.path.endsWith(`/${countFile}`) ? entry : undefined
  }
  return { read, state }
}
