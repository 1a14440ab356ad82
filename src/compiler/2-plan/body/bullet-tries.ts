import type { SourceItem, SourceList } from '../../1-read/article.ts'
import { contacts, persists } from '../conditions.ts'
import type { PlanContext } from '../context.ts'
import { sentencePairs } from '../paired-phrase.ts'
import { sequence } from '../plan.ts'
import { reportPlatformBullet } from '../turns/unsure-condition.ts'
import { type BodyState, show, tryNext } from './body-state.ts'
import { askFor } from './bullet-answers.ts'

/**
 * Bullets that are remedies to try one after the other, each with the question whether it helped. Where one of them but the last
 * ends at a contact, the rest would not be reached, so the bullets are answers to choose from.
 */
export function tryEach(list: SourceList, state: BodyState): void {
  const { scope, context, builder, advising } = state
  const { label: _, ...inside } = scope
  if (list.items.slice(0, -1).some((item) => endsAtContact(item, context))) {
    askFor('cause', list, state)
    return
  }
  show(advising ? 'step' : 'info', state)
  list.items.forEach((item, i) => {
    reportPlatformBullet(item, scope, context)
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
