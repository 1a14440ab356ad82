const day = 24 * 3_600_000

/** The week of a time, in the calendar of ISO 8601 and in UTC: `2026-W48`. Its year is that of its Thursday. */
export function weekOf(time: number): string {
  const midnight = Math.floor(time / day) * day
  // 1 January 1970 was a Thursday.
  const weekday = (((Math.floor(time / day) + 3) % 7) + 7) % 7
  const thursday = midnight + (3 - weekday) * day
  const year = new Date(thursday).getUTCFullYear()
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}
