import { results } from '../../../guide/node.ts'
import type { FlowTurn } from '../../1-read/flow-file.ts'
import { isBeginning, type PlanContext } from '../context.ts'
import type { PairedPhrase } from '../paired-phrase.ts'
import type { BranchPlan, PlannedScreen, Turn } from '../plan.ts'
import { linksOf } from '../sentences.ts'
import { noSteps, type StepPlaces } from './turn-places.ts'

/**
 * Parses a turn of a flow file: a result, `next`, `failed`, `step:3`, `article:<link>` or the key of a section. A step that the
 * procedure does not have is kept as a section of that name, which is reported as unknown.
 */
export function readTurn(written: string, screen: PlannedScreen, context: PlanContext, steps: StepPlaces = noSteps): Turn {
  if (written === 'next' || written === 'failed') return { to: written }
  const result = results.find((candidate) => candidate === written)
  if (result === 'solved') return { to: 'solved' }
  if (result !== undefined) return { to: 'result', result }
  const id = steps.idOfNumber(Number(/^step:(\d+)$/.exec(written)?.[1]))
  if (id !== undefined) return { to: 'node', id }
  const article = /^article:(.*)$/.exec(written)?.[1]
  if (article === undefined) return { to: 'section', key: written }
  return { to: 'article', href: article, screen: calledScreen(article, screen, context) }
}

/** The screen that calls an article from a sentence: its title is the text of the link. */
export function calledScreen(href: string, screen: PlannedScreen, { idOf }: PlanContext): PlannedScreen {
  const link = linksOf(screen.title).find((other) => other.href.split('#')[0] === href.split('#')[0])
  return { ...screen, id: idOf(screen.id, 'call'), title: link?.text ?? screen.title, body: [] }
}

/** The turn of the flow file, at the section of a key, whose text is the beginning of this paragraph or sentence. */
export const flowTurnAt = (said: PairedPhrase, key: string, context: PlanContext): FlowTurn | undefined =>
  context.flowOf(key).turns?.find((turn) => isBeginning(turn.text, said, context))

/** A turn of a flow file as a question at its paragraph. */
export function turnFromFlow(
  turn: FlowTurn,
  screen: PlannedScreen,
  context: PlanContext,
  steps: StepPlaces = noSteps,
): BranchPlan {
  const { options, remember } = turn
  const option = (side: 'yes' | 'no') => ({
    id: options?.[side].id ?? side,
    label: options?.[side].label[context.language] ?? '',
  })
  return {
    kind: 'branch',
    ...screen,
    byFlow: true,
    yes: readTurn(turn.yes, screen, context, steps),
    no: readTurn(turn.no, screen, context, steps),
    ...(options && { options: [option('yes'), option('no')] as const }),
    ...(remember !== undefined && { remember }),
  }
}

/** The answers of a condition that asks the same as a question of the flow file; nothing for any other condition. */
export function repeatedAs(said: PairedPhrase, context: PlanContext): Pick<BranchPlan, 'options' | 'remember' | 'byFlow'> {
  const found = context.repeats.find(({ text }) => isBeginning(text, said, context))
  if (found === undefined) return {}
  const option = ({ id, label }: typeof found.yes) => ({ id, label: label[context.language] ?? '' })
  return { byFlow: true, remember: found.remember, options: [option(found.yes), option(found.no)] }
}
