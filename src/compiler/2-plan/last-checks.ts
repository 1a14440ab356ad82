import type { Block } from '../../guide/content.ts'
import type { Section, SourceBlock } from '../1-read/article.ts'
import { opensWithCondition } from './conditions.ts'
import { asksToGetHelp, type PlanContext } from './context.ts'
import { anyMatches, type PairedPhrase, sentencePairs, textsOf } from './paired-phrase.ts'
import { type ChoicePlan, endsInCheck, type FallbackPlan, type Plan, type SequencePlan } from './plan.ts'
import { readPart } from './turns/read-turns.ts'

/**
 * The sentence that says what to do where the whole article did not help: `Si ces informations ne vous aident pas, contactez
 * l'assistance.` `undefined` where no sentence says it with a condition.
 */
export function lastResort(sections: readonly Section[], context: PlanContext): PairedPhrase | undefined {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'paragraph' || !asksToGetHelp(block, context)) continue
    const [sentence] = sentencePairs(block, context)
    if (sentence !== undefined && opensWithCondition(sentence, context)) return sentence
  }
  return contactAhead(sections, context)
}

/**
 * A sentence of the introduction that says whom to contact about troubles with the procedures below: `En cas de problème pendant
 * l'installation, contactez le helpdesk.` Before them nobody has any.
 */
function contactAhead([root, ...sections]: readonly Section[], context: PlanContext): PairedPhrase | undefined {
  const isProcedure = (block: SourceBlock) => block.type === 'list' && block.style === 'ordered'
  if (root === undefined || ![root, ...sections].some(({ blocks }) => blocks.some(isProcedure))) return
  const first = root.blocks.findIndex((block) => block.type === 'list')
  const intro = first === -1 ? root.blocks : root.blocks.slice(0, first)
  const sentences = intro.flatMap((block) => (block.type === 'paragraph' ? sentencePairs(block, context) : []))
  return sentences.find((sentence) => {
    const part = readPart(sentence, context)
    return (
      part?.kind === 'conditional' &&
      part.yes.kind === 'contact' &&
      part.yes.result === context.failed &&
      part.no === undefined &&
      !part.refers &&
      anyMatches(textsOf(sentence, context), (text, words) => words.turns.troubleWhile.test(text))
    )
  })
}

/** A plan in which each check whose “no” leaves the article shows a text, where it has none of its own. */
export function sayAtLastChecks(plan: Plan, said: readonly Block[]): Plan {
  if (said.length === 0) return plan
  switch (plan.kind) {
    case 'sequence':
      return inSequence(plan, said)
    case 'choice':
      return inChoice(plan, said)
    case 'fallback':
      return inFallback(plan, said)
    default:
      return plan
  }
}

/** “No” at the end of a part leads to the next part. */
const inSequence = (plan: SequencePlan, said: readonly Block[]): Plan => ({
  ...plan,
  parts: plan.parts.map((part, i) => (i < plan.parts.length - 1 && endsInCheck(part) ? part : sayAtLastChecks(part, said))),
})

/** “No” after a guess leads to the next guess. */
const inChoice = (plan: ChoicePlan, said: readonly Block[]): Plan => ({
  ...plan,
  options: plan.options.map((option, i) =>
    plan.guessed && i < plan.options.length - 1 ? option : { ...option, plan: sayAtLastChecks(option.plan, said) },
  ),
})

const inFallback = (plan: FallbackPlan, said: readonly Block[]): Plan => ({
  ...plan,
  tries: plan.tries.map((tried, i) => {
    if (i < plan.tries.length - 1 || tried.otherwise !== undefined || tried.check.body.length > 0) return tried
    if (endsInCheck(tried.plan)) return { ...tried, plan: sayAtLastChecks(tried.plan, said) }
    return { ...tried, check: { ...tried.check, body: said } }
  }),
})
