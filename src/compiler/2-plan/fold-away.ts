import type { Section, SourceBlock } from '../1-read/article.ts'
import type { SectionFlow } from '../1-read/flow-file.ts'
import { beginsLike, type PlanContext } from './context.ts'

/**
 * Puts the paragraphs that a flow file folds away into a fold with the heading, before the first paragraph that is something to
 * do.
 */
export function foldAway(
  blocks: readonly SourceBlock[],
  section: Section,
  { folds, acts }: SectionFlow,
  context: PlanContext,
): { readonly blocks: readonly SourceBlock[]; readonly folded: boolean } {
  const isOf = (texts: SectionFlow['folds']) => (block: SourceBlock) =>
    block.type === 'paragraph' && beginsLike(block, texts, context)
  const inside = blocks.filter(isOf(folds))
  if (inside.length === 0) return { blocks, folded: false }
  const rest = blocks.filter((block) => !inside.includes(block))
  const firstAct = rest.findIndex(isOf(acts))
  const before = firstAct === -1 ? rest.length : firstAct
  return {
    blocks: [
      ...rest.slice(0, before),
      { type: 'fold', at: section.at, title: section.title, blocks: inside },
      ...rest.slice(before),
    ],
    folded: true,
  }
}
