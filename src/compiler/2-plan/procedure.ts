import type { LanguageWords } from '../language/language-words.ts'
import { type BlockConstruct, show, tryNext } from './body-state.ts'
import { announcesCauses, givesInstructions } from './conditions.ts'
import { isBold } from './labels.ts'
import { anyMatches, textsOf } from './paired-phrase.ts'

/** An ordered list that only names causes or the sections that follow, or that the flow file makes text, is shown. */
export const readNamingList: BlockConstruct = (block, _, { builder, scope, context, announces }) => {
  if (block.type !== 'list' || block.style !== 'ordered') return false
  const lead = builder.prose.at(-1)
  const names = lead !== undefined && announcesCauses(lead, context)
  if (!names && !announces(block) && context.flowOf(scope.key).plan !== 'info') return false
  builder.keep(block)
  return true
}

/**
 * An ordered list becomes a procedure. A second list that begins at 1 is an alternative remedy, unless the text says that it comes
 * after the first, or a bold line is its heading and no text says that there are several ways.
 */
export const readProcedure: BlockConstruct = (block, _, state) => {
  const { builder, blocks, scope, context } = state
  if (block.type !== 'list' || block.style !== 'ordered') return false
  const lead = builder.prose.at(-1)
  const says = (test: (text: string, words: LanguageWords) => boolean) =>
    blocks.some((other) => other.type === 'paragraph' && anyMatches(textsOf(other, context), test))
  const headed = lead?.type === 'paragraph' && isBold(lead.phrase) && !says((text, words) => words.severalWays.test(text))
  const goesOn = context.flowOf(scope.key).plan === 'sequence' || headed || says((text, words) => words.sequel.test(text))
  if (state.lists > 0 && block.items[0]?.number === 1 && !goesOn) tryNext([], block.at, state)
  const acts = state.acting && builder.prose.some((block) => givesInstructions(block, context))
  show(state.single ? 'step' : acts ? 'beside-steps' : 'info', state)
  builder.addSteps(block)
  state.lists++
  return true
}
