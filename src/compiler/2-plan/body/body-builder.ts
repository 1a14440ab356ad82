import type { Block } from '../../../guide/content.ts'
import type { SourceBlock, SourceList } from '../../1-read/article.ts'
import { type Place, startOf } from '../../diagnostic.ts'
import { announcesCauses } from '../conditions.ts'
import type { Mode, PlanContext, Scope } from '../context.ts'
import type { Paragraph } from '../paired-phrase.ts'
import { isEmpty, type Plan, type PlannedScreen, type StopPlan, sequence, type Try, type Turn } from '../plan.ts'
import { planGuarded } from '../turns/guarded-steps.ts'
import { type Guard, type GuardedBlocks, guardedParts } from '../turns/guards.ts'
import { noSteps } from '../turns/turn-places.ts'
import { screensOf } from '../words-on-screen.ts'
import { listSteps, type RemedySteps } from './list-steps.ts'
import { sectionScreens } from './section-screens.ts'
import { goOn, stopAt } from './stop-screen.ts'
import { turnsAndCallsIn } from './turns-and-calls.ts'

/**
 * What collected blocks are shown as: knowledge, or something to do. `beside-steps` is prose before or after a procedure that tells to
 * do something: its screens are steps and keep the ids of knowledge, so that codes stay when the reading changes.
 */
type ShownAs = 'info' | 'step' | 'beside-steps'

/** Builds the plan of one section's own blocks: collects blocks that are not on a screen yet (`prose`), and plans (`parts`). */
export interface BodyBuilder {
  readonly prose: readonly SourceBlock[]
  readonly parts: readonly Plan[]
  readonly keep: (...blocks: readonly SourceBlock[]) => void
  /** Turns the collected blocks into screens. */
  readonly show: (kind: ShownAs) => void
  /** Adds something to do for the readers for whom a condition holds. */
  readonly showGuarded: (blocks: readonly SourceBlock[], guard: Guard) => void
  /** Takes the collected blocks, for a screen that the caller makes. */
  readonly take: () => readonly SourceBlock[]
  readonly push: (plan: Plan) => void
  /** Ends the walk at a screen of these blocks. What is collected behind it stands on the same screen. */
  readonly stop: (blocks: readonly SourceBlock[], otherwise: StopPlan['otherwise']) => void
  /** Adds one step for each item. With a guard, they are for the readers for whom its condition holds. */
  readonly addSteps: (list: SourceList, guard?: Guard) => void
  /** Ends a remedy: the parts so far are one, and the next one begins. `body` is the text of the article between them. */
  readonly tryNext: (body: readonly Block[], at: Place, otherwise?: Turn) => void
  /** The label for the first screen of the section; nothing for later ones. */
  readonly label: () => Pick<PlannedScreen, 'label'>
  /** `last` is the key of the last remedy. */
  readonly finish: (at: Place, last?: string) => Plan[]
}

/**
 * A builder for a section, without blocks. With `advising`, each screen of something to do is a step where a paragraph of it is
 * advising, and a screen of knowledge where none is.
 */
export function bodyBuilder(
  scope: Scope,
  mode: Mode,
  context: PlanContext,
  advising?: (block: Paragraph, context: PlanContext) => boolean,
): BodyBuilder {
  const { idOf } = context
  const { key } = scope
  const screens = sectionScreens(scope, context)
  const turnsAndCalls = turnsAndCallsIn(scope, context)
  const tries: Try[] = []
  let parts: Plan[] = []
  let prose: SourceBlock[] = []

  const screensFor = (kind: ShownAs, blocksOfPart: readonly SourceBlock[], isGuarded = false): readonly Plan[] =>
    screensOf(blocksOfPart, context).flatMap((blocks, i): readonly Plan[] => {
      const [lead] = blocks
      if (lead === undefined) return []
      const isStep =
        advising === undefined ? i === 0 : blocks.some((block) => block.type === 'paragraph' && advising(block, context))
      if (kind === 'info' || !isStep || announcesCauses(lead, context))
        return [{ kind: 'info', ...screens.info(blocks, lead.at) }, ...turnsAndCalls(blocks, false)]
      const id = idOf(key, kind === 'step' ? '' : 'info')
      return [
        { kind: 'step', ...screens.screen(id, blocks, lead.at), ...screens.label() },
        ...turnsAndCalls(blocks, true, { ...noSteps, isGuarded: isGuarded && i === 0 }),
      ]
    })
  const planPieces = (pieces: readonly GuardedBlocks[]): readonly Plan[] =>
    planGuarded(pieces, { ...screens, stepsOf: (blocks, isGuarded) => screensFor('step', blocks, isGuarded) }, context)
  /**
   * Something to do, in which what stands behind a condition is only for the readers for whom it holds. A bullet or a cell, which
   * has no title, is tried as a whole.
   */
  const guardedSteps = (): readonly Plan[] => {
    const pieces = scope.title.length === 0 ? [] : guardedParts(prose, key, context)
    return pieces.every(({ guard }) => guard === undefined) ? screensFor('step', prose) : planPieces(pieces)
  }
  const tryNext: BodyBuilder['tryNext'] = (body, at, otherwise) => {
    if (parts.every(isEmpty)) return
    tries.push({ plan: sequence(parts), check: screens.check(body, at), ...(otherwise && { otherwise }) })
    parts = []
  }
  const addRemedy = ({ steps, after }: RemedySteps, guard: Guard | undefined): void => {
    if (after !== undefined) tryNext(after.body, after.at)
    const plans: readonly Plan[] = steps.some(leadsToEnd) ? [{ ...sequence(steps), isProcedure: true }] : steps
    if (guard === undefined) parts.push(...plans)
    else parts.push(screens.asked(guard.at, guard.sentence.phrase, () => plans, noPlans))
  }

  return {
    get prose() {
      return prose
    },
    get parts() {
      return parts
    },
    keep: (...blocks) => prose.push(...blocks),
    show: (kind) => {
      const last = parts.at(-1)
      if (last?.kind === 'stop' && prose.length > 0) parts[parts.length - 1] = goOn(last, prose, context)
      else parts.push(...(kind === 'step' ? guardedSteps() : screensFor(kind, prose)))
      prose = []
    },
    showGuarded: (blocks, guard) => parts.push(...planPieces([{ blocks, guard }])),
    take: () => {
      const taken = prose
      prose = []
      return taken
    },
    push: (plan) => parts.push(plan),
    stop: (blocks, otherwise) => {
      const screen = screens.screen(idOf(key, ''), blocks, blocks[0]?.at ?? startOf(''))
      parts.push(stopAt({ ...screen, ...screens.label() }, blocks, otherwise, context))
    },
    addSteps: (list, guard) => {
      for (const remedy of listSteps(list, { key, context, screens, turnsAndCalls, calls: mode === 'act' }))
        addRemedy(remedy, guard)
    },
    tryNext,
    label: screens.label,
    finish: (at, last) => {
      if (tries.length === 0) return parts
      if (!parts.every(isEmpty)) tries.push({ plan: sequence(parts, last), check: screens.check([], at) })
      return [{ kind: 'fallback', tries }]
    },
  }
}

const noPlans = (): readonly Plan[] => []

/** Whether a question leads behind its procedure. */
const leadsToEnd = (plan: Plan): boolean =>
  plan.kind === 'branch'
    ? plan.yes.to === 'end' || plan.no.to === 'end'
    : plan.kind === 'choice'
      ? plan.options.some(({ plan: inner }) => leadsToEnd(inner))
      : plan.kind === 'goto' && plan.turn.to === 'end'
