import type { Guide } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import { answersOf, type Code, type GuideId, type GuideNode, type OptionId } from '../../guide/node.ts'
import { queryLengths } from '../../runtime/counts/count.ts'
import type { SiteData } from './site-data.ts'
import { addNumber, type ByLanguage, keyOfAnswer, keyOfSearch, none, type Tally } from './tally.ts'

/** What the counts say, before it is written as a page, as text or as JSON. */
export interface Summary {
  readonly guides: readonly GuideSummary[]
  /** The screens where most readers get stuck, worst first. */
  readonly mend: readonly ScreenSummary[]
  readonly searches: readonly SearchSummary[]
  readonly weeks: readonly WeekSummary[]
}

export interface GuideSummary {
  readonly guide: Guide
  /** How often its first screen was shown. */
  readonly came: ByLanguage
  readonly solved: ByLanguage
  /** Walks that ended with a call, or without a solution. */
  readonly called: ByLanguage
  readonly screens: ReadonlyMap<Code, ScreenSummary>
}

export interface ScreenSummary {
  readonly guide: Guide
  readonly node: GuideNode
  readonly shown: number
  /** How often each answer was given, “not on my screen” and those that nobody gave included. */
  readonly answers: ReadonlyMap<OptionId, number>
  /** How often it was shown and no answer followed. 0 for outcomes, and for calls, which lead to another guide. */
  readonly left: number
  /** How often “not on my screen” was the answer. */
  readonly absent: number
  /** How often “I do not know” or “none of these” was the answer. */
  readonly unsure: number
}

export interface SearchSummary {
  readonly numbers: ByLanguage
  /** The longest query of the group, in characters, and the longest of the one before. */
  readonly to: number
  readonly from: number
  readonly isCode: boolean
}

export interface WeekSummary {
  readonly week: string
  readonly language: Language
  readonly screens: number
  readonly solved: number
  readonly called: number
  readonly searches: number
}

/** The smallest number that is shown. */
export const leastShown = 5
/** How many screens to mend are listed. */
const mostToMend = 10

/** A number of a report: an estimate, and `undefined` where it is too small to be shown. */
export const shownNumber = (number: number): number | undefined => (number < leastShown ? undefined : number)

export const total = (numbers: ByLanguage): number => languages.reduce((sum, language) => sum + (numbers[language] ?? 0), 0)

/** Sums up a tally, with the texts of the guides in a language where they have it. */
export function summarise(tally: Tally, { guides }: SiteData, language: Language): Summary {
  const summaries = [...guides].flatMap(([id, texts]): GuideSummary[] => {
    const guide = texts.get(language) ?? [...texts.values()][0]
    return guide === undefined ? [] : [guideSummary(id, guide, tally)]
  })
  const stuck = (screen: ScreenSummary): number => screen.left + screen.absent + screen.unsure
  return {
    guides: summaries.sort((a, b) => sumOfScreens(b) - sumOfScreens(a) || (a.guide.id < b.guide.id ? -1 : 1)),
    mend: summaries
      .flatMap(({ screens }) => [...screens.values()])
      .filter((screen) => stuck(screen) >= leastShown)
      .sort((a, b) => stuck(b) - stuck(a) || (a.node.code < b.node.code ? -1 : 1))
      .slice(0, mostToMend),
    searches: searchSummaries(tally),
    weeks: weekSummaries(tally),
  }
}

const sumOfScreens = ({ screens }: GuideSummary): number => [...screens.values()].reduce((sum, { shown }) => sum + shown, 0)

function guideSummary(id: GuideId, guide: Guide, tally: Tally): GuideSummary {
  const start = guide.nodes.find((node) => node.id === guide.start)
  const [solved, called] = [none(), none()]
  for (const { code } of guide.nodes)
    for (const [result, numbers] of tally.outcomes.get(code) ?? [])
      for (const language of languages) addNumber(result === 'solved' ? solved : called, language, numbers[language] ?? 0)
  return {
    guide: { ...guide, id },
    came: tally.screens.get(start?.code ?? '') ?? none(),
    solved,
    called,
    screens: new Map(guide.nodes.map((node) => [node.code, screenSummary(guide, node, tally)])),
  }
}

function screenSummary(guide: Guide, node: GuideNode, tally: Tally): ScreenSummary {
  const answers = new Map(
    answersOf(node).map(({ option }) => [option, total(tally.answers.get(keyOfAnswer(node.code, option)) ?? none())]),
  )
  const given = [...answers.values()].reduce((sum, number) => sum + number, 0)
  const shown = total(tally.screens.get(node.code) ?? none())
  // Estimates: there may be more answers than screens.
  const left = node.kind === 'outcome' || node.kind === 'call' ? 0 : Math.max(0, shown - given)
  const unsure = node.kind === 'question' ? (answers.get('unsure') ?? 0) + (answers.get('none') ?? 0) : 0
  return { guide, node, shown, answers, left, absent: answers.get('absent') ?? 0, unsure }
}

const searchSummaries = ({ searches }: Tally): readonly SearchSummary[] =>
  [true, false].flatMap((isCode) =>
    queryLengths.flatMap((to, index) => {
      const numbers = searches.get(keyOfSearch(to, isCode))
      return numbers === undefined ? [] : [{ numbers, isCode, to, from: (queryLengths[index - 1] ?? 0) + 1 }]
    }),
  )

const weekSummaries = ({ weeks }: Tally): readonly WeekSummary[] =>
  [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([week, numbers]) =>
      languages.map((language) => ({
        week,
        language,
        screens: numbers.screens[language] ?? 0,
        solved: numbers.solved[language] ?? 0,
        called: numbers.called[language] ?? 0,
        searches: numbers.searches[language] ?? 0,
      })),
    )
