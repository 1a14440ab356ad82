import type { LogEntry } from '../../../src/node/report/read/log-entry.ts'

/** A request as tests describe it. */
export type Requested = Partial<LogEntry> & { readonly query: string }

export const android =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

/** 30 November 2026, 09:12:44 UTC: a Monday. */
export const monday = Date.UTC(2026, 10, 30, 9, 12, 44)

export const entryOf = (requested: Requested): LogEntry => ({
  time: monday,
  method: 'GET',
  path: '/count/1.txt',
  status: 200,
  sender: '192.0.2.7',
  agent: android,
  ...requested,
})

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number): string => String(number).padStart(2, '0')

/** How each kind of host writes a request, for tests that read it again. `zone` is in minutes. */
export const writers = {
  combined: ({ time, method, path, query, status, sender, agent }: LogEntry, zone = 0): string =>
    `${sender || '-'} - - [${localTime(time, zone)}] "${method} ${path}?${query} HTTP/2.0" ${status} 3 "-" "${agent}"`,
  common: ({ time, method, path, query, status, sender }: LogEntry, zone = 0): string =>
    `${sender || '-'} - jan [${localTime(time, zone)}] "${method} ${path}?${query} HTTP/1.1" ${status} -`,
  virtualHost: (entry: LogEntry, zone = 0): string => `www.example.org:443 ${writers.combined(entry, zone)}`,
  iis: ({ time, method, path, query, status, sender, agent }: LogEntry): string =>
    `${utc(time).join(' ')} 10.0.0.4 ${method} ${path} ${query} 443 - ${sender || '-'} ${agent.replace(/ /g, '+')} - ${status} 0 0 15`,
  cloudFront: ({ time, method, path, query, status, sender, agent }: LogEntry): string =>
    [
      ...utc(time),
      'BRU50-C1',
      '400',
      sender || '-',
      method,
      'd1.cloudfront.net',
      path,
      status,
      '-',
      agent.replace(/ /g, '%20'),
      query,
      '-',
      'Miss',
    ].join('\t'),
  cloudflare: ({ time, method, path, query, status, sender, agent }: LogEntry): string =>
    JSON.stringify({
      ClientIP: sender,
      ClientRequestHost: 'help.example.org',
      ClientRequestMethod: method,
      ClientRequestURI: `${path}?${query}`,
      ClientRequestUserAgent: agent,
      EdgeResponseStatus: status,
      EdgeStartTimestamp: new Date(time).toISOString(),
    }),
} as const

/** The lines that IIS and CloudFront begin a log with. */
export const headers = {
  iis: '#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n',
  cloudFront:
    '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type\n',
} as const

const utc = (time: number): readonly string[] => new Date(time).toISOString().slice(0, 19).split('T')

function localTime(time: number, zone: number): string {
  const date = new Date(time + zone * 60_000)
  const sign = zone < 0 ? '-' : '+'
  const offset = two(Math.floor(Math.abs(zone) / 60)) + two(Math.abs(zone) % 60)
  const day = `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}`
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${sign}${offset}`
}

/** A text as a log of a few pieces, which end in the middle of lines and signs. */
export async function* bytesOf(content: string | Uint8Array, piece = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece)
}
