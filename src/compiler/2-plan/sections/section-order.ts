import { phraseText } from '../../../guide/content.ts'
import type { Section } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import { tryOf } from '../body/with-check.ts'
import type { Mode, PlanContext, Scope } from '../context.ts'
import { askedTurns, asksForAction, endsInCheck, isEmpty, type Plan, sequence, type Turn } from '../plan.ts'
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
  if (failed === -1) return passingReferred([...body, ...planSections(inner, scope, at, mode, context)])
  const before = [...body, ...planSections(inner.slice(0, failed), scope, at, mode, context)]
  const tried = said === -1 ? endsInSteps(sequence(before)) : before.some(asksForAction)
  if (!tried) return [...before, ...planSections(inner.slice(failed), scope, at, mode, context)]
  return [planBehind(before, inner.slice(failed), scope, at, 'answer', context, failed === 0 ? undefined : inner[0])]
}

/** Sections for when the parts before them did not help. `first` is the section that these begin with. */
export function planBehind(
  before: readonly Plan[],
  tail: readonly Section[],
  scope: Scope,
  at: Place,
  mode: Mode,
  context: PlanContext,
  first?: Section,
): Plan {
  const key = (section: Section | undefined) => (section === undefined ? scope.key : context.keyOf(section))
  const after = planSections(tail, scope, at, mode, context)
  return {
    kind: 'fallback',
    tries: [tryOf(sequence(before), key(first), scope, at, context), tryOf(sequence(after), key(tail[0]), scope, at, context)],
  }
}

/**
 * Parts in order, in which only the readers whom a question of an earlier part sends to a section walk through it: `Si le code manque,
 * consultez [Demander un code](#code).` The others pass it by.
 */
function passingReferred(parts: readonly Plan[]): Plan[] {
  const referred = new Set<string>()
  let acts = false
  let ends = false
  const isAside = parts.map((part) => {
    const key = keyOfPart(part)
    const aside = key !== undefined && acts && !ends && referred.has(key)
    for (const turn of askedTurns(part)) if (turn.to === 'section' && turn.refers) referred.add(turn.key)
    acts ||= asksForAction(part)
    if (!isEmpty(part)) ends = endsInCheck(part)
    return aside
  })
  const behind = parts.map((): Turn | undefined => undefined)
  let next: Turn | undefined = { to: 'end' }
  for (let i = parts.length - 1; i >= 0; i--) {
    behind[i] = next
    const key = keyOfPart(parts[i])
    if (!isAside[i]) next = key === undefined ? undefined : { to: 'section', key }
  }
  const out = parts.flatMap((part, i): Plan[] => {
    const turn = isAside[i] ? behind[i] : undefined
    return turn === undefined ? [part] : [{ kind: 'goto', isAside: true, turn }, part]
  })
  return isAside[parts.length - 1] ? [{ ...sequence(out), isProcedure: true }] : out
}

/** The key of the only section of a part. */
function keyOfPart(part: Plan | undefined): string | undefined {
  if (part?.kind !== 'sequence') return
  return part.key ?? (part.parts.length === 1 ? keyOfPart(part.parts[0]) : undefined)
}

/** Whether a plan has a procedure, and does not end by itself. */
const endsInSteps = (plan: Plan): boolean => hasSteps(plan) && !endsInCheck(plan)

const hasSteps = (plan: Plan): boolean =>
  plan.kind === 'sequence'
    ? plan.parts.some(hasSteps)
    : plan.kind === 'choice'
      ? plan.options.every((option) => hasSteps(option.plan))
      : plan.kind === 'step' && plan.ordinal !== undefined

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
