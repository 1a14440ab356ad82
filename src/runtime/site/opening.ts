import type { Contact } from '../../guide/site.ts'

/** Whether somebody answers at a moment. Times are of the contact's clock: `08:00`, `24:00` for the end of a day. */
export type Opening =
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: string }
  /** `inDays` is 0 for today. `weekday` is 1 for Monday. */
  | { readonly kind: 'closed'; readonly inDays: number; readonly weekday: number; readonly from: string }

/** One time of a day, in minutes from midnight. */
interface Span {
  readonly from: number
  readonly until: number
}

const days: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A line of opening hours: `mon-fri 08:00-18:00`, or `sat 09:00-12:00, 13:00-16:00`. */
export const openingLine =
  /^(?:mon|tue|wed|thu|fri|sat|sun)(?:-(?:mon|tue|wed|thu|fri|sat|sun))?(?:,? ?(?:[01]\d|2[0-4]):[0-5]\d-(?:[01]\d|2[0-4]):[0-5]\d)+$/

/** Whether the times of lines can all be true: each ends after it begins, on the same day, and none overlaps another of its day. */
export const areOpeningTimes = (lines: readonly string[]): boolean =>
  weekOf(lines).every((spans) =>
    [...spans]
      .sort((a, b) => a.from - b.from)
      .every(({ from, until }, index, all) => from < until && until <= 1440 && from >= (all[index - 1]?.until ?? 0)),
  )

/** Whether the browser knows a time zone, such as `Europe/Brussels`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/**
 * Whether the helpdesk answers at a time in ms since 1970, and when it opens again. `undefined` where the contact has no opening
 * times, or does not open within two weeks. Without a time zone, the times are of the reader's clock.
 */
export function openingAt({ open = [], zone, closed = [] }: Contact, now: number): Opening | undefined {
  if (open.length === 0) return undefined
  const week = weekOf(open)
  if (closed.length === 0 && week.every(isWholeDay)) return { kind: 'always' }
  const today = localTime(now, zone)
  for (let inDays = 0; inDays <= 14; inDays++) {
    const date = new Date(Date.UTC(today.year, today.month - 1, today.day + inDays))
    if (closed.includes(date.toISOString().slice(0, 10))) continue
    const index = (date.getUTCDay() + 6) % 7
    const spans = [...(week[index] ?? [])].sort((a, b) => a.from - b.from)
    const minute = inDays === 0 ? today.minute : -1
    const current = spans.find(({ from, until }) => from <= minute && minute < until)
    if (current !== undefined) return { kind: 'open', until: clock(current.until) }
    const next = spans.find(({ from }) => from > minute)
    if (next !== undefined) return { kind: 'closed', inDays, weekday: index + 1, from: clock(next.from) }
  }
  return undefined
}

const isWholeDay = (spans: readonly Span[]): boolean => spans.some(({ from, until }) => from === 0 && until === 1440)

/** The times of each day of a week, Monday first. */
function weekOf(lines: readonly string[]): readonly (readonly Span[])[] {
  const week: Span[][] = days.map(() => [])
  for (const line of lines) {
    const [, first = '', last = first] = /^([a-z]{3})(?:-([a-z]{3}))?/.exec(line) ?? []
    const spans = [...line.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g)].map(([, h, m, toH, toM]) => ({
      from: Number(h) * 60 + Number(m),
      until: Number(toH) * 60 + Number(toM),
    }))
    for (const day of daysBetween(first, last)) week[day]?.push(...spans)
  }
  return week
}

/** The days from one to another, both included; over the end of the week where the last comes first: `sat-mon`. */
function daysBetween(first: string, last: string): readonly number[] {
  const from = days.indexOf(first)
  const to = days.indexOf(last)
  if (from < 0 || to < 0) return []
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, index) => (from + index) % 7)
}

/** The date and the minute of the day at a moment, in a time zone. */
function localTime(now: number, zone: string | undefined) {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(zone !== undefined && { timeZone: zone }),
    ...({ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const),
  })
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return { year: part('year'), month: part('month'), day: part('day'), minute: part('hour') * 60 + part('minute') }
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
