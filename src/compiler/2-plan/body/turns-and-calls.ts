import type { SourceBlock } from '../../1-read/article.ts'
import type { PlanContext, Scope } from '../context.ts'
import type { Plan } from '../plan.ts'
import { articlesIn, branchesOf } from '../turns/branches.ts'
import type { StepPlaces } from '../turns/turn-places.ts'
import { callsIn } from './calls-in.ts'

/** The questions, and with `calls` the calls of other articles, that follow a screen of these blocks. */
export type TurnsAndCalls = (blocks: readonly SourceBlock[], calls: boolean, steps?: StepPlaces) => readonly Plan[]

/** `TurnsAndCalls` of a section. An article that a question leads to is not called before it. */
export const turnsAndCallsIn =
  (scope: Scope, context: PlanContext): TurnsAndCalls =>
  (blocks, calls, steps) => {
    const branches = branchesOf(blocks, scope, context, steps)
    return calls ? [...callsIn(blocks, articlesIn(branches), scope, context), ...branches] : branches
  }
