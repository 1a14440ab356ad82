import type { Phrase } from '../../../guide/content.ts'
import type { Section, SourceBlock, SourceList } from '../../1-read/article.ts'
import type { SectionFlow } from '../../1-read/flow-file.ts'
import { planBody } from '../body/plan-body.ts'
import type { PlanContext, SectionConstruct } from '../context.ts'
import { sentencePairs } from '../paired-phrase.ts'
import { linksOf } from '../sentences.ts'
import { siblingMenu } from './menu.ts'
import { howOf } from './section-decision.ts'
import { planBehind, planInOrder } from './section-order.ts'
import { askOf } from './section-questions.ts'
import { announcesSections, firstBehindChoice, listsProblems, partsOf, preliminaries } from './section-shape.ts'
import { planAll, planChoice } from './sibling-choice.ts'
import { planTries } from './sibling-tries.ts'

/** A section's own blocks, then its inner sections as `howOf` decides: answers of a question, remedies to try, or in order. */
export const planSiblings: SectionConstruct = ({ section, own, inner, scope, mode }, context) => {
  const { plan, of } = context.flowOf(scope.key)
  const first = plan === undefined ? preliminaries(inner, context) : []
  const rest = inner.slice(first.length)
  const behind = plan === undefined && of === undefined ? firstBehindChoice(rest, context) : rest.length
  const others = rest.slice(0, behind)
  const inOrder = rest.length === 0 || siblingMenu(inner, context) !== undefined || areCalled(own, rest, plan, context)
  const how = inOrder ? 'sequence' : howOf(section, own, others, context, rest.slice(behind))
  if (how === 'choice') {
    const asked = questionInLastStep(own, others, context)
    const ask = asked === undefined ? askOf(others, scope.key, context, listsProblems(section, context)) : 'option'
    const choose = (text: typeof own) =>
      planChoice(text, others, { ...scope, ...(asked && { title: asked }) }, section.at, 'tell', ask, context)
    const parts =
      first.length === 0 && asked === undefined
        ? choose(own)
        : [...planBody(own, scope, 'tell', context), planAll(first, 'tell', context), ...choose([])]
    return behind === rest.length ? parts : [planBehind(parts, rest.slice(behind), scope, section.at, mode, context)]
  }
  const body = planBody(
    own,
    scope,
    inner.length > 0 && plan !== 'steps' ? 'tell' : mode,
    context,
    announcesSections(inner, context),
  )
  if (how === 'fallback')
    return [
      ...body,
      planAll(first, 'tell', context),
      planTries(rest, scope, section, plan === 'fallback' ? mode : 'act', context),
    ]
  if (of !== undefined)
    return [...body, ...partsOf(inner, scope.key, context).map((sections) => planAll(sections, mode, context))]
  return planInOrder(body, inner, scope, section.at, mode, context)
}

/** Whether the steps of a section link to each of its inner sections: they belong to the readers whom a step sends there. */
function areCalled(
  own: readonly SourceBlock[],
  inner: readonly Section[],
  plan: SectionFlow['plan'],
  { keyOf, keyOfAnchor }: PlanContext,
): boolean {
  if (plan !== undefined || !own.some((block) => block.type === 'list' && block.style === 'ordered')) return false
  const texts = own.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.type === 'list' && block.style === 'ordered' ? paragraphsOf(block) : [],
  )
  const called = new Set(
    texts.flatMap(({ phrase }) => linksOf(phrase).flatMap(({ href }) => (href.startsWith('#') ? (keyOfAnchor(href) ?? []) : []))),
  )
  return inner.every((child) => called.has(keyOf(child)))
}

/**
 * The sentence of the last step that asks to choose between the inner sections: the bullets of the step lead to each of them, so there is
 * no other answer.
 */
function questionInLastStep(own: readonly SourceBlock[], inner: readonly Section[], context: PlanContext): Phrase | undefined {
  const last = own.at(-1)
  const blocks = (last?.type === 'list' && last.style === 'ordered' && last.items.at(-1)?.blocks) || []
  const list = blocks.find((block) => block.type === 'list' && block.style === 'bullet')
  if (list?.type !== 'list' || list.items.length !== inner.length) return
  const { keyOf, keyOfAnchor } = context
  const keys = list.items.flatMap(({ blocks: [first] }) =>
    first?.type === 'paragraph'
      ? linksOf(first.phrase).flatMap(({ href }) => (href.startsWith('#') ? (keyOfAnchor(href) ?? []) : []))
      : [],
  )
  const lead = blocks[blocks.indexOf(list) - 1]
  const leads = inner.every((child) => keys.includes(keyOf(child)))
  return leads && lead?.type === 'paragraph' ? sentencePairs(lead, context).at(-1)?.phrase : undefined
}

const paragraphsOf = ({ items }: SourceList) =>
  items.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : [])))
