import type { Words } from './words.ts'

/**
 * `2016-07-07` in words, “7 juillet 2016”. Done by hand because the server and an old phone must write the very same text,
 * which two versions of `Intl` need not. What is not a date is shown as it is.
 */
export function dateWords(date: string, t: Words): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = monthOf(Number(month))
  if (name === undefined) return date
  return `${day === '01' ? t('month.first') : Number(day)} ${t(`month.${name}`)} ${year}`
}

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
const monthOf = (month: number): (typeof months)[number] | undefined => months[month - 1]
