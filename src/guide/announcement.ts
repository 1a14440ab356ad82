import { type Language, languages } from './language.ts'
import type { Announcement } from './site.ts'

/** Whether an announcement is shown on a day, `2026-11-21`. Days in this form compare as strings. */
export const isDue = ({ from = '', until }: Announcement, day: string): boolean =>
  from <= day && (until === undefined || day <= until)

/**
 * The text of an announcement for readers of a language, and the language of that text: another one where the reader's is
 * missing.
 */
export function noticeIn(
  { text }: Announcement,
  language: Language,
): { readonly text: string; readonly language: Language } | undefined {
  const found = [language, ...languages].find((one) => text[one] !== undefined)
  const words = found && text[found]
  return found === undefined || words === undefined ? undefined : { text: words, language: found }
}
