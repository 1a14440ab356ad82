import type { Place } from '../diagnostic.ts'
import type { PlanContext, Scope } from './context.ts'
import type { FallbackPlan, Plan, Turn } from './plan.ts'

/** The plan, followed by the question whether it helped. `otherwise` is where “no” leads; without it, the plan around it decides. */
export const withCheck = (
  plan: Plan,
  key: string,
  { section, sectionKey }: Pick<Scope, 'section' | 'sectionKey'>,
  at: Place,
  { idOf }: PlanContext,
  otherwise?: Turn,
): FallbackPlan => ({
  kind: 'fallback',
  tries: [
    { plan, check: { id: idOf(key, 'check'), title: [], body: [], section, sectionKey, at }, ...(otherwise && { otherwise }) },
  ],
})
