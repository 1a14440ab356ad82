import type { Words } from './words.ts'

/**
 * `2016-07-07` in words, “7 juillet 2016”. Any other text is returned unchanged. Does not use `Intl`: hydration needs the same text
 * on the server and on an old phone, and versions of `Intl` differ.
 */
export function dateWords(date: string, t: Words): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = monthOf(Number(month))
  if (name === undefined) return date
  return `${day === '01' ? t('month.first') : Number(day)} ${t(`month.${name}`)} ${year}`
}

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
const monthOf = (month: number): (typeof months)[number] | undefined => months[month - 1]

/** The local time of day of a minute since 1970: `09:05`. */
export function clockWords(minute: number): string {
  const date = new Date(minute * 60_000)
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

/** The local date and time of a minute since 1970 in words: “21 novembre 2026 à 12:41”. */
export function minuteWords(minute: number, t: Words): string {
  return t('month.at', { day: dateWords(dayOf(minute * 60_000), t), time: clockWords(minute) })
}

/** The local date of a time in ms since 1970: `2026-11-21`. */
export function dayOf(time: number): string {
  const date = new Date(time)
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
