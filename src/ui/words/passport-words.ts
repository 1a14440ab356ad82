import type { Guide } from '../../guide/guide.ts'
import { dateWords } from './date.ts'
import type { Words } from './words.ts'

/** The facts about a guide's source besides its author, a few words each: date, translation, completion. Unknown ones are left out. */
export function passportFacts(
  { passport: { date, translation, translatedFrom, completedFrom } }: Guide,
  t: Words,
): readonly string[] {
  const translated =
    translation === 'project' && translatedFrom !== undefined
      ? t('about:projectFrom', { language: t(`language.${translatedFrom}`) })
      : translation && t(`about:${translation}`)
  const completed = completedFrom && t('about:completed', { language: t(`language.${completedFrom}`) })
  const dated = date === undefined ? undefined : t('about:dated', { date: dateWords(date, t) })
  return [dated, translated, completed].filter((fact) => fact !== undefined)
}

/** The origin of a guide in words: the author of its article, or else the reader's organisation. */
export const originWords = ({ passport: { author } }: Guide, t: Words): string =>
  author === undefined ? t('about:own') : t('about:article', { author })
