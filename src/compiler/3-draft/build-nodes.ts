import { phraseOf } from '../../guide/content.ts'
import type { Choice, NodeId, Result } from '../../guide/node.ts'
import {
  type BranchPlan,
  type ChoicePlan,
  endsInCheck,
  type FallbackPlan,
  isEmpty,
  type Option,
  type Plan,
  type PlannedScreen,
  passingBy,
  type SequencePlan,
  type Turn,
} from '../2-plan/plan.ts'
import type { DraftNode } from './draft-node.ts'

/** The nodes that follow a plan: after it is done, when the problem is solved, and when it did not help. */
export interface Continuations {
  readonly next: NodeId
  readonly solved: NodeId
  readonly failed: NodeId
  /** What follows the procedure; `next` outside of one. */
  readonly end?: NodeId
}

/** Receives the nodes that a plan is built to. */
export interface NodeSink {
  readonly add: (node: DraftNode) => void
  /** The id of the outcome node of a result; each result has one. */
  readonly outcome: (result: Result) => NodeId
  /** The id of the first node of a section, which may not be built yet. */
  readonly section: (key: string) => NodeId
  readonly begins: (key: string, first: NodeId) => void
}

/** Questions of these subjects end in the answer “none of these”, because the reader's case may be missing. */
const mayMiss = new Set(['message', 'problem', 'code', 'cause', 'topic'])

/**
 * Builds the nodes of a plan, by structural recursion with continuations. Returns the first node of the plan, or the continuation
 * where the plan has no screen. Every node leads only to nodes of the plan or to one of the continuations.
 */
export function buildNodes(plan: Plan, continuations: Continuations, sink: NodeSink): NodeId {
  switch (plan.kind) {
    case 'step': {
      const { kind, ordinal, of } = plan
      sink.add({
        ...fieldsOf(plan),
        kind,
        ...(ordinal !== undefined && { ordinal }),
        ...(of !== undefined && { of }),
        next: continuations.next,
      })
      return plan.id
    }
    case 'info':
      sink.add({ ...fieldsOf(plan), kind: 'info', next: continuations.next })
      return plan.id
    case 'stop': {
      const { result, ordinal, of } = plan
      sink.add({
        ...fieldsOf(plan),
        kind: 'outcome',
        result,
        ...(ordinal !== undefined && { ordinal }),
        ...(of !== undefined && { of }),
      })
      return plan.id
    }
    case 'call':
      sink.add({
        ...fieldsOf(plan),
        kind: 'call',
        href: plan.href,
        ...(!plan.required && { optional: true }),
        solved: continuations.next,
        unsolved: continuations.failed,
      })
      return plan.id
    case 'branch':
      return buildBranch(plan, continuations, sink)
    case 'goto':
      return follow(plan.turn, continuations, sink)
    case 'sequence':
      return buildSequence(plan, continuations, sink)
    case 'choice':
      return buildChoice(plan, continuations, sink)
    case 'fallback':
      return buildTries(plan, continuations, sink)
  }
}

function buildBranch(plan: BranchPlan, continuations: Continuations, sink: NodeSink): NodeId {
  const [yes, no] = plan.options ?? [
    { id: 'yes', label: '' },
    { id: 'no', label: '' },
  ]
  const choices = [
    { ...yes, to: follow(plan.yes, continuations, sink) },
    { ...no, to: follow(plan.no, continuations, sink) },
  ]
  sink.add({
    ...fieldsOf(plan),
    kind: 'question',
    ask: 'branch',
    ...(plan.remember !== undefined && { remember: plan.remember }),
    ...(plan.byFlow && { byFlow: true }),
    choices,
  })
  return plan.id
}

function buildChoice(plan: ChoicePlan, continuations: Continuations, sink: NodeSink): NodeId {
  const none: Choice[] = mayMiss.has(plan.ask) ? [{ id: 'none', label: '', to: continuations.failed }] : []
  const choices = [...distinctIds(answersOf(plan, continuations, sink), none), ...none]
  const { ask, remember, byFlow } = plan
  sink.add({
    ...fieldsOf(plan),
    kind: 'question',
    ask,
    ...(remember !== undefined && { remember }),
    ...(byFlow && { byFlow }),
    choices,
  })
  return plan.id
}

/**
 * From the last part to the first, because each needs the id of what follows it. “No” after the last remedy of a part leads to the
 * next part; where that “no” leads to a contact instead, the next part is for readers whom the remedy helped.
 */
function buildSequence(plan: SequencePlan, continuations: Continuations, sink: NodeSink): NodeId {
  const inside = plan.isProcedure ? { ...continuations, end: continuations.next } : continuations
  const first = plan.parts.reduceRight((next, part, i) => {
    if (i === plan.parts.length - 1 || !endsInCheck(part)) return buildNodes(part, { ...inside, next }, sink)
    const solved = endsInContact(part) ? next : continuations.solved
    return buildNodes(part, { ...inside, next, solved, failed: next }, sink)
  }, continuations.next)
  if (plan.key !== undefined) sink.begins(plan.key, first)
  return first
}

/** Whether the last “no” of a plan leads to an outcome of its own. */
function endsInContact(plan: Plan): boolean {
  if (plan.kind === 'fallback') return plan.tries.at(-1)?.otherwise?.to === 'result'
  const last = plan.kind === 'sequence' ? plan.parts.filter((part) => !isEmpty(part)).at(-1) : undefined
  return last !== undefined && endsInContact(last)
}

/** From the last answer to the first, because “no” after a guess leads to the next answer. */
function answersOf({ options, guessed }: ChoicePlan, continuations: Continuations, sink: NodeSink): readonly Choice[] {
  const answers: Choice[] = []
  for (const option of [...options].reverse()) {
    const failed = (guessed && answers.at(-1)?.to) || continuations.failed
    answers.push(answerOf(option, { ...continuations, failed }, sink))
  }
  return answers.reverse()
}

const answerOf = (option: Option, continuations: Continuations, sink: NodeSink): Choice => ({
  id: option.id,
  label: option.label,
  ...(option.detail !== undefined && { detail: option.detail }),
  ...(option.needs !== undefined && { needs: option.needs }),
  to: buildNodes(option.plan, continuations, sink),
})

/**
 * The answers with different ids, because an answer is an event of the machine: the second `android` becomes `android-2`. The ids of
 * `reserved` answers stay theirs.
 */
function distinctIds(choices: readonly Choice[], reserved: readonly Choice[]): readonly Choice[] {
  const taken = new Set([...choices, ...reserved].map(({ id }) => id))
  if (taken.size === choices.length + reserved.length) return choices
  const used = new Set(reserved.map(({ id }) => id))
  return choices.map((choice) => {
    let id = choice.id
    for (let n = 2; used.has(id) || (id !== choice.id && taken.has(id)); n++) id = `${choice.id}-${n}`
    used.add(id)
    return { ...choice, id }
  })
}

/** From the last remedy to the first, because each needs the id of what follows it. */
function buildTries({ tries }: FallbackPlan, continuations: Continuations, sink: NodeSink): NodeId {
  return tries.reduceRight((failed, { plan: tried, check, otherwise }, i) => {
    const plan = i < tries.length - 1 ? passingBy(tried) : tried
    // Where “no” leads to an outcome, the next remedy is for readers whom this one helped.
    const solved = otherwise?.to === 'result' && i < tries.length - 1 ? failed : continuations.solved
    const no =
      otherwise === undefined
        ? i === tries.length - 1
          ? continuations.failed
          : failed
        : follow(otherwise, { ...continuations, failed }, sink)
    if (endsInCheck(plan)) {
      // The remedies inside have questions of their own. The text on what to do when none helped becomes a screen after them.
      const [said, ...body] = check.body
      const isTold = said?.[0] === 'p'
      if (isTold) sink.add({ ...fieldsOf(check), kind: 'info', title: phraseOf(said), body, next: no })
      return buildNodes(plan, { next: solved, solved, failed: isTold ? check.id : no }, sink)
    }
    sink.add({ ...fieldsOf(check), kind: 'check', yes: solved, no })
    return buildNodes(plan, { next: check.id, solved, failed: no }, sink)
  }, continuations.failed)
}

/** The target of a turn. */
function follow(turn: Turn, continuations: Continuations, sink: NodeSink): NodeId {
  switch (turn.to) {
    case 'next':
    case 'solved':
    case 'failed':
      return continuations[turn.to]
    case 'end':
      return continuations.end ?? continuations.next
    case 'result':
      return sink.outcome(turn.result)
    case 'section':
      return sink.section(turn.key)
    case 'node':
      return turn.id
    case 'article':
      sink.add({
        ...fieldsOf(turn.screen),
        kind: 'call',
        href: turn.href,
        solved: turn.returns ? continuations.next : continuations.solved,
        unsolved: continuations.failed,
      })
      return turn.screen.id
  }
}

const fieldsOf = ({ id, title, body, section, sectionKey, label, at }: PlannedScreen) => ({
  id,
  title,
  body,
  section,
  sectionKey,
  place: at,
  ...(label !== undefined && label !== '' && { label }),
})
