import { type Language, languages } from '../../guide/language.ts'
import { answersOf, type Code, type OptionId, type Result } from '../../guide/node.ts'
import { type Count, countFile, type QueryLength, readCount } from '../../runtime/counts/count.ts'
import { openRates } from './rates.ts'
import type { LogEntry } from './read/log-entry.ts'
import { isRobot } from './robots.ts'
import type { SiteData } from './site-data.ts'
import { weekOf } from './weeks.ts'

/** A number for each language. */
export type ByLanguage = Record<Language, number>

/** Why requests for the file of counts are not in the numbers. */
export const reasons = ['robots', 'tooMany', 'unknown', 'former', 'malformed', 'redirected', 'elsewhere', 'tooEarly'] as const
export type Reason = (typeof reasons)[number]

/** The numbers of some logs. Its size depends on the site and the number of weeks alone. */
export interface Tally {
  readonly screens: Map<Code, ByLanguage>
  /** By code and option, with a space between. */
  readonly answers: Map<string, ByLanguage>
  readonly outcomes: Map<Code, Map<Result, ByLanguage>>
  readonly searches: Map<string, ByLanguage>
  /** By week, `2026-W48`. */
  readonly weeks: Map<string, Week>
  readonly leftOut: Record<Reason, number>
  /** How many requests are in the numbers. Each stands for several counts. */
  counted: number
  /** How many of them came without an address of their sender. */
  anonymous: number
  first: number
  last: number
}

/** The numbers of one week. */
export interface Week {
  readonly screens: ByLanguage
  readonly solved: ByLanguage
  readonly called: ByLanguage
  readonly searches: ByLanguage
}

export const none = (): ByLanguage => Object.fromEntries(languages.map((language) => [language, 0]))
export const addNumber = (numbers: ByLanguage, language: Language, number: number): void => {
  numbers[language] = (numbers[language] ?? 0) + number
}
export const keyOfAnswer = (code: Code, option: OptionId): string => `${code} ${option}`
export const keyOfSearch = (length: QueryLength, isCode: boolean): string => `${length} ${isCode ? 'code' : 'words'}`

interface Options {
  /** Requests before this time are left out, in ms since 1970. */
  readonly since?: number | undefined
}

/** Makes an empty tally, and a function that adds a request for the file of counts. */
export function openTally(site: SiteData, { since = Number.NEGATIVE_INFINITY }: Options = {}) {
  const tally: Tally = {
    screens: new Map(),
    answers: new Map(),
    outcomes: new Map(),
    searches: new Map(),
    weeks: new Map(),
    leftOut: { robots: 0, tooMany: 0, unknown: 0, former: 0, malformed: 0, redirected: 0, elsewhere: 0, tooEarly: 0 },
    counted: 0,
    anonymous: 0,
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  }
  const rates = openRates()
  const refuse = (entry: LogEntry): Reason | undefined => {
    if (entry.path !== site.base + countFile) return 'elsewhere'
    if (entry.time < since) return 'tooEarly'
    if (isRobot(entry.agent) || entry.method !== 'GET') return 'robots'
    return entry.status >= 300 && entry.status < 400 && entry.status !== 304 ? 'redirected' : undefined
  }
  const add = (entry: LogEntry): void => {
    const read = readCount(entry.query)
    const why = refuse(entry) ?? (read === undefined ? 'malformed' : strangeness(read.count, site))
    const sender = entry.sender === '' ? '' : `${entry.sender} ${entry.agent.slice(0, 100)}`
    if (read === undefined || why !== undefined || !rates.isBelieved(entry.time, sender, entry.query)) {
      tally.leftOut[why ?? 'tooMany'] += 1
      return
    }
    tally.counted += 1
    tally.anonymous += entry.sender === '' ? 1 : 0
    tally.first = Math.min(tally.first, entry.time)
    tally.last = Math.max(tally.last, entry.time)
    addCount(tally, read.count, read.weight, weekOf(entry.time))
  }
  return { tally, add }
}

/** Why a count cannot be of this site: its screen is gone, or it never had this screen or answer. Anybody can ask for any address. */
function strangeness(count: Count, { screens, retired }: SiteData): 'former' | 'unknown' | undefined {
  if (count.kind === 'searches') return
  const screen = screens.get(count.code)
  if (screen === undefined) return retired.has(count.code) ? 'former' : 'unknown'
  const { node } = screen
  if (count.kind === 'answers') return answersOf(node).some(({ option }) => option === count.option) ? undefined : 'unknown'
  return count.kind === 'outcomes' && (node.kind !== 'outcome' || node.result !== count.result) ? 'unknown' : undefined
}

function addCount(tally: Tally, count: Count, weight: number, weekName: string): void {
  const add = (numbers: ByLanguage): void => addNumber(numbers, count.language, weight)
  const week = at(tally.weeks, weekName, () => ({ screens: none(), solved: none(), called: none(), searches: none() }))
  switch (count.kind) {
    case 'screens':
      add(at(tally.screens, count.code, none))
      add(week.screens)
      return
    case 'answers':
      add(at(tally.answers, keyOfAnswer(count.code, count.option), none))
      return
    case 'outcomes':
      add(
        at(
          at(tally.outcomes, count.code, () => new Map<Result, ByLanguage>()),
          count.result,
          none,
        ),
      )
      add(week[count.result === 'solved' ? 'solved' : 'called'])
      return
    case 'searches':
      add(at(tally.searches, keyOfSearch(count.length, count.isCode), none))
      add(week.searches)
  }
}

/** The value of a key, which is made where there is none. */
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
