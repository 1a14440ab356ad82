import { type SourceBlock, toContent } from '../../1-read/article.ts'
import { contactOf } from '../conditions.ts'
import type { PlanContext } from '../context.ts'
import { sentencePairs, textsOf } from '../paired-phrase.ts'
import type { PlannedScreen, StopPlan } from '../plan.ts'

/** A screen of blocks as the end of the walk, with the person whom they name, or the outcome of the article. */
export const stopAt = (
  screen: PlannedScreen & Pick<StopPlan, 'ordinal' | 'of'>,
  blocks: readonly SourceBlock[],
  otherwise: StopPlan['otherwise'],
  context: PlanContext,
): StopPlan => ({ kind: 'stop', ...screen, otherwise, result: stopOf(blocks, context) })

/** The result of a stop: the person whom its blocks name, or the outcome of the article. */
export const stopOf = (blocks: readonly SourceBlock[], context: PlanContext): StopPlan['result'] =>
  named(blocks, context) ?? endOf(context)

/** A stop with the blocks behind it, of which one may name the person to contact. */
export const goOn = (stop: StopPlan, blocks: readonly SourceBlock[], context: PlanContext): StopPlan => ({
  ...stop,
  body: [...stop.body, ...blocks.map(toContent)],
  result: stop.result === endOf(context) ? (named(blocks, context) ?? stop.result) : stop.result,
})

/** The outcome of a stop that names nobody. Nothing is solved there. */
const endOf = ({ failed }: PlanContext): StopPlan['result'] => (failed === 'solved' ? 'unresolved' : failed)

/** The person whom blocks say to contact. */
function named(blocks: readonly SourceBlock[], context: PlanContext): StopPlan['result'] | undefined {
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      // An infinitive tells to do something at the beginning of a sentence alone.
      for (const said of [block, ...sentencePairs(block, context)]) {
        const who = contactOf(textsOf(said, context), 'solved')
        if (who !== 'solved') return who
      }
    } else if (block.type === 'alert' || block.type === 'list') {
      const inner = block.type === 'alert' ? block.blocks : block.items.flatMap((item) => item.blocks)
      const who = named(inner, context)
      if (who !== undefined) return who
    }
  }
  return
}
