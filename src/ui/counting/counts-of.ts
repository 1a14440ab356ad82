import type { Language } from '../../guide/language.ts'
import type { Code, GuideId, NodeId, OptionId } from '../../guide/node.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { withdrawalOf } from '../../guide/withdrawn.ts'
import { type Count, isCountable, queryLength } from '../../runtime/counts/count.ts'
import type { Session } from '../../runtime/walk/session.ts'
import type { FindAnswer } from '../rooms/find/find-answer.ts'
import { isNodeScreen, type NodeScreen, type Screen } from '../screen/screen.ts'
import type { WalkState } from '../screen/walk-state.ts'

/** A screen as the app shows it, with the walk as far as it is known. */
export interface SeenScene {
  readonly screen: Screen
  readonly walk: WalkState
}

/** What is kept of the screen before, to tell which answer led to the next one. */
export interface SeenBefore {
  readonly screen: Screen
  readonly session?: Session | undefined
}

/**
 * The counts of a scene that follows another one, or that tells more about the same screen. `before` is absent for the first scene of a
 * page, and `lastCode` is the screen that was counted last in this tab, maybe before the page was loaded again.
 */
export function countsOf(
  { screen, walk }: SeenScene,
  before: SeenBefore | undefined,
  lastCode: Code | undefined,
  site: Pick<SiteConfig, 'withdrawn'>,
): readonly Count[] {
  if (screen === before?.screen) return []
  if (!isNodeScreen(screen)) return failedSearch(screen)
  const { language } = screen
  const { file, node } = screen.data
  if (withdrawalOf(site, { guide: file.guide.id, code: node.code }) !== undefined) return []
  const answer = before?.session && walk.session && answerBetween(before, walk.session, screen)
  const { code } = node
  return [
    ...(answer !== undefined && isCountable(answer.option) ? [{ kind: 'answers', language, ...answer } as const] : []),
    ...(code === lastCode ? [] : [{ kind: 'screens', language, code } as const]),
    ...(answer !== undefined && node.kind === 'outcome'
      ? [{ kind: 'outcomes', language, code, result: node.result } as const]
      : []),
  ]
}

/** The answer that made one walk of another. `undefined` where the reader went back or elsewhere. */
function answerBetween(
  { screen: shown, session: earlier }: SeenBefore,
  later: Session,
  { data: { file } }: NodeScreen,
): { readonly code: Code; readonly option: OptionId } | undefined {
  const { guide, answers } = later.trail
  const trails = earlier === undefined ? [] : [earlier.trail, ...earlier.callers]
  const known = trails.find((trail) => trail.guide === guide)
  const given = known && answers[known.answers.length]
  if (given === undefined || given[0] !== known?.at) return
  const code = codeOf(guide, given[0], [shown, { data: { file } }])
  return code === undefined ? undefined : { code, option: given[1] }
}

/** The code of a node, from the guide files of two screens. */
const codeOf = (guide: GuideId, id: NodeId, screens: readonly Pick<Screen, 'data'>[]): Code | undefined =>
  screens.flatMap(({ data: { file } }) => (file?.guide.id === guide ? file.guide.nodes : [])).find((node) => node.id === id)?.code

/** The count of a search whose page offers the helpdesk, because nothing was found for the reader. */
function failedSearch({ language, data }: { readonly language: Language; readonly data: Screen['data'] }): readonly Count[] {
  const { answer } = data as { readonly answer?: FindAnswer }
  if (answer === undefined) return []
  const { query, found } = answer
  const isCode = found.unknown !== undefined || found.noScreen !== undefined
  return found.own.length > 0 && !isCode ? [] : [{ kind: 'searches', language, length: queryLength(query), isCode }]
}
