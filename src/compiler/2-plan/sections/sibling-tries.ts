import type { Section } from '../../1-read/article.ts'
import { tryOf } from '../body/with-check.ts'
import type { Mode, PlanContext, Scope } from '../context.ts'
import type { FallbackPlan } from '../plan.ts'
import { otherwiseOf } from './section-questions.ts'
import { partsOf } from './section-shape.ts'
import { planAll } from './sibling-choice.ts'

/** Sections as remedies to try one after the other. */
export function planTries(
  inner: readonly Section[],
  scope: Scope,
  section: Section,
  mode: Mode,
  context: PlanContext,
): FallbackPlan {
  const tries = partsOf(inner, scope.key, context).map((sections) => {
    const first = sections[0] ?? section
    const key = context.keyOf(first)
    const at = sections.at(-1)?.at ?? section.at
    return tryOf(planAll(sections, mode, context), key, scope, at, context, otherwiseOf(key, first, context))
  })
  return { kind: 'fallback', tries }
}
