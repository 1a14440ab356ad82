import { type BlockConstruct, show } from '../body/body-state.ts'
import { paragraphOf, sentencePairs, textsOf, withPhrases } from '../paired-phrase.ts'
import { isGuard } from './guards.ts'

/**
 * A note to read whose last sentence is a remedy for a trouble: `> Si votre appareil ne figure pas dans la liste, redémarrez-le.` The
 * rest of the note is shown, and the remedy is for the readers who have that trouble.
 */
export const readGuardedNote: BlockConstruct = (block, _, state) => {
  const { builder, scope, context } = state
  if (block.type !== 'alert' || block.isFootnote || state.acting || scope.title.length === 0) return false
  const last = block.blocks.at(-1)
  if (last?.type !== 'paragraph') return false
  const sentences = sentencePairs(last, context)
  const remedy = sentences.at(-1)
  if (remedy === undefined || (last.twin !== undefined && remedy.twin === undefined)) return false
  const isTrouble = textsOf(remedy, context).every(({ text, words }) => {
    // The main clause of a guard has no negation, so the condition may end at the last comma.
    const condition = text.slice(0, text.lastIndexOf(','))
    return words.errors.trouble.test(condition) || words.turns.still.test(condition)
  })
  if (!isTrouble || !isGuard(remedy, scope.key, context)) return false
  const rest = [...block.blocks.slice(0, -1), ...paragraphOf(last, sentences.slice(0, -1))]
  if (rest.length > 0) builder.keep({ ...block, blocks: rest })
  show('info', state)
  builder.keep(withPhrases(last, remedy))
  show('step', state)
  return true
}
