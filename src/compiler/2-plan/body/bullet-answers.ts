import { phraseText } from '../../../guide/content.ts'
import { type SourceBlock, type SourceItem, type SourceList, sourceText, toContent } from '../../1-read/article.ts'
import { clauseOf, contactOf, tellsToDo } from '../conditions.ts'
import type { PlanContext, Scope } from '../context.ts'
import { headlineOf } from '../headline.ts'
import { type BilingualContext, joinPairs, type PairedPhrase, sentencePairs, textsOf, withPhrases } from '../paired-phrase.ts'
import { type ChoicePlan, type Option, type PlannedScreen, sequence } from '../plan.ts'
import { longestLead, wordsIn } from '../words-on-screen.ts'
import { type BodyState, show } from './body-state.ts'
import { withCheck } from './with-check.ts'

/** Plans a list as answers. */
export const askFor = (ask: 'contact' | 'condition' | 'cause', list: SourceList, state: BodyState): void =>
  askWith({ contact: planContacts, condition: planConditions, cause: planStatedCauses }[ask], list, state)

/** The plan of a list as answers, with the blocks before it. */
type AnswersPlan = (list: SourceList, lead: readonly SourceBlock[], scope: Scope, context: PlanContext) => ChoicePlan

/** Plans a list as answers by a plan. The blocks before it are the text of the question, where they are short. */
export function askWith(plan: AnswersPlan, list: SourceList, state: BodyState): void {
  const { builder, scope, context } = state
  const prose = builder.take()
  const own = wordsIn(prose) <= longestLead ? prose : prose.slice(-1)
  builder.keep(...prose.slice(0, prose.length - own.length))
  show('info', state)
  builder.push(plan(list, own, scope, context))
  builder.label()
}

/** Whether an item states a cause in a sentence and then what to do about it: `L'appareil est éteint. Allumez-le.` */
export function statesRemedy({ blocks: [first] }: SourceItem, context: PlanContext): boolean {
  const [cause, ...others] = first?.type === 'paragraph' ? sentencePairs(first, context) : []
  return cause !== undefined && !tellsToDo(cause, context) && others.some((sentence) => tellsToDo(sentence, context))
}

/** The first sentence of each item that begins with a paragraph. */
export const firstSentences = (list: SourceList, bilingual: BilingualContext): PairedPhrase[] =>
  list.items.flatMap(({ blocks: [first] }) => (first?.type === 'paragraph' ? sentencePairs(first, bilingual).slice(0, 1) : []))

/**
 * Plans bullets that begin with a condition each as a question. The condition is the answer, and the bullet its remedy:
 *
 * ```md
 * Choisissez la solution qui convient :
 *
 * * Si la machine est virtuelle, configurez-la.
 * * Si l'appareil est à quelqu'un d'autre, supprimez-le : …
 * ```
 */
function planConditions(list: SourceList, lead: readonly SourceBlock[], scope: Scope, context: PlanContext): ChoicePlan {
  const sentences = firstSentences(list, context)
  return choiceOf('cause', list, lead, scope, context, (item, i) => {
    const key = `${scope.key}-cause-${i + 1}`
    const plan = sequence(context.planBody(item.blocks, { ...scope, key, title: [], isAnswer: true }, 'act', context))
    return {
      id: `cause-${i + 1}`,
      label: clauseOf(sentences[i]?.phrase ?? [], context.words) || phraseText(sentences[i]?.phrase ?? []),
      plan: withCheck(plan, key, scope, item.at, context),
    }
  })
}

/** Each cause is an answer, and the rest of its bullet the remedy. After a remedy that did not help, the next cause follows. */
function planStatedCauses(list: SourceList, lead: readonly SourceBlock[], scope: Scope, context: PlanContext): ChoicePlan {
  const choice = choiceOf('cause', list, lead, scope, context, (item, i) => {
    const key = `${scope.key}-cause-${i + 1}`
    const [first, ...others] = item.blocks
    const [cause, ...remedy] = first?.type === 'paragraph' ? sentencePairs(first, context) : []
    const label = phraseText(cause?.phrase ?? [])
    // A first sentence that tells what to do is shown with the remedy, too.
    const isRemedy = cause !== undefined && (remedy.length === 0 || tellsToDo(cause, context))
    const blocks = first?.type === 'paragraph' && !isRemedy ? [withPhrases(first, joinPairs(remedy)), ...others] : item.blocks
    const plan = sequence(context.planBody(blocks, { ...scope, key, title: [], label }, 'act', context))
    return { id: `cause-${i + 1}`, label, plan: withCheck(plan, key, scope, item.at, context) }
  })
  return { ...choice, guessed: true }
}

/** Bullets that each name somebody to contact are answers that each end the walk. */
function planContacts(list: SourceList, lead: readonly SourceBlock[], scope: Scope, context: PlanContext): ChoicePlan {
  return choiceOf('option', list, lead, scope, context, (item, i) => {
    const label = item.blocks.map(sourceText).join(' ')
    return {
      id: `way-${i + 1}`,
      label,
      plan: {
        kind: 'goto',
        turn: {
          to: 'result',
          result: contactOf(
            item.blocks.flatMap((block) => (block.type === 'paragraph' ? textsOf(block, context) : [])),
            context.failed,
          ),
        },
      },
    }
  })
}

export function choiceOf(
  ask: ChoicePlan['ask'],
  list: SourceList,
  lead: readonly SourceBlock[],
  scope: Scope,
  { idOf, words }: PlanContext,
  optionOf: (item: SourceList['items'][number], i: number) => Option,
): ChoicePlan {
  const headline = scope.title.length === 0 ? headlineOf(lead, words) : undefined
  const screen: PlannedScreen = {
    id: idOf(scope.key, 'which'),
    title: headline?.title ?? scope.title,
    body: (headline?.rest ?? lead).map(toContent),
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: list.at,
    ...(scope.label !== undefined && { label: scope.label }),
  }
  return { kind: 'choice', ...screen, ask, options: list.items.map(optionOf) }
}
