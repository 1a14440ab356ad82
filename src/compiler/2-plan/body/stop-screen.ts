import { type SourceBlock, toContent } from '../../1-read/article.ts'
import { contactOf } from '../conditions.ts'
import type { PlanContext } from '../context.ts'
import { type PairedPhrase, sentencePairs, textsOf } from '../paired-phrase.ts'
import type { PlannedScreen, StopPlan } from '../plan.ts'
import { unknownPeopleOf } from '../turns/unknown-word.ts'

/** A screen of blocks as the end of the walk, with the person whom they name, or the outcome of the article. */
export const stopAt = (
  screen: PlannedScreen & Pick<StopPlan, 'ordinal' | 'of'>,
  blocks: readonly SourceBlock[],
  otherwise: StopPlan['otherwise'],
  context: PlanContext,
): StopPlan => ({ kind: 'stop', ...screen, otherwise, ...stopOf(blocks, context) })

/** The result of a stop: the person whom its blocks name, or the outcome of the article, with the people whom nobody knows. */
export function stopOf(blocks: readonly SourceBlock[], context: PlanContext): Pick<StopPlan, 'result' | 'unknown'> {
  const result = firstSaid(blocks, context, (said) => {
    const who = contactOf(textsOf(said, context), 'solved')
    return who === 'solved' ? undefined : who
  })
  if (result !== undefined) return { result }
  const unknown = firstSaid(blocks, context, (said) => unknownPeopleOf(said, context))
  return { result: endOf(context), ...(unknown && { unknown }) }
}

/** A stop with the blocks behind it, of which one may name the person to contact. */
export function goOn(stop: StopPlan, blocks: readonly SourceBlock[], context: PlanContext): StopPlan {
  const longer = { ...stop, body: [...stop.body, ...blocks.map(toContent)] }
  return stop.result === endOf(context) ? { ...longer, ...stopOf(blocks, context) } : longer
}

/** The outcome of a stop that names nobody. Nothing is solved there. */
const endOf = ({ failed }: PlanContext): StopPlan['result'] => (failed === 'solved' ? 'unresolved' : failed)

/** What the first paragraph or sentence of blocks gives. An infinitive tells to do something at the beginning of a sentence alone. */
function firstSaid<T>(
  blocks: readonly SourceBlock[],
  context: PlanContext,
  read: (said: PairedPhrase) => T | undefined,
): T | undefined {
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      for (const said of [block, ...sentencePairs(block, context)]) {
        const found = read(said)
        if (found !== undefined) return found
      }
    } else if (block.type === 'alert' || block.type === 'list') {
      const inner = block.type === 'alert' ? block.blocks : block.items.flatMap((item) => item.blocks)
      const found = firstSaid(inner, context, read)
      if (found !== undefined) return found
    }
  }
  return
}
