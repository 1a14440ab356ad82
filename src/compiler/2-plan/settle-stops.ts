import type { NodeId } from '../../guide/node.ts'
import type { Report } from '../diagnostic.ts'
import { isEmpty, type Plan, type SequencePlan, type StopPlan, type Turn } from './plan.ts'
import { reportUnknownPeople } from './turns/unknown-word.ts'

/** What turns lead to: screens by id, sections by key. */
interface Targets {
  readonly nodes: ReadonlySet<NodeId>
  readonly sections: ReadonlySet<string>
}

/**
 * The plan without the stops that would cut off the rest of the article: such a stop stays a screen that leads on, and the author is
 * told. A stop that a flow file makes, and one that another way leads past, stay.
 */
export function settleStops(plan: Plan, report: Report): Plan {
  const turns = turnsOf(plan)
  const targets = {
    nodes: new Set(turns.flatMap((turn) => (turn.to === 'node' ? [turn.id] : []))),
    sections: new Set(turns.flatMap((turn) => (turn.to === 'section' ? [turn.key] : []))),
  }
  return settle(plan, false, targets, report)
}

/** `goesOn`: the article goes on behind the plan, and only through it. */
function settle(plan: Plan, goesOn: boolean, targets: Targets, report: Report): Plan {
  switch (plan.kind) {
    case 'stop':
      return settleStop(plan, goesOn, report)
    case 'sequence':
      return {
        ...plan,
        parts: plan.parts.map((part, i) => {
          const rest = plan.parts.slice(i + 1).filter((other) => !isEmpty(other) && other.kind !== 'goto')
          const last = rest.length === 0 && goesOn
          return settle(part, last || (rest.length > 0 && !rest.some((other) => isReached(other, targets))), targets, report)
        }),
      }
    case 'choice':
      return {
        ...plan,
        options: plan.options.map((option) => ({ ...option, plan: settle(option.plan, false, targets, report) })),
      }
    case 'fallback':
      return {
        ...plan,
        tries: plan.tries.map((tried, i) => ({
          ...tried,
          plan: settle(tried.plan, i < plan.tries.length - 1, targets, report),
        })),
      }
    default:
      return plan
  }
}

/** A stop by the words of the article leads on where it must; where it stays, nobody may know whom it names. */
function settleStop(plan: StopPlan, goesOn: boolean, report: Report): Plan {
  if (plan.byFlow) return plan
  if (goesOn) return leadingOn(plan, report)
  reportUnknownPeople(plan.unknown, plan.result, plan.at, { report })
  return plan
}

function leadingOn({ otherwise, byFlow: _, result: __, kind: ___, unknown: ____, ...screen }: StopPlan, report: Report): Plan {
  report({
    code: 'stop-before-more',
    message: `Unexpected stop before more of the article, expected it last, or in one of several sections to choose from; the walk goes on behind it`,
    at: screen.at,
  })
  return { kind: otherwise, ...screen }
}

/** Whether a turn leads to a plan or into it. */
function isReached(plan: Plan, targets: Targets): boolean {
  switch (plan.kind) {
    case 'sequence':
      return (plan.key !== undefined && targets.sections.has(plan.key)) || plan.parts.some((part) => isReached(part, targets))
    case 'choice':
      return targets.nodes.has(plan.id) || plan.options.some((option) => isReached(option.plan, targets))
    case 'fallback':
      return plan.tries.some((tried) => isReached(tried.plan, targets))
    case 'goto':
      return false
    default:
      return targets.nodes.has(plan.id)
  }
}

function turnsOf(plan: Plan): readonly Turn[] {
  switch (plan.kind) {
    case 'branch':
      return [plan.yes, plan.no]
    case 'goto':
      return [plan.turn]
    case 'sequence':
      return plan.parts.flatMap(turnsOf)
    case 'choice':
      return plan.options.flatMap((option) => turnsOf(option.plan))
    case 'fallback':
      return plan.tries.flatMap((tried) => [...turnsOf(tried.plan), ...(tried.otherwise ? [tried.otherwise] : [])])
    default:
      return []
  }
}

/** How a section ends the walk. */
type End = Pick<StopPlan, 'result' | 'unknown' | 'byFlow'>

/** The plan as an end of the walk: its last screen is a stop with this result, and no question whether it helped. */
export function endSequence(plan: SequencePlan, end: End): SequencePlan {
  const last = plan.parts.filter((part) => !isEmpty(part)).at(-1)
  return last === undefined
    ? { ...plan, parts: [leadingTo(end)] }
    : { ...plan, parts: plan.parts.map((part) => (part === last ? endingIn(part, end) : part)) }
}

const leadingTo = ({ result }: End): Plan => ({ kind: 'goto', turn: { to: 'result', result } })

function endingIn(plan: Plan, end: End): Plan {
  switch (plan.kind) {
    case 'step':
    case 'info':
      return { ...plan, kind: 'stop', otherwise: plan.kind, ...end }
    case 'stop':
      return { ...plan, ...end }
    case 'sequence':
      return endSequence(plan, end)
    case 'choice':
      return { ...plan, options: plan.options.map((option) => ({ ...option, plan: endingIn(option.plan, end) })) }
    case 'fallback': {
      const [only, ...others] = plan.tries
      if (only !== undefined && others.length === 0) return endingIn(only.plan, end)
      const last = plan.tries.at(-1)
      const otherwise = { to: 'result', result: end.result } as const
      return { ...plan, tries: plan.tries.map((tried) => (tried === last ? { ...tried, otherwise } : tried)) }
    }
    default:
      return { kind: 'sequence', parts: [plan, leadingTo(end)] }
  }
}
