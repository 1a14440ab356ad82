import type { Section, SourceBlock } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import type { PlanContext, Scope } from '../context.ts'
import { decide, decidedByFlow, type Evidence, observed, settled } from '../decision.ts'
import { matchesAnywhere } from '../paired-phrase.ts'
import type { Plan } from '../plan.ts'
import { planSections } from './section-order.ts'
import { announcesTries, runsOfAlternatives } from './section-shape.ts'
import { planTries } from './sibling-tries.ts'

/** A remedy with sections inside. `key` is that of its heading; absent where its label is in the text. */
interface RemedyWithSections {
  readonly key?: string
  readonly at: Place
  readonly blocks: readonly SourceBlock[]
  readonly sections: readonly Section[]
}

/** The sections of a remedy are in order, unless the text before them announces that each is a way to solve the problem. */
export function planRemedySections(
  { key: own, at, blocks, sections }: RemedyWithSections,
  scope: Scope,
  context: PlanContext,
): readonly Plan[] {
  if (runsOfAlternatives(sections).some((run) => run.length > 1)) return planSections(sections, scope, at, 'act', context)
  const key = own ?? scope.key
  const place = { id: `${key}-remedies`, kind: 'sections', at } as const
  const { plan } = context.flowOf(key)
  const byFlow = plan === 'sequence' || plan === 'fallback' ? plan : undefined
  const decision = byFlow ? decidedByFlow(place, byFlow, key) : decide(place, evidenceOf(blocks, context))
  const chosen = settled(decision, (plan) => ({ section: key, plan }), context)
  const [first] = sections
  return chosen === 'fallback' && first !== undefined
    ? [planTries(sections, scope, first, 'act', context)]
    : planSections(sections, scope, at, 'act', context)
}

function evidenceOf(blocks: readonly SourceBlock[], context: PlanContext) {
  const fallback: Evidence[] = []
  if (announcesTries(blocks, context)) fallback.push({ name: 'the text announces remedies to try', weight: 6 })
  const isSeveral = blocks.some(
    (block) => block.type === 'paragraph' && matchesAnywhere(block, context, (text, words) => words.severalWays.test(text)),
  )
  if (isSeveral) fallback.push({ name: 'the text says that there are several ways', weight: 2 })
  return { sequence: observed('sections of a remedy are most often its parts', 1.5), fallback }
}
