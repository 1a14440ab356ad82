import type { SourceList } from '../../1-read/article.ts'
import { type BlockConstruct, show } from '../body/body-state.ts'
import { askFor, statesRemedy } from '../body/bullet-answers.ts'
import { tryOf } from '../body/with-check.ts'
import { announcesCauses } from '../conditions.ts'
import type { PlanContext, Scope } from '../context.ts'
import { type BilingualContext, matchesAnywhere } from '../paired-phrase.ts'
import { type Plan, sequence } from '../plan.ts'

/**
 * An ordered list of causes, which the text before it announces: tried one after the other where each tells its remedy, answers
 * where each is a sentence with the remedy behind it.
 */
export const readCauses: BlockConstruct = (block, _, state) => {
  const { builder, scope, context } = state
  if (block.type !== 'list' || block.style !== 'ordered') return false
  const lead = builder.prose.at(-1)
  if (lead === undefined || !announcesCauses(lead, context)) return false
  if (bringRemedies(block, context)) {
    show('info', state)
    builder.push(planCauses(block, scope, context))
    return true
  }
  if (block.items.length < 2 || !block.items.every((item) => statesRemedy(item, context))) return false
  askFor('cause', block, state)
  return true
}

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
