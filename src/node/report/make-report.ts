import type { Language } from '../../guide/language.ts'
import { streamFile } from '../files/stream-file.ts'
import { readLines } from './read/lines.ts'
import type { LogEntry } from './read/log-entry.ts'
import { logReader } from './read/log-reader.ts'
import type { LogNote, Report } from './report.ts'
import type { SiteData } from './site-data.ts'
import { summarise } from './summary.ts'
import { openTally } from './tally.ts'

/** A log to read: its name, and its bytes. */
export interface LogSource {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** The log at a path; `-` is standard input. */
export const logAt = (path: string): LogSource =>
  path === '-' ? { name: '-', bytes: process.stdin } : { name: path, bytes: streamFile(path) }

/** Reads logs one after the other, in bounded memory, and sums up their counts. A log that cannot be read is noted, and does not stop the rest. */
export async function makeReport(
  logs: readonly LogSource[],
  site: SiteData,
  { since, language }: { readonly since?: number | undefined; readonly language: Language },
): Promise<Report> {
  const { tally, add } = openTally(site, { since })
  const notes: LogNote[] = []
  for (const log of logs) notes.push(await readLog(log, add))
  return { base: site.base, version: site.version, logs: notes, tally, summary: summarise(tally, site, language) }
}

async function readLog({ name, bytes }: LogSource, add: (entry: LogEntry) => void): Promise<LogNote> {
  const { read, state } = logReader()
  const { batches, fault } = readLines(bytes)
  let counts = 0
  let isMissing = false
  try {
    for await (const lines of batches)
      for (const line of lines) {
        const entry = read(line)
        if (entry === undefined) continue
        counts += 1
        add(entry)
      }
  } catch {
    isMissing = true
  }
  const { lines, unread, firstUnread, isKnown } = state
  return {
    name,
    lines,
    counts,
    unread,
    firstUnread,
    fault: isMissing ? 'missing' : (fault() ?? (lines === 0 ? 'empty' : isKnown ? undefined : 'unknown')),
  }
}
