import type { FindTexts } from '../../guide/find.ts'
import type { Audience, Platform } from '../../guide/guide.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import type { Excerpt } from './excerpt.ts'

/** The person who asks. */
export interface Asker {
  /** The guide that the asker was at. */
  readonly guide?: GuideId | undefined
  /** The platform that is meant: that of the device, or one that the query names. Absent where any is. */
  readonly platform?: Platform | undefined
  /** An administrator sees all guides alike. */
  readonly isAdmin: boolean
}

/** A screen that was found. */
export interface FoundScreen {
  readonly code: Code
  /** The error codes of the query, or else of the screen. */
  readonly codes: readonly string[]
  /** Its messages; the first of a language is its name. Absent where only words of its text were found. */
  readonly texts?: FindTexts | undefined
  /** The heading around it. */
  readonly heading?: FindTexts | undefined
  /** The sentence that has the words of the query. */
  readonly excerpt?: Excerpt | undefined
}

/** A guide with the screens of it that were found, the best first; several only where they differ in what they help with. */
export interface FoundGuide {
  readonly id: GuideId
  /** Only screens for other platforms than that of the device were found. */
  readonly isElsewhere: boolean
  readonly screens: readonly FoundScreen[]
  /** Other screens of the guide have the words as well. */
  readonly hasMore?: true
}

/** A screen with what is known of its guide, and how well it matches a query. */
export interface Candidate {
  readonly guide: { readonly id: GuideId; readonly audience: Audience; readonly platforms?: readonly Platform[] | undefined }
  /** The only platform of the screen, where its guide is not for it alone. */
  readonly platform?: Platform | undefined
  /** The question that leads to the screen. */
  readonly asked?: Code | undefined
  readonly screen: FoundScreen
  /** It is the first screen of its guide that helps with a message. */
  readonly isStart: boolean
  /** The share of the query that the screen has, from 0 to 1. */
  readonly share: number
  /** It has the whole query, in the words of the query. */
  readonly isSaid: boolean
  readonly score: number
}

/** The most guides of a list, and the most screens of a guide. */
const [mostGuides, mostScreens] = [6, 3]
/** The smallest score of a candidate that is shown, as a share of the best. */
const leastScore = 0.3
/** How many times the score of one must be that of another to be clearly better. */
export const lead = 1.6

/** Whether a candidate is in a guide for the asker: guides for administrators are for them alone. */
export const isForAsker = ({ guide }: Candidate, asker: Asker): boolean => asker.isAdmin || guide.audience === 'user'

/** Whether a candidate is for the asker's device. */
export const isHere = ({ guide, platform }: Candidate, asker: Asker): boolean => {
  const only = platform === undefined ? (guide.platforms ?? []) : [platform]
  return asker.platform === undefined || only.length === 0 || only.includes(asker.platform)
}

/** The candidates that are good enough to be shown: those with the whole query, or else with at least this share of it. */
export function enoughOf(all: readonly Candidate[], least: number): readonly Candidate[] {
  const whole = all.filter(({ share }) => share === 1)
  const most = whole.length > 0 ? whole : all.filter(({ share }) => share >= least)
  const best = Math.max(0, ...most.map(({ score }) => score))
  return most.filter(({ score }) => score >= best * leastScore)
}

/** A guide with its candidates, the best first. */
interface Group {
  readonly id: GuideId
  readonly isElsewhere: boolean
  readonly best: number
  readonly candidates: readonly Candidate[]
}

/** Candidates by guide: first the guide that the asker was at, then those for the device, each by its best candidate. */
export function groupsOf(all: readonly Candidate[], asker: Asker): readonly Group[] {
  const byGuide = new Map<GuideId, Candidate[]>()
  for (const candidate of all) byGuide.set(candidate.guide.id, [...(byGuide.get(candidate.guide.id) ?? []), candidate])
  const groups = [...byGuide].map(([id, own]): Group => {
    const here = own.filter((candidate) => isHere(candidate, asker))
    const best = (some: readonly Candidate[]): readonly Candidate[] => [...some].sort((a, b) => b.score - a.score)
    const candidates = [...best(withoutAnswers(here)), ...best(withoutAnswers(own.filter((other) => !here.includes(other))))]
    return { id, isElsewhere: here.length === 0, best: candidates[0]?.score ?? 0, candidates }
  })
  const rank = ({ id, isElsewhere }: Group): number => (id === asker.guide ? 0 : isElsewhere ? 2 : 1)
  return groups.sort((a, b) => rank(a) - rank(b) || b.best - a.best)
}

/** Without the answers of a question that is a candidate itself and has as much of the query: the question leads to them. */
function withoutAnswers(all: readonly Candidate[]): readonly Candidate[] {
  const shares = new Map(all.map(({ screen, share }) => [screen.code, share]))
  return all.filter(
    ({ asked, share, screen }) => asked === undefined || asked === screen.code || (shares.get(asked) ?? -1) < share,
  )
}

/** The guides to show, with their best screens. `most`: the most screens of a guide. */
export const guidesOf = (groups: readonly Group[], most = mostScreens): readonly FoundGuide[] =>
  groups.slice(0, mostGuides).map(({ id, isElsewhere, best, candidates }) => ({
    id,
    isElsewhere,
    screens: candidates
      .filter(({ score }) => score * lead >= best)
      .slice(0, most)
      .map(({ screen }) => screen),
  }))
