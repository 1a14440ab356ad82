import type { NodeId } from '../../guide/node.ts'
import type { Plan, Turn } from '../2-plan/plan.ts'

/**
 * The ids of a plan's screens as its article has them: what comes first in a sequence, all of one answer before the next
 * answer, all answers before what follows them. A section that an answer leads to stands with that answer.
 */
export function readingOrder(plans: readonly Plan[]): NodeId[] {
  const sections = new Map<string, Plan>()
  for (const plan of plans) collectSections(plan, sections)
  const order = new Set<NodeId>()
  const placed = new Set<Plan>()
  const place = (plan: Plan): void => {
    if (placed.has(plan)) return
    placed.add(plan)
    switch (plan.kind) {
      case 'step':
      case 'info':
      case 'call':
        order.add(plan.id)
        return
      case 'branch':
        order.add(plan.id)
        for (const turn of [plan.yes, plan.no]) placeCall(turn)
        return
      case 'goto':
        placeCall(plan.turn)
        if (plan.turn.to === 'section') {
          const section = sections.get(plan.turn.key)
          if (section !== undefined) place(section)
        }
        return
      case 'sequence':
        plan.parts.forEach(place)
        return
      case 'choice':
        order.add(plan.id)
        for (const option of plan.options) place(option.plan)
        return
      case 'fallback':
        for (const { plan: tried, check, otherwise } of plan.tries) {
          place(tried)
          order.add(check.id)
          if (otherwise !== undefined) placeCall(otherwise)
        }
    }
  }
  const placeCall = (turn: Turn): void => {
    if (turn.to === 'article') order.add(turn.screen.id)
  }
  plans.forEach(place)
  return [...order]
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
