import type { SourceBlock, SourceList } from '../../1-read/article.ts'
import { advisesIn, announcesCauses, contacts, opensWithCondition, tellsToDo } from '../conditions.ts'
import { planIn, type Scope } from '../context.ts'
import { decide, decidedByFlow, type Evidence, type Options, observed, settled } from '../decision.ts'
import { anyMatches, matchesAnywhere, sentencePairs, textsOf } from '../paired-phrase.ts'
import { wordsIn } from '../words-on-screen.ts'
import { type BlockConstruct, type BodyState, show } from './body-state.ts'
import { askFor, askWith, firstSentences, statesRemedy } from './bullet-answers.ts'
import { areMessages, planMessages } from './bullet-messages.ts'
import { isProcedure, planProcedures } from './bullet-steps.ts'
import { tryEach } from './bullet-tries.ts'

/** How bullets are planned. `text` stays on its screen. */
const plans = {
  message: (list, state) => askWith(planMessages, list, state),
  contact: (list, state) => askFor('contact', list, state),
  cause: (list, state) => askFor('cause', list, state),
  condition: (list, state) => askFor('condition', list, state),
  tries: tryEach,
  steps: (list, { builder }) => builder.addSteps(list),
  procedures: planProcedures,
} as const satisfies Record<string, (list: SourceList, state: BodyState) => void>

type Planned = keyof typeof plans
const isPlanned = (value: string): value is Planned => value in plans

/** The plan of a flow file that gives each reading of bullets. */
const flowPlan: Readonly<Record<string, string>> = {
  message: 'choice',
  contact: 'choice',
  cause: 'choice',
  condition: 'choice',
  tries: 'fallback',
  steps: 'sequence',
  procedures: 'sequence',
  text: 'info',
}

/** Bullets that are answers, remedies to try, steps or procedures, by the evidence of their sentences and of the text before them. */
export const readBullets: BlockConstruct = (block, _, state) => {
  if (block.type !== 'list' || block.style !== 'bullet' || block.items.length < 2) return false
  const chosen = howOf(block, state)
  if (!isPlanned(chosen)) return false
  if (chosen === 'steps') show('info', state)
  plans[chosen](block, state)
  return true
}

function howOf(list: SourceList, state: BodyState): string {
  const { scope, context } = state
  const evidence = evidenceOf(list, state.builder.prose.at(-1), state)
  const place = { id: `${scope.key}-list`, kind: 'list', at: list.at } as const
  const byFlow = ofFlow(context.flowOf(scope.key).plan, list, evidence, scope)
  if (byFlow !== undefined) {
    context.decided(decidedByFlow(place, byFlow, scope.key))
    return byFlow
  }
  if (Object.entries(evidence).every(([value, because]) => value === 'text' || because.length === 0)) return 'text'
  return settled(decide(place, evidence), (value) => planIn(scope, flowPlan[value] ?? ''), context)
}

/** The reading that the flow file gives to the bullets of a section without inner sections. */
function ofFlow(plan: string | undefined, list: SourceList, evidence: Options, scope: Scope): string | undefined {
  if (plan === undefined || planIn(scope, plan) === undefined) return
  if (plan === 'sequence') return list.items.some(isProcedure) ? 'procedures' : 'steps'
  if (plan === 'choice') return ['message', 'contact', 'condition'].find((value) => (evidence[value]?.length ?? 0) > 0) ?? 'cause'
  return { fallback: 'tries', info: 'text' }[plan]
}

const prior: Evidence = { name: 'bullets are most often text', weight: 2 }

function evidenceOf(list: SourceList, lead: SourceBlock | undefined, { mode, advising, scope, context }: BodyState): Options {
  const sentences = firstSentences(list, context)
  const share = (test: (sentence: (typeof sentences)[number]) => boolean) => sentences.filter(test).length / list.items.length
  const itemShare = (test: (item: SourceList['items'][number]) => boolean) => list.items.filter(test).length / list.items.length
  const conditions = mode === 'act' ? share((sentence) => opensWithCondition(sentence, context)) : 0
  const persons = share((sentence) => contacts(sentence, context) && !opensWithCondition(sentence, context))
  const announced = announcesTries(lead, context)
  const remedies =
    advising || announced
      ? itemShare(
          (item) =>
            isProcedure(item) ||
            (wordsIn(item.blocks) >= 8 && item.blocks.some((inner) => inner.type === 'paragraph' && advisesIn(inner, context))),
        )
      : 0
  const stated = lead !== undefined && announcesCauses(lead, context) ? itemShare((item) => statesRemedy(item, context)) : 0
  const instructions = announcesSteps(lead, context) ? share((sentence) => tellsToDo(sentence, context)) : 0
  return {
    message: observed('each begins with a message, and tells what to do', areMessages(list, scope, context) ? 8 : 0),
    contact: observed('each names somebody to contact', persons === 1 ? 8 : 0),
    cause: observed('the text announces causes, and each has its remedy', stated === 1 ? 7 : stated >= 0.5 ? 1.5 : 0),
    condition: observed('they begin with a condition', conditions === 1 ? 6 : conditions >= 0.5 ? 1.5 : 0),
    tries: [
      ...observed('the text announces remedies to try', remedies >= 0.5 && announced ? 5 : 0),
      ...(advising ? observed('they tell what to do about a problem', remedies * 3 >= 2 ? 4 : remedies >= 0.5 ? 1.5 : 0) : []),
    ],
    steps: observed('the text announces what to do, and each tells it', instructions === 1 ? 3.5 : instructions >= 0.6 ? 1.5 : 0),
    procedures: observed('some hold a procedure', list.items.some(isProcedure) ? 3 : 0),
    text: [prior],
  }
}

/** Whether the text announces that each bullet is a remedy: `Essayez les solutions suivantes :`. */
const announcesTries = (lead: SourceBlock | undefined, context: BodyState['context']): boolean =>
  lead !== undefined && matchesAnywhere(lead, context, (text, words) => words.triesFollow.test(text))

/** Whether the sentence before a list announces what to do: `Pour supprimer les données :`. */
function announcesSteps(lead: SourceBlock | undefined, context: BodyState['context']): boolean {
  const last = lead?.type === 'paragraph' ? sentencePairs(lead, context).at(-1) : undefined
  return last !== undefined && anyMatches(textsOf(last, context), (text, words) => words.stepsFollow.test(text))
}
