import type { i18n } from 'i18next'
import type { Guide } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { GuideNode, OptionId } from '../../guide/node.ts'
import { dateWords } from '../../ui/words/date.ts'
import { drawingWords } from '../../ui/words/drawing-words.ts'
import { type Words, wordsOf } from '../../ui/words/words.ts'
import type { LogNote, Report } from './report.ts'
import { type SearchSummary, shownNumber } from './summary.ts'
import { type ByLanguage, type Reason, reasons } from './tally.ts'

/** The words of a report in one language, for the page and for the terminal. */
export interface ReportWords {
  readonly t: Words
  /** A number of the report, `< 5` where it is too small to be shown. */
  readonly number: (number: number) => string
  /** “Affichée : 12”. */
  readonly line: (name: string, number: number) => string
  readonly title: (node: GuideNode, guide: Guide) => string
  readonly answer: (node: GuideNode, option: OptionId, guide: Guide) => string
  /** “français : 12, néerlandais : < 5”. */
  readonly byLanguage: (numbers: ByLanguage) => string
  readonly period: (report: Report) => string
  readonly search: (search: SearchSummary) => string
  readonly log: (note: LogNote) => string
  /** What cannot be known from these logs. */
  readonly limits: (report: Report) => readonly string[]
}

/** The words of the interface in every language. The caller loads them: they are no code that Node runs by itself. */
export type AllWords = (language: Language) => i18n

export function reportWords(language: Language, all: AllWords): ReportWords {
  const t = wordsOf(all(language))
  // The texts of a guide may be in the other language only, and the words around them are then too.
  const drawn = new Map(languages.map((one) => [one, drawingWords(wordsOf(all(one)))]))
  const of = (guide: Guide) => drawn.get(guide.language) ?? drawingWords(t)
  const number = (value: number) => shownNumber(value)?.toString() ?? t('report:few')
  return {
    t,
    number,
    line: (name, value) => t('report:line', { name, number: number(value) }),
    title: (node, guide) => of(guide).title(node),
    answer: (node, option, guide) => {
      if (option === 'absent') return t('report:guides.absent')
      return of(guide).answer(node, option) || t('report:guides.next')
    },
    byLanguage: (numbers) =>
      languages.map((one) => t('report:line', { name: t(`language.${one}`), number: number(numbers[one] ?? 0) })).join(', '),
    period: ({ tally }) =>
      tally.counted === 0
        ? t('report:nothing')
        : t('report:period', { from: dayWords(tally.first, t), to: dayWords(tally.last, t), number: tally.counted }),
    search: ({ from, to, isCode }) => {
      const length = to === 999 ? t('report:searches.longer', { from: from - 1 }) : t('report:searches.length', { from, to })
      return `${t(isCode ? 'report:searches.code' : 'report:searches.words')}, ${length}`
    },
    log: ({ fault, firstUnread }) =>
      [
        ...(fault === undefined ? [] : [t(`report:logs.${fault}`)]),
        ...(firstUnread === undefined ? [] : [t('report:logs.first', { line: firstUnread })]),
      ].join('; '),
    limits: ({ tally }) => [
      ...(['uncounted', 'people', 'left', 'when', 'robots'] as const).map((key) => t(`report:limits.${key}`)),
      ...(tally.anonymous === 0 ? [] : [t('report:limits.anonymous', { number: tally.anonymous })]),
    ],
  }
}

/** The requests that are not in the numbers, by reason, without those that there are none of. */
export const leftOutOf = ({ tally }: Report): readonly (readonly [Reason, number])[] =>
  reasons.flatMap((reason) => (tally.leftOut[reason] === 0 ? [] : [[reason, tally.leftOut[reason]] as const]))

/** Guides of which no screen was counted. */
export const uncountedGuides = ({ summary }: Report): readonly Guide[] =>
  summary.guides.filter(({ screens }) => [...screens.values()].every(({ shown }) => shown === 0)).map(({ guide }) => guide)

/** The day of a time, in UTC. */
const dayWords = (time: number, t: Words): string => dateWords(new Date(time).toISOString().slice(0, 10), t)
