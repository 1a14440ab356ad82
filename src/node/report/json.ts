import { languages } from '../../guide/language.ts'
import { jsonText } from '../printing/json.ts'
import type { Report } from './report.ts'
import { leastShown, type ScreenSummary, shownNumber } from './summary.ts'
import type { ByLanguage } from './tally.ts'

/** Writes a report as JSON. `null` stands for a number that is too small to be shown. */
export function jsonReport({ base, version, logs, tally, summary }: Report): string {
  const number = (value: number) => shownNumber(value) ?? null
  const numbers = (all: ByLanguage) => Object.fromEntries(languages.map((language) => [language, number(all[language] ?? 0)]))
  const screen = ({ guide, node, shown, left, absent, unsure, answers }: ScreenSummary) => ({
    guide: guide.id,
    code: node.code,
    kind: node.kind,
    shown: number(shown),
    left: number(left),
    absent: number(absent),
    unsure: number(unsure),
    answers: Object.fromEntries([...answers].map(([option, value]) => [option, number(value)])),
  })
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return jsonText(
    {
      schema: 1,
      base,
      version,
      leastShown,
      ...(tally.counted > 0 && { from: day(tally.first), to: day(tally.last) }),
      requests: { counted: tally.counted, withoutSender: tally.anonymous, leftOut: tally.leftOut },
      logs,
      guides: summary.guides.map(({ guide, came, solved, called, screens }) => ({
        guide: guide.id,
        title: guide.title,
        came: numbers(came),
        solved: numbers(solved),
        called: numbers(called),
        screens: [...screens.values()]
          .filter(({ shown, answers }) => shown > 0 || [...answers.values()].some((one) => one > 0))
          .map(screen),
      })),
      mend: summary.mend.map(screen),
      searches: summary.searches.map(({ from, to, isCode, numbers: all }) => ({ from, to, isCode, ...numbers(all) })),
      weeks: summary.weeks.map(({ week, language, screens, solved, called, searches }) => ({
        week,
        language,
        screens: number(screens),
        solved: number(solved),
        called: number(called),
        searches: number(searches),
      })),
    },
    2,
  )
}
