import { phraseOf } from '../../guide/content.ts'
import type { Choice as Answer, NodeId, Result } from '../../guide/node.ts'
import { endsInCheck, type Fallback, isEmpty, type Option, type Plan, type Screen, type Turn } from '../2-plan/plan.ts'
import type { DraftNode } from './draft-node.ts'

/** Where the walk goes on from a plan: when it is done, when the problem is solved, when it did not help. */
export interface Ways {
  readonly next: NodeId
  readonly solved: NodeId
  readonly failed: NodeId
}

/** What a plan grows in. */
export interface Garden {
  readonly add: (node: DraftNode) => void
  /** The node of an outcome; there is one of each result. */
  readonly outcome: (result: Result) => NodeId
  /** The first node of a section, which may not have grown yet. */
  readonly section: (key: string) => NodeId
  readonly begins: (key: string, first: NodeId) => void
}

/** Questions that a reader may not find their case in get a last answer that says so. */
const mayMiss = new Set(['message', 'problem', 'code', 'cause', 'topic'])

/**
 * A plan as nodes: structural recursion with continuations. Answers the first node of the plan, or the way on where the
 * plan has no screen. Every node that is added leads only to nodes that are added or to one of the ways.
 */
export function grow(plan: Plan, ways: Ways, garden: Garden): NodeId {
  switch (plan.kind) {
    case 'step': {
      const { kind, ordinal, of } = plan
      garden.add({
        ...screenOf(plan),
        kind,
        ...(ordinal !== undefined && { ordinal }),
        ...(of !== undefined && { of }),
        next: ways.next,
      })
      return plan.id
    }
    case 'info':
      garden.add({ ...screenOf(plan), kind: 'info', next: ways.next })
      return plan.id
    case 'call':
      garden.add({
        ...screenOf(plan),
        kind: 'call',
        href: plan.href,
        ...(!plan.required && { optional: true }),
        solved: ways.next,
        unsolved: ways.failed,
      })
      return plan.id
    case 'branch': {
      const [yes, no] = plan.options ?? [
        { id: 'yes', label: '' },
        { id: 'no', label: '' },
      ]
      const choices = [
        { ...yes, to: follow(plan.yes, ways, garden) },
        { ...no, to: follow(plan.no, ways, garden) },
      ]
      garden.add({
        ...screenOf(plan),
        kind: 'question',
        ask: 'branch',
        ...(plan.remember !== undefined && { remember: plan.remember }),
        choices,
      })
      return plan.id
    }
    case 'goto':
      return follow(plan.turn, ways, garden)
    case 'sequence': {
      // A remedy that did not help is followed by what the article says next, as long as it says anything. Where it is
      // followed by “contact …”, whoever it helped goes on: nobody else could.
      const first = plan.parts.reduceRight((next, part, i) => {
        if (i === plan.parts.length - 1 || !endsInCheck(part)) return grow(part, { ...ways, next }, garden)
        return grow(part, { next, solved: endsInContact(part) ? next : ways.solved, failed: next }, garden)
      }, ways.next)
      if (plan.key !== undefined) garden.begins(plan.key, first)
      return first
    }
    case 'choice': {
      const none: Answer[] = mayMiss.has(plan.ask) ? [{ id: 'none', label: '', to: ways.failed }] : []
      const choices = [...plan.options.map((option) => answerOf(option, ways, garden)), ...none]
      const { ask, remember } = plan
      garden.add({ ...screenOf(plan), kind: 'question', ask, ...(remember !== undefined && { remember }), choices })
      return plan.id
    }
    case 'fallback':
      return growTries(plan, ways, garden)
  }
}

/** Does “no” lead out of the guide, whatever was tried last? */
function endsInContact(plan: Plan): boolean {
  if (plan.kind === 'fallback') return plan.tries.at(-1)?.otherwise?.to === 'result'
  const last = plan.kind === 'sequence' ? plan.parts.filter((part) => !isEmpty(part)).at(-1) : undefined
  return last !== undefined && endsInContact(last)
}

const answerOf = (option: Option, ways: Ways, garden: Garden): Answer => ({
  id: option.id,
  label: option.label,
  ...(option.detail !== undefined && { detail: option.detail }),
  ...(option.needs !== undefined && { needs: option.needs }),
  to: grow(option.plan, ways, garden),
})

/** From the last remedy to the first, so that each knows what comes after it. */
function growTries({ tries }: Fallback, ways: Ways, garden: Garden): NodeId {
  return tries.reduceRight((failed, { plan, check, otherwise }, i) => {
    // Where “no” leads out, what stands below is for those it helped.
    const solved = otherwise?.to === 'result' && i < tries.length - 1 ? failed : ways.solved
    const no =
      otherwise === undefined ? (i === tries.length - 1 ? ways.failed : failed) : follow(otherwise, { ...ways, failed }, garden)
    if (endsInCheck(plan)) {
      // The remedies inside ask by themselves. What to do when none of them helped still has to be said.
      const [said, ...body] = check.body
      const isTold = said?.[0] === 'p'
      if (isTold) garden.add({ ...screenOf(check), kind: 'info', title: phraseOf(said), body, next: no })
      return grow(plan, { next: solved, solved, failed: isTold ? check.id : no }, garden)
    }
    garden.add({ ...screenOf(check), kind: 'check', yes: solved, no })
    return grow(plan, { next: check.id, solved, failed: no }, garden)
  }, ways.failed)
}

/** Where a turn leads from here. */
function follow(turn: Turn, ways: Ways, garden: Garden): NodeId {
  switch (turn.to) {
    case 'next':
    case 'solved':
    case 'failed':
      return ways[turn.to]
    case 'result':
      return garden.outcome(turn.result)
    case 'section':
      return garden.section(turn.key)
    case 'node':
      return turn.id
    case 'article':
      garden.add({ ...screenOf(turn.screen), kind: 'call', href: turn.href, solved: ways.solved, unsolved: ways.failed })
      return turn.screen.id
  }
}

const screenOf = ({ id, title, body, section, sectionKey, label, at }: Screen) => ({
  id,
  title,
  body,
  section,
  sectionKey,
  place: at,
  ...(label !== undefined && label !== '' && { label }),
})
