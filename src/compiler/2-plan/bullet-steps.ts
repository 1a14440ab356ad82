import type { SourceItem } from '../1-read/article.ts'
import { type BlockConstruct, show } from './body-state.ts'
import { sequence } from './plan.ts'

/** Bullets of which some hold a procedure: each procedure is planned at its place, the other bullets are shown. */
export const readProcedureBullets: BlockConstruct = (block, _, state) => {
  const { builder, scope, mode, context } = state
  if (block.type !== 'list' || block.style !== 'bullet') return false
  if (block.items.length < 2 || !block.items.some(isProcedure)) return false
  const { label: _label, ...inside } = scope
  block.items.forEach((item, i) => {
    if (!isProcedure(item)) {
      builder.keep({ ...block, at: item.at, items: [item] })
      return
    }
    show('info', state)
    const own = { ...inside, key: `${scope.key}-item-${i + 1}`, title: [] }
    builder.push(sequence(context.planBody(item.blocks, own, mode, context)))
  })
  return true
}

const isProcedure = (item: SourceItem): boolean => item.blocks.some((block) => block.type === 'list' && block.style === 'ordered')

/** A single bullet is the action that the paragraph before it announces. */
export const readSingleBullet: BlockConstruct = (block, _, state) => {
  const { builder, acting } = state
  if (block.type !== 'list' || block.style !== 'bullet') return false
  if (!acting || block.items.length !== 1 || builder.prose.length === 0) return false
  builder.keep(...block.items.flatMap((item) => item.blocks))
  state.single = true
  return true
}
