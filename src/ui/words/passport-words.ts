import type { Guide } from '../../guide/guide.ts'
import { dateWords } from './date.ts'
import type { Words } from './words.ts'

/** What is known of a guide's source besides its author, each a few words: its date, who translated it. */
export function passportFacts(
  { passport: { date, translation, translatedFrom, completedFrom } }: Guide,
  t: Words,
): readonly string[] {
  const translated =
    translation === 'project' && translatedFrom !== undefined
      ? t('passport.projectFrom', { language: t(`language.${translatedFrom}`) })
      : translation && t(`passport.${translation}`)
  const completed = completedFrom && t('passport.completed', { language: t(`language.${completedFrom}`) })
  const dated = date === undefined ? undefined : t('passport.dated', { date: dateWords(date, t) })
  return [dated, translated, completed].filter((fact) => fact !== undefined)
}

/** Whose article a guide is made from. */
export const originWords = ({ passport: { author } }: Guide, t: Words): string =>
  author === undefined ? t('passport.own') : t('passport.article', { author })

/** The passport as one line of plain text, for what leaves the page: a transcript, a mail. */
export function passportLine(guide: Guide, t: Words): string {
  const { url, licence } = guide.passport
  const article = [originWords(guide, t), ...passportFacts(guide, t)].join(', ')
  return `${article}${url === undefined ? '' : ` (${url})`}.${licence === undefined ? '' : ` ${t('passport.changed')} ${licence.name}.`}`
}
