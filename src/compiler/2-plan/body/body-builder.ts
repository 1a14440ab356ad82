import { type Block, type Phrase, phraseText } from '../../../guide/content.ts'
import type { NodeId } from '../../../guide/node.ts'
import { type SourceBlock, type SourceList, toContent } from '../../1-read/article.ts'
import { type Place, startOf } from '../../diagnostic.ts'
import { announcesCauses, persists } from '../conditions.ts'
import type { Mode, PlanContext, Scope } from '../context.ts'
import { headlineOf } from '../headline.ts'
import { type Paragraph, sentencePairs } from '../paired-phrase.ts'
import {
  type BranchPlan,
  type ChoicePlan,
  isEmpty,
  type Plan,
  type PlannedScreen,
  type StopPlan,
  sequence,
  type Try,
  type Turn,
} from '../plan.ts'
import { blockStops } from '../stops.ts'
import { articlesIn, branchesOf } from '../turns/branches.ts'
import { planGuarded } from '../turns/guarded-steps.ts'
import { type Guard, type GuardedBlocks, guardedParts, type SkippedStep, skipOfStep } from '../turns/guards.ts'
import { noSteps, type StepPlaces } from '../turns/turn-places.ts'
import { screensOf } from '../words-on-screen.ts'
import { callsIn } from './calls-in.ts'
import { goOn, stopAt } from './stop-screen.ts'

/** Builds the plan of one section's own blocks: collects blocks that are not on a screen yet (`prose`), and plans (`parts`). */
export interface BodyBuilder {
  readonly prose: readonly SourceBlock[]
  readonly parts: readonly Plan[]
  readonly keep: (...blocks: readonly SourceBlock[]) => void
  /**
   * Turns the collected blocks into screens: of knowledge, or of something to do. `beside-steps` is prose before or after a
   * procedure that tells to do something: its screens are steps and keep the ids of knowledge, so that codes stay when the reading
   * changes.
   */
  readonly show: (kind: 'info' | 'step' | 'beside-steps') => void
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
  const { words, idOf } = context
  const { key, section, sectionKey } = scope
  /** The title of a screen that does not begin with a sentence. */
  const heading: Phrase = scope.title.length > 0 ? scope.title : [section]
  const tries: Try[] = []
  let parts: Plan[] = []
  let prose: SourceBlock[] = []
  let opened = false // Whether a screen shows the heading already.

  const label = (own = scope.label ?? phraseText(scope.title)): Pick<PlannedScreen, 'label'> => {
    const first = !opened
    opened = true
    return first && own !== '' ? { label: own } : {}
  }
  const screen = (id: NodeId, blocks: readonly SourceBlock[], at: Place, title?: Phrase): PlannedScreen => {
    const headline = title === undefined ? headlineOf(blocks, words) : undefined
    return {
      id,
      title: title ?? headline?.title ?? heading,
      body: (headline?.rest ?? blocks).map(toContent),
      section,
      sectionKey,
      at,
    }
  }
  const infoScreen = (blocks: readonly SourceBlock[], at: Place): PlannedScreen => {
    const heads = !opened && scope.title.length > 0
    return heads
      ? { ...screen(idOf(key, 'info'), blocks, at, scope.title), ...label(scope.label ?? '') }
      : { ...screen(idOf(key, 'info'), blocks, at), ...label() }
  }
  const checkScreen = (body: readonly Block[], at: Place): PlannedScreen => ({
    id: idOf(key, 'check'),
    title: [],
    body,
    section,
    sectionKey,
    at,
  })

  const tryNext: BodyBuilder['tryNext'] = (body, at, otherwise) => {
    if (parts.every(isEmpty)) return
    tries.push({ plan: sequence(parts), check: checkScreen(body, at), ...(otherwise && { otherwise }) })
    parts = []
  }
  /** The calls and the questions that follow a screen. An article that a question leads to is not called before it. */
  const turnsAndCalls = (blocks: readonly SourceBlock[], calls: boolean, steps?: StepPlaces): Plan[] => {
    const branches = branchesOf(blocks, scope, context, steps)
    return calls ? [...callsIn(blocks, articlesIn(branches), scope, context), ...branches] : branches
  }
  const screensFor = (
    kind: Parameters<BodyBuilder['show']>[0],
    blocksOfPart: readonly SourceBlock[],
    isGuarded = false,
  ): Plan[] =>
    screensOf(blocksOfPart, context).flatMap((blocks, i): Plan[] => {
      const [lead] = blocks
      if (lead === undefined) return []
      const isStep =
        advising === undefined ? i === 0 : blocks.some((block) => block.type === 'paragraph' && advising(block, context))
      return kind !== 'info' && isStep && !announcesCauses(lead, context)
        ? [
            { kind: 'step', ...screen(idOf(key, kind === 'step' ? '' : 'info'), blocks, lead.at), ...label() },
            ...turnsAndCalls(blocks, true, { ...noSteps, isGuarded: isGuarded && i === 0 }),
          ]
        : [{ kind: 'info', ...infoScreen(blocks, lead.at) }, ...turnsAndCalls(blocks, false)]
    })
  /** The question whether a step is skipped, before that step. */
  const skipBefore = ({ sentence, at }: SkippedStep, id: NodeId, after: NodeId | undefined): BranchPlan => ({
    kind: 'branch',
    id,
    title: sentence.phrase,
    body: [],
    section,
    sectionKey,
    at,
    yes: after === undefined ? { to: 'end' } : { to: 'node', id: after },
    no: { to: 'next' },
  })
  /** The question whether a condition holds, with what to do if so, and if not. */
  const asked = (
    at: Place,
    title: Phrase,
    yes: () => readonly Plan[],
    no: () => readonly Plan[],
    [yesLabel, noLabel]: readonly [string, string] = ['', ''],
  ): ChoicePlan => ({
    kind: 'choice',
    id: idOf(key, 'turn'),
    title,
    body: [],
    section,
    sectionKey,
    at,
    ...label(),
    ask: 'branch',
    options: [
      { id: 'yes', label: yesLabel, plan: sequence(yes()) },
      { id: 'no', label: noLabel, plan: sequence(no()) },
    ],
  })
  /**
   * Something to do, in which what stands behind a condition is only for the readers for whom it holds. A bullet or a cell, which
   * has no title, is tried as a whole.
   */
  const guardedSteps = (): readonly Plan[] => {
    const pieces = scope.title.length === 0 ? [] : guardedParts(prose, key, context)
    return pieces.every(({ guard }) => guard === undefined) ? screensFor('step', prose) : planPieces(pieces)
  }
  const planPieces = (pieces: readonly GuardedBlocks[]): readonly Plan[] =>
    planGuarded(pieces, { asked, heading, stepsOf: (blocks, isGuarded) => screensFor('step', blocks, isGuarded) }, context)
  const show: BodyBuilder['show'] = (kind) => {
    const last = parts.at(-1)
    if (last?.kind === 'stop' && prose.length > 0) parts[parts.length - 1] = goOn(last, prose, context)
    else parts.push(...(kind === 'step' ? guardedSteps() : screensFor(kind, prose)))
    prose = []
  }

  return {
    get prose() {
      return prose
    },
    get parts() {
      return parts
    },
    keep: (...blocks) => prose.push(...blocks),
    show,
    showGuarded: (blocks, guard) => parts.push(...planPieces([{ blocks, guard }])),
    take: () => {
      const taken = prose
      prose = []
      return taken
    },
    push: (plan) => parts.push(plan),
    stop: (blocks, otherwise) =>
      parts.push(
        stopAt({ ...screen(idOf(key, ''), blocks, blocks[0]?.at ?? startOf('')), ...label() }, blocks, otherwise, context),
      ),
    addSteps: (list, guard) => {
      const ids = list.items.map(() => idOf(key, ''))
      const skips = list.items.map((item) => skipOfStep(item.blocks, key, context))
      // A step that may be skipped begins with the question.
      const entries = ids.map((id, i) => (skips[i] === undefined ? id : idOf(key, 'turn')))
      // “Step 3” means the step that the source numbers 3; where no step has that number, the third item.
      const idOfNumber = (number: number) =>
        entries[list.items.findIndex((item) => item.number === number)] ?? entries[number - 1]
      let run: Plan[] = []
      const end = () => {
        const steps: Plan[] = run.some(leadsToEnd) ? [{ ...sequence(run), isProcedure: true }] : run
        if (guard === undefined) parts.push(...steps)
        else
          parts.push(
            asked(
              guard.at,
              guard.sentence.phrase,
              () => steps,
              () => [],
            ),
          )
        run = []
      }
      let wasAsked = false
      list.items.forEach((item, i) => {
        const [first] = item.blocks
        const sentence = first?.type === 'paragraph' ? sentencePairs(first, context)[0] : undefined
        if (i > 0 && sentence !== undefined && persists(sentence, context)) {
          end()
          tryNext([['p', ...sentence.phrase]], item.at)
        }
        const place = list.items.length > 1 ? { ordinal: i + 1, of: list.items.length } : {}
        const skip = skips[i]
        if (skip !== undefined) run.push(skipBefore(skip, entries[i] ?? key, entries[i + 1]))
        const blocks = skip?.rest ?? item.blocks
        const [own, ...more] = screensOf(blocks, context)
        const shown = { ...screen(ids[i] ?? key, own ?? [], item.at), ...label(), ...place }
        if (more.length === 0 && blocks.some((block) => blockStops(block, context))) {
          run.push(stopAt(shown, blocks, 'step', context))
          return
        }
        run.push({ kind: 'step', ...shown })
        // What is too long for one screen continues on another screen of the same step.
        for (const rest of more) run.push({ kind: 'step', ...screen(idOf(key, `${i + 1}-more`), rest, item.at), ...place })
        const turns = turnsAndCalls(blocks, mode === 'act', {
          idOfNumber,
          idOfOffset: (offset) => entries[i + offset],
          last: entries.at(-1),
          followsQuestion: wasAsked,
          isGuarded: false,
          behind: list.items[i + 1]?.blocks ?? [],
        })
        const last = turns.at(-1)
        wasAsked = last?.kind === 'branch' && last.no.to === 'next'
        run.push(...turns)
      })
      end()
    },
    tryNext,
    label: () => label(),
    finish: (at, last) => {
      if (tries.length === 0) return parts
      if (!parts.every(isEmpty)) tries.push({ plan: sequence(parts, last), check: checkScreen([], at) })
      return [{ kind: 'fallback', tries }]
    },
  }
}

/** Whether a question leads behind its procedure. */
const leadsToEnd = (plan: Plan): boolean =>
  plan.kind === 'branch'
    ? plan.yes.to === 'end' || plan.no.to === 'end'
    : plan.kind === 'choice'
      ? plan.options.some(({ plan: inner }) => leadsToEnd(inner))
      : plan.kind === 'goto' && plan.turn.to === 'end'
