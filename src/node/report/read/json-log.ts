import { field } from '../../../guide/read.ts'
import { type LogEntry, splitTarget } from './log-entry.ts'

/** The names of each value: those of Cloudflare first, then those that nginx, Caddy and others are often set up with. */
const names = {
  time: ['EdgeStartTimestamp', 'EdgeEndTimestamp', 'time', 'timestamp', 'time_iso8601', '@timestamp', 'ts'],
  method: ['ClientRequestMethod', 'method', 'request_method', 'cs-method'],
  target: ['ClientRequestURI', 'request_uri', 'uri', 'url', 'path'],
  status: ['EdgeResponseStatus', 'status', 'sc-status'],
  sender: ['ClientIP', 'remote_addr', 'remote_ip', 'client_ip', 'c-ip'],
  agent: ['ClientRequestUserAgent', 'http_user_agent', 'user_agent', 'cs(User-Agent)'],
} as const

/** Reads a line that is a JSON object, as Cloudflare writes them. `undefined` for any other line. */
export function readJsonLine(line: string): LogEntry | undefined {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return
  }
  const inner = field(data, 'request')
  const value = (wanted: readonly string[]): unknown =>
    wanted.map((name) => field(data, name) ?? field(inner, name)).find((found) => found !== undefined)
  const words = (wanted: readonly string[]): string => {
    const found = value(wanted)
    return typeof found === 'string' ? found : ''
  }
  const time = timeOf(value(names.time))
  const target = words(names.target)
  if (time === undefined || target === '') return
  return {
    time,
    method: words(names.method) || 'GET',
    ...splitTarget(target),
    status: Number(value(names.status) ?? 200),
    sender: words(names.sender),
    agent: words(names.agent),
  }
}

const divisors: readonly number[] = [1e6, 1e3, 1]

/** A time as text (`2026-11-30T08:12:44Z`), or in seconds, milliseconds, microseconds or nanoseconds since 1970. */
function timeOf(value: unknown): number | undefined {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{9,20}(\.\d+)?$/.test(value) ? Number(value) : undefined
  if (number === undefined) {
    const parsed = typeof value === 'string' ? Date.parse(value) : Number.NaN
    return Number.isNaN(parsed) ? undefined : parsed
  }
  // From nanoseconds down to milliseconds; smaller numbers are seconds.
  const scale = [1e17, 1e14, 1e11].findIndex((least) => number >= least)
  return Math.floor(number / (divisors[scale] ?? 0.001))
}
