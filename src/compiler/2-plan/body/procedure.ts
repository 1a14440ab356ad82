import type { SourceBlock, SourceList } from '../../1-read/article.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { advises, announcesCauses, givesInstructions, tellsToDo } from '../conditions.ts'
import { type PlanContext, planIn, type Scope } from '../context.ts'
import { decide, decidedByFlow, observed, settled } from '../decision.ts'
import { anyMatches, sentencePairs, textsOf } from '../paired-phrase.ts'
import { isBold } from '../sections/labels.ts'
import { guardIfNotDone, guardOfProcedure, opensWithElse } from '../turns/guards.ts'
import { type BlockConstruct, type BodyState, show, tryNext } from './body-state.ts'

/** An ordered list that only names causes, facts or the sections that follow, or that the flow file makes text, is shown. */
export const readNamingList: BlockConstruct = (block, _, { builder, scope, context, announces }) => {
  if (block.type !== 'list' || block.style !== 'ordered') return false
  const lead = builder.prose.at(-1)
  const { plan } = context.flowOf(scope.key)
  const announced = lead !== undefined && announcesCauses(lead, context)
  // Behind “check that”, facts are what the reader checks one after the other.
  const isText = plan === undefined && !(lead?.type === 'paragraph' && advises(lead, context)) && statesFacts(block, context)
  const names = announced || isText
  if (!names && !announces(block) && plan !== 'info') return false
  builder.keep(block)
  return true
}

/** Whether each item is a sentence that states a fact: `Le badge est bloqué.` Nobody can do that. A small letter continues the lead. */
const statesFacts = ({ items }: SourceList, context: PlanContext): boolean =>
  items.every(({ blocks: [first, ...others] }) => {
    if (first?.type !== 'paragraph' || others.length > 0) return false
    const [sentence, ...more] = sentencePairs(first, context)
    return (
      sentence !== undefined &&
      more.length === 0 &&
      anyMatches(textsOf(sentence, context), (text, words) => /^\p{Lu}/u.test(text) && words.statesFact.test(text)) &&
      !advises(sentence, context)
    )
  })

/** An ordered list becomes a procedure. A second list that begins at 1 may be another remedy. */
export const readProcedure: BlockConstruct = (block, i, state) => {
  const { builder, blocks, scope, context } = state
  if (block.type !== 'list' || block.style !== 'ordered') return false
  if (state.lists > 0 && block.items[0]?.number === 1 && isAlternative(block, state)) tryNext([], block.at, state)
  // The condition of a bullet that is an answer was asked already. What is done otherwise, behind the list, is for the others.
  const guarded =
    scope.isAnswer || opensWithElse(blocks[i + 1], context)
      ? undefined
      : (guardOfProcedure(block, builder.prose, scope.key, context) ?? guardIfNotDone(builder.prose, scope, context))
  if (guarded !== undefined) {
    builder.take()
    builder.keep(...guarded.before)
  }
  const acts =
    (state.acting && builder.prose.some((other) => givesInstructions(other, context))) ||
    (isOwnText(scope) && builder.prose.some((other) => ordersMuch(other, context)))
  show(state.single ? 'step' : acts ? 'beside-steps' : 'info', state)
  builder.addSteps(block, guarded?.guard)
  state.lists++
  return true
}

/** Whether a procedure stands below a heading of its own: not at the start of the article, and in no row, cause or bullet. */
const isOwnText = ({ key, sectionKey }: Scope): boolean => key === sectionKey && key !== 'start'

/** Whether a paragraph has several sentences that tell what to do. */
const ordersMuch = (block: SourceBlock, context: PlanContext): boolean =>
  block.type === 'paragraph' && sentencePairs(block, context).filter((sentence) => tellsToDo(sentence, context)).length > 1

/** Decides whether a second list is another remedy to try, or goes on. */
function isAlternative(list: SourceList, { builder, blocks, scope, context }: BodyState): boolean {
  const place = { id: `${scope.key}-list`, kind: 'list', at: list.at } as const
  const { plan } = context.flowOf(scope.key)
  if (plan === 'sequence') context.decided(decidedByFlow(place, plan, scope.key))
  if (plan === 'sequence') return false
  const says = (test: (text: string, words: LanguageWords) => boolean) =>
    blocks.some((other) => other.type === 'paragraph' && anyMatches(textsOf(other, context), test))
  const lead = builder.prose.at(-1)
  const isHeaded = lead?.type === 'paragraph' && isBold(lead.phrase)
  const several = says((text, words) => words.severalWays.test(text))
  const evidence = {
    sequence: [
      ...observed('a bold line is its heading', 3, isHeaded && !several),
      ...observed(
        'the text says what comes after',
        3,
        says((text, words) => words.sequel.test(text)),
      ),
    ],
    fallback: [
      ...observed('a second list begins at 1', 2),
      ...observed('the text says that there are several ways', 0.5, several),
    ],
  }
  return (
    settled(decide(place, evidence), (value) => (value === 'sequence' ? planIn(scope, value) : undefined), context) === 'fallback'
  )
}
