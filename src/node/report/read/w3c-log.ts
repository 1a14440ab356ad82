import { type LogEntry, splitTarget, writtenValue } from './log-entry.ts'

/** Reads the lines of one log of IIS or CloudFront, after the line `#Fields:` that names its columns. */
export type W3cReader = (line: string) => LogEntry | undefined

/** The names of the columns that we use. The first that a log has counts. */
const columns = {
  method: ['cs-method'],
  path: ['cs-uri-stem'],
  query: ['cs-uri-query'],
  status: ['sc-status'],
  sender: ['c-ip', 'x-forwarded-for'],
  agent: ['cs(user-agent)'],
} as const

/** The columns of a line `#Fields: date time …`; `undefined` for any other line, and where a column is missing that we need. */
export function w3cReader(line: string): W3cReader | undefined {
  const [, list] = /^#Fields:\s*(.*\S)/i.exec(line) ?? []
  if (list === undefined) return
  const names = list.toLowerCase().split(/[\t ]+/)
  const at = (wanted: readonly string[]): number => wanted.map((name) => names.indexOf(name)).find((place) => place >= 0) ?? -1
  const place = {
    date: at(['date']),
    time: at(['time']),
    method: at(columns.method),
    path: at(columns.path),
    query: at(columns.query),
  }
  const more = { status: at(columns.status), sender: at(columns.sender), agent: at(columns.agent) }
  if (place.date < 0 || place.time < 0 || place.path < 0 || place.query < 0) return
  return (text) => {
    // CloudFront has tabs, IIS spaces. Neither has them inside of a value.
    const values = text.trimEnd().split(text.includes('\t') ? '\t' : ' ')
    if (values.length < names.length) return
    const value = (index: number): string => writtenValue(values[index])
    const time = Date.parse(`${value(place.date)}T${value(place.time)}Z`)
    if (Number.isNaN(time)) return
    return {
      time,
      method: place.method < 0 ? 'GET' : value(place.method),
      path: splitTarget(value(place.path)).path,
      query: value(place.query),
      status: Number(value(more.status) || 200),
      sender: value(more.sender),
      agent: plainAgent(value(more.agent)),
    }
  }
}

/** The name of a program as it sent it: IIS writes spaces as `+`, CloudFront as `%20`. */
const plainAgent = (text: string): string => text.replace(/\+|%20/g, ' ')
