import { type BlockConstruct, show } from '../body/body-state.ts'
import type { PlanContext } from '../context.ts'
import { anyMatches, joinPairs, type PairedPhrase, paragraphOf, sentencePairs, textsOf, withPhrases } from '../paired-phrase.ts'
import { type Guard, isGuard } from './guards.ts'
import { readPart } from './read-turns.ts'
import { flowTurnAt } from './turns-by-flow.ts'

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

/**
 * A paragraph to read that ends in a trouble and its remedy: `Parfois, le bouton n'apparaît pas. Dans ce cas, redémarrez le poste.` The
 * rest of the paragraph is shown, and the remedy is for the readers who have that trouble.
 */
export const readReferredRemedy: BlockConstruct = (block, _, state) => {
  const { builder, scope, context } = state
  if (block.type !== 'paragraph' || state.acting || scope.title.length === 0) return false
  const sentences = sentencePairs(block, context)
  const at = sentences.findIndex((sentence, i) => i > 0 && isReferredRemedy(sentences[i - 1] ?? sentence, sentence, context))
  const [trouble, remedy] = [sentences[at - 1], sentences[at]]
  if (trouble === undefined || remedy === undefined) return false
  if (block.twin !== undefined && sentences.some(({ twin }) => twin === undefined)) return false
  // What stands behind the remedy must go on with it, because it may be for everybody.
  const isWhole = sentences
    .slice(at + 1)
    .every((sentence) => anyMatches(textsOf(sentence, context), (text, words) => words.sequel.test(text)))
  if (!isWhole || [trouble, remedy].some((sentence) => flowTurnAt(sentence, scope.key, context) !== undefined)) return false
  builder.keep(...paragraphOf(block, sentences.slice(0, at - 1)))
  show('info', state)
  const guard: Guard = { sentence: joinPairs([trouble, remedy]), at: block.at, refers: 'yes' }
  builder.showGuarded(paragraphOf(block, sentences.slice(at)), guard)
  return true
}

/** Whether a sentence is something to do about the trouble that the sentence before it states. */
const isReferredRemedy = (before: PairedPhrase, sentence: PairedPhrase, context: PlanContext): boolean => {
  const part = readPart(sentence, context)
  return (
    part?.kind === 'so' &&
    part.target.kind === 'do' &&
    readPart(before, context) === undefined &&
    textsOf(before, context).every(({ text, words }) => words.errors.trouble.test(text) && words.turns.sometimes.test(text))
  )
}
