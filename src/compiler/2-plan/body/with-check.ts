import type { Place } from '../../diagnostic.ts'
import type { PlanContext, Scope } from '../context.ts'
import type { FallbackPlan, Plan, Try, Turn } from '../plan.ts'

/**
 * A remedy with the question whether it helped, whose id begins with `key`. `otherwise` is where “no” leads; without it, the plan
 * around it decides.
 */
export const tryOf = (
  plan: Plan,
  key: string,
  { section, sectionKey }: Pick<Scope, 'section' | 'sectionKey'>,
  at: Place,
  { idOf }: Pick<PlanContext, 'idOf'>,
  otherwise?: Turn,
): Try => ({
  plan,
  check: { id: idOf(key, 'check'), title: [], body: [], section, sectionKey, at },
  ...(otherwise && { otherwise }),
})

/** The plan as the only remedy: see `tryOf`. */
export const withCheck = (...parts: Parameters<typeof tryOf>): FallbackPlan => ({ kind: 'fallback', tries: [tryOf(...parts)] })
