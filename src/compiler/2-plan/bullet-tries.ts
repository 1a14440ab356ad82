import type { SourceItem, SourceList } from '../1-read/article.ts'
import { type BlockConstruct, type BodyState, show, tryNext } from './body-state.ts'
import { askFor } from './bullet-answers.ts'
import { advisesIn, announcesCauses, contacts, persists } from './conditions.ts'
import type { PlanContext, Scope } from './context.ts'
import { type BilingualContext, matchesAnywhere, sentencePairs } from './paired-phrase.ts'
import { type Plan, sequence } from './plan.ts'
import { tryOf } from './with-check.ts'
import { wordsIn } from './words-on-screen.ts'

/** Bullets that are remedies are tried one after the other. */
export const readTries: BlockConstruct = (block, _, state) => {
  if (block.type !== 'list' || block.style !== 'bullet' || !state.advising || !areRemedies(block, state.context)) return false
  tryEach(block, state)
  return true
}

/** An ordered list of causes that each have their remedy: tried one after the other. */
export const readCauses: BlockConstruct = (block, _, state) => {
  const { builder, scope, context } = state
  if (block.type !== 'list' || block.style !== 'ordered') return false
  const lead = builder.prose.at(-1)
  if (lead === undefined || !announcesCauses(lead, context) || !bringRemedies(block, context)) return false
  show('info', state)
  builder.push(planCauses(block, scope, context))
  return true
}

/** Whether bullets are remedies: at least two thirds of them are sentences that tell to do something. */
const areRemedies = ({ items }: SourceList, context: PlanContext): boolean =>
  items.length > 1 &&
  items.filter(
    ({ blocks }) => wordsIn(blocks) >= 8 && blocks.some((block) => block.type === 'paragraph' && advisesIn(block, context)),
  ).length *
    3 >=
    items.length * 2

/**
 * Bullets that are remedies to try one after the other, each with the question whether it helped. Where one of them but the last
 * ends at a contact, the rest would not be reached, so the bullets are answers to choose from.
 */
function tryEach(list: SourceList, state: BodyState): void {
  const { scope, context, builder } = state
  const { label: _, ...inside } = scope
  if (list.items.slice(0, -1).some((item) => endsAtContact(item, context))) {
    askFor('cause', list, state)
    return
  }
  show('info', state)
  list.items.forEach((item, i) => {
    builder.push(
      sequence(context.planBody(item.blocks, { ...inside, key: `${scope.key}-item-${i + 1}`, title: [] }, 'act', context)),
    )
    tryNext([], item.at, state)
  })
}

/** Whether a bullet says to contact somebody when it did not help. */
const endsAtContact = ({ blocks }: SourceItem, context: PlanContext): boolean =>
  blocks.some(
    (block) =>
      block.type === 'paragraph' &&
      sentencePairs(block, context).some((sentence) => persists(sentence, context) && contacts(sentence, context)),
  )

/** Whether every item has its own remedy. */
const bringRemedies = (list: SourceList, bilingual: BilingualContext): boolean =>
  list.items.every((item) =>
    item.blocks.some((block) => matchesAnywhere(block, bilingual, (text, words) => words.remedyInside.test(text))),
  )

/** Causes with a remedy each: tried one after the other. */
function planCauses(list: SourceList, scope: Scope, context: PlanContext): Plan {
  const tries = list.items.map((item, i) =>
    tryOf(
      sequence(context.planBody(item.blocks, { ...scope, key: `${scope.key}-cause-${i + 1}`, title: [] }, 'act', context)),
      scope.key,
      scope,
      item.at,
      context,
    ),
  )
  return { kind: 'fallback', tries }
}
