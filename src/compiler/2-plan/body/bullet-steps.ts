import type { SourceItem, SourceList } from '../../1-read/article.ts'
import { sequence } from '../plan.ts'
import { type BlockConstruct, type BodyState, show } from './body-state.ts'

/** Bullets of which some hold a procedure: each procedure is planned at its place, the other bullets are shown. */
export function planProcedures(list: SourceList, state: BodyState): void {
  const { builder, scope, mode, context } = state
  const { label: _, ...inside } = scope
  list.items.forEach((item, i) => {
    if (!isProcedure(item)) {
      builder.keep({ ...list, at: item.at, items: [item] })
      return
    }
    show('info', state)
    const own = { ...inside, key: `${scope.key}-item-${i + 1}`, title: [] }
    builder.push(sequence(context.planBody(item.blocks, own, mode, context)))
  })
}

/** Whether an item holds a procedure. */
export const isProcedure = (item: SourceItem): boolean =>
  item.blocks.some((block) => block.type === 'list' && block.style === 'ordered')

/** A single bullet is the action that the paragraph before it announces. */
export const readSingleBullet: BlockConstruct = (block, _, state) => {
  const { builder, acting } = state
  if (block.type !== 'list' || block.style !== 'bullet') return false
  if (!acting || block.items.length !== 1 || builder.prose.length === 0) return false
  builder.keep(...block.items.flatMap((item) => item.blocks))
  state.single = true
  return true
}
