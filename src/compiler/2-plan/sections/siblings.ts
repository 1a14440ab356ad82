import { planBody } from '../body/plan-body.ts'
import type { SectionConstruct } from '../context.ts'
import { siblingMenu } from './menu.ts'
import { howOf } from './section-decision.ts'
import { planInOrder } from './section-order.ts'
import { askOf } from './section-questions.ts'
import { announcesSections, listsProblems, partsOf, preliminaries } from './section-shape.ts'
import { planAll, planChoice } from './sibling-choice.ts'
import { planTries } from './sibling-tries.ts'

/** A section's own blocks, then its inner sections as `howOf` decides: answers of a question, remedies to try, or in order. */
export const planSiblings: SectionConstruct = ({ section, own, inner, scope, mode }, context) => {
  const { plan, of } = context.flowOf(scope.key)
  const first = plan === undefined ? preliminaries(inner, context) : []
  const rest = inner.slice(first.length)
  const how = rest.length === 0 || siblingMenu(inner, context) !== undefined ? 'sequence' : howOf(section, own, rest, context)
  if (how === 'choice') {
    const ask = askOf(rest, scope.key, context, listsProblems(section, context))
    if (first.length === 0) return planChoice(own, rest, scope, section.at, 'tell', ask, context)
    return [
      ...planBody(own, scope, 'tell', context),
      planAll(first, 'tell', context),
      ...planChoice([], rest, scope, section.at, 'tell', ask, context),
    ]
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
