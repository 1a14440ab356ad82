import { phraseText } from '../../../guide/content.ts'
import type { Section } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import { tryOf } from '../body/with-check.ts'
import type { Mode, PlanContext, Scope } from '../context.ts'
import { asksForAction, endsInCheck, type Plan, sequence } from '../plan.ts'
import { planMenu, siblingMenu } from './menu.ts'
import { firstForFailure, firstTrouble } from './section-shape.ts'
import { planApart } from './sibling-choice.ts'

/**
 * Sections one after the other. Those from a heading “if that does not work” on are the remedy to try after the sections before, and
 * so are a last section `Résolution des problèmes` and the last sections about troubles behind a procedure.
 */
export function planInOrder(
  body: readonly Plan[],
  inner: readonly Section[],
  scope: Scope,
  at: Place,
  mode: Mode,
  context: PlanContext,
): Plan[] {
  const said = firstForFailure(inner, context)
  const failed = said === -1 ? firstTrouble(inner, context) : said
  if (failed === -1) return [...body, ...planSections(inner, scope, at, mode, context)]
  const before = [...body, ...planSections(inner.slice(0, failed), scope, at, mode, context)]
  const tried = said === -1 ? endsInSteps(sequence(before)) : before.some(asksForAction)
  if (!tried) return [...before, ...planSections(inner.slice(failed), scope, at, mode, context)]
  const after = planSections(inner.slice(failed), scope, at, 'answer', context)
  const keyAt = (i: number): string => (inner[i] === undefined ? scope.key : context.keyOf(inner[i]))
  return [
    {
      kind: 'fallback',
      tries: [
        tryOf(sequence(before), failed === 0 ? scope.key : keyAt(0), scope, at, context),
        tryOf(sequence(after), keyAt(failed), scope, at, context),
      ],
    },
  ]
}

/** Whether a plan has a procedure, and does not end by itself. */
const endsInSteps = (plan: Plan): boolean => hasSteps(plan) && !endsInCheck(plan)

const hasSteps = (plan: Plan): boolean =>
  plan.kind === 'sequence' ? plan.parts.some(hasSteps) : plan.kind === 'step' && plan.ordinal !== undefined

/** Sections in order. Consecutive alternatives, and sections that a menu among them leads to, become a choice. */
export function planSections(sections: readonly Section[], scope: Scope, at: Place, mode: Mode, context: PlanContext): Plan[] {
  const found = siblingMenu(sections, context)
  if (found !== undefined) {
    const { menu, child, i } = found
    const own: Scope = {
      key: context.keyOf(child),
      sectionKey: context.keyOf(child),
      title: child.title,
      section: phraseText(child.title),
    }
    return [
      ...planApart(sections.slice(0, i), scope, at, mode, context),
      sequence(planMenu(menu, sections.slice(i + 1), own, child.at, mode, context), own.key),
    ]
  }
  return planApart(sections, scope, at, mode, context)
}
