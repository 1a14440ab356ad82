import { type LogEntry, splitTarget, writtenValue } from './log-entry.ts'

/**
 * A line of nginx or Apache, in the “common” or “combined” format, also after the name of a virtual host:
 *
 *     192.0.2.7 - - [30/Nov/2026:09:12:44 +0100] "GET /count/1.txt?s.fr.k7q2m.2 HTTP/2.0" 200 3 "-" "Mozilla/5.0 …"
 */
const pattern =
  /^(.{0,400}?) ?\[(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})\] "([A-Z]{1,20}) ([^ "]{1,8000})(?: [^"]{0,20})?" (\d{3})(?: \S+(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")?)?/

const months: readonly string[] = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Reads a line of nginx or Apache. `undefined` for any other line. */
export function readCommonLine(line: string): LogEntry | undefined {
  const found = pattern.exec(line)
  if (found === null) return
  const [, before = '', day, monthName = '', year, hour, minute, second, sign, zoneHours, zoneMinutes] = found
  const [, , , , , , , , , , , method = '', target = '', status, agent] = found
  const month = months.indexOf(monthName)
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second))
  const zone = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000
  if (month < 0 || Number.isNaN(local)) return
  return {
    time: local - zone,
    method,
    ...splitTarget(target),
    status: Number(status),
    sender: senderIn(before),
    agent: writtenValue(agent),
  }
}

/** The sender in what is before the time: `192.0.2.7 - -`, or `www.example.org:443 192.0.2.7 - -`. */
function senderIn(before: string): string {
  const [first = '', second = ''] = before.split(' ')
  return writtenValue(/^[^:]+:\d+$/.test(first) ? second : first)
}
