import type { Guide } from './guide.ts'
import { type Language, languages } from './language.ts'
import type { Announcement, GuideScope } from './site.ts'

/** Whether an announcement is shown on a day, `2026-11-21`. Days in this form compare as strings. */
export const isDue = ({ from = '', until }: Announcement, day: string): boolean =>
  from <= day && (until === undefined || day <= until)

/** Whether an entry is for the pages of a guide; for a page of no guide, `undefined`, only one that is for all pages. */
export const isFor = ({ guides, audiences }: GuideScope, guide: Pick<Guide, 'id' | 'audience'> | undefined): boolean =>
  guide === undefined
    ? guides === undefined && audiences === undefined
    : (guides?.includes(guide.id) ?? true) && (audiences?.includes(guide.audience) ?? true)

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
