import type { NodeId } from '../../guide/node.ts'
import type { Plan, Turn } from '../2-plan/plan.ts'

/**
 * The ids of a plan's screens in the order of its article: the parts of a sequence in order, and each answer of a choice with all
 * of its screens before the next answer. A section that an answer of a menu jumps to follows that answer.
 */
export function readingOrder(plans: readonly Plan[]): NodeId[] {
  const sections = new Map<string, Plan>()
  for (const plan of plans) collectSections(plan, sections)
  const order = new Set<NodeId>()
  const placed = new Set<Plan>()
  // No recursion, because sections that lead to one another make chains of any length.
  const open: (Plan | NodeId)[] = [...plans].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') order.add(next)
    else if (!placed.has(next)) {
      placed.add(next)
      open.push(...stopsOf(next, sections).reverse())
    }
  }
  return [...order]
}

/** The screens of a plan itself and the plans inside it, in order. */
function stopsOf(plan: Plan, sections: ReadonlyMap<string, Plan>): (Plan | NodeId)[] {
  const callOf = (turn: Turn) => (turn.to === 'article' ? [turn.screen.id] : [])
  switch (plan.kind) {
    case 'step':
    case 'info':
    case 'stop':
    case 'call':
      return [plan.id]
    case 'branch':
      return [plan.id, ...callOf(plan.yes), ...callOf(plan.no)]
    case 'goto': {
      const section = plan.turn.to === 'section' && !plan.isAside ? sections.get(plan.turn.key) : undefined
      return [...callOf(plan.turn), ...(section === undefined ? [] : [section])]
    }
    case 'sequence':
      return [...plan.parts]
    case 'choice':
      return [plan.id, ...plan.options.map((option) => option.plan)]
    case 'fallback':
      return plan.tries.flatMap(({ plan: tried, check, otherwise }) => [
        tried,
        check.id,
        ...(otherwise === undefined ? [] : callOf(otherwise)),
      ])
  }
}

function collectSections(plan: Plan, sections: Map<string, Plan>): void {
  switch (plan.kind) {
    case 'sequence':
      if (plan.key !== undefined) sections.set(plan.key, plan)
      for (const part of plan.parts) collectSections(part, sections)
      return
    case 'choice':
      for (const option of plan.options) collectSections(option.plan, sections)
      return
    case 'fallback':
      for (const tried of plan.tries) collectSections(tried.plan, sections)
      return
    default:
      return
  }
}
