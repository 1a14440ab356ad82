import { type Phrase, phraseText } from '../../../guide/content.ts'
import type { SourceBlock } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import { plain } from '../../language/plain.ts'
import { clauseOf } from '../conditions.ts'
import type { PlanContext } from '../context.ts'
import type { ChoicePlan, Plan } from '../plan.ts'
import { areOpposites, type Guard, type GuardedBlocks } from './guards.ts'

/** What the builder of a section gives to the plan of guarded parts. */
interface Making {
  /** The question whether a condition holds, with what to do if so, and if not. */
  readonly asked: (
    at: Place,
    title: Phrase,
    yes: () => readonly Plan[],
    no: () => readonly Plan[],
    labels?: readonly [string, string],
  ) => ChoicePlan
  /** `isGuarded` where the condition of their first sentence was asked. */
  readonly stepsOf: (blocks: readonly SourceBlock[], isGuarded: boolean) => readonly Plan[]
  /** The title of a question between two opposite conditions. */
  readonly heading: Phrase
}

/**
 * Parts in order, where a guarded part is only for the readers for whom its condition holds. The part behind it is for the other
 * readers, where it is its else clause or has the opposite condition.
 */
export function planGuarded(
  pieces: readonly GuardedBlocks[],
  { asked, stepsOf, heading }: Making,
  context: PlanContext,
): readonly Plan[] {
  const plans: Plan[] = []
  for (let i = 0; i < pieces.length; i++) {
    const { blocks, guard } = pieces[i] ?? { blocks: [], guard: undefined }
    if (guard === undefined) {
      plans.push(...stepsOf(blocks, false))
      continue
    }
    const next = pieces[i + 1]
    const opposite = next?.guard !== undefined && areOpposites(guard, next.guard, context) ? next.guard : undefined
    const other = opposite !== undefined || next?.isElse ? next : undefined
    const [clause, otherClause] = [guard, opposite].map((one) => (one ? conditionOf(one, context) : ''))
    const title = clause ? [clause] : guard.sentence.phrase
    const guarded = () => stepsOf(blocks, true)
    const others = () => (other === undefined ? [] : stepsOf(other.blocks, true))
    plans.push(
      asked(
        guard.at,
        opposite === undefined ? title : heading,
        guard.refers === 'no' ? others : guarded,
        guard.refers === 'no' ? guarded : others,
        opposite && [clause ?? '', otherClause ?? ''],
      ),
    )
    if (other !== undefined) i++
  }
  return plans
}

/** The condition of a guard; nothing where it goes on behind its first comma, so that a question never shows half of it. */
function conditionOf({ sentence: { phrase } }: Guard, { words }: PlanContext): string {
  const clause = clauseOf(phrase, words)
  const rest = phraseText(phrase)
    .slice(clause.length)
    .replace(/^[,\s]+/, '')
  return words.turns.continues.test(plain(rest)) ? '' : clause
}
