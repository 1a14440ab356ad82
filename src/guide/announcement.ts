import { type Language, languages } from './language.ts'
import type { Announcement } from './site.ts'

/** Whether a notice is due on a day, `2026-11-21`. Days of that form are in order as texts. */
export const isDue = ({ from = '', until }: Announcement, day: string): boolean =>
  from <= day && (until === undefined || day <= until)

/** What a notice says to a reader of a language, and in which language it says it: another is better than nothing. */
export function noticeIn(
  { text }: Announcement,
  language: Language,
): { readonly text: string; readonly language: Language } | undefined {
  const found = [language, ...languages].find((one) => text[one] !== undefined)
  const words = found && text[found]
  return found === undefined || words === undefined ? undefined : { text: words, language: found }
}
