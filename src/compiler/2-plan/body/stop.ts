import { beginsInstruction } from '../conditions.ts'
import { blockStops, leavesOpen } from '../stops.ts'
import { mostWords, wordsIn } from '../words-on-screen.ts'
import { type BlockConstruct, show } from './body-state.ts'

/** A paragraph or an alert that tells every reader to stop ends the walk, with what stands around it. */
export const readStop: BlockConstruct = (block, i, state) => {
  const { builder, blocks, context } = state
  if (!blockStops(block, context) || leavesOpen(blocks[i - 1])) return false
  if (builder.prose.some((other) => beginsInstruction(other, context))) show(state.acting ? 'step' : 'info', state)
  if (wordsIn([...builder.prose, block]) > mostWords) show('info', state)
  builder.stop([...builder.take(), block], state.acting ? 'step' : 'info')
  state.single = false
  return true
}
