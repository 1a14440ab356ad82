/** A request, as a log tells it. */
export interface LogEntry {
  /** When it was answered, in ms since 1970. */
  readonly time: number
  readonly method: string
  readonly path: string
  /** Without `?`; empty where there is none. */
  readonly query: string
  readonly status: number
  /** The address of the sender, or what the log has in its place; empty where it has none. */
  readonly sender: string
  /** The name that the sender's program gives itself; empty where the log has none. */
  readonly agent: string
}

/** Path and query of a request target, `/a/b?c`; also of a whole address. */
export function splitTarget(target: string): Pick<LogEntry, 'path' | 'query'> {
  const local = target.replace(/^https?:\/\/[^/?]*/i, '')
  const mark = local.indexOf('?')
  return mark < 0 ? { path: local, query: '' } : { path: local.slice(0, mark), query: local.slice(mark + 1) }
}

/** A value of a log; `-` stands for none. */
export const writtenValue = (text: string | undefined): string => (text === undefined || text === '-' ? '' : text)
