import type { Block, Phrase } from '../../guide/content.ts'
import type { Ask, Need, NodeId, OptionId, Result } from '../../guide/node.ts'
import type { Place, UnknownWords } from '../diagnostic.ts'

/** The content of one screen. An empty title is worded by the interface. */
export interface PlannedScreen {
  readonly id: NodeId
  readonly title: Phrase
  readonly body: readonly Block[]
  /** The author's label of the part that begins here. */
  readonly label?: string
  /** The heading above it in the article, as text. */
  readonly section: string
  /** The key of the section that it belongs to. */
  readonly sectionKey: string
  readonly at: Place
}

/** The target of a branch. A section is named by its key, an article by its link. */
export type Turn =
  | { readonly to: 'next' }
  | { readonly to: 'solved' }
  | { readonly to: 'failed' }
  | { readonly to: 'result'; readonly result: Result }
  /** With `refers`, the text sends only these readers there: `consultez`, not `passez à`. */
  | { readonly to: 'section'; readonly key: string; readonly refers?: true }
  | { readonly to: 'node'; readonly id: NodeId }
  /** Behind the procedure that the branch is in. */
  | { readonly to: 'end' }
  /** A call of another guide. With `returns`, the walk goes on behind the branch when that guide has solved its problem. */
  | { readonly to: 'article'; readonly href: string; readonly returns?: true; readonly screen: PlannedScreen }

export interface StepPlan extends PlannedScreen {
  readonly kind: 'step'
  readonly ordinal?: number
  readonly of?: number
}
export interface InfoPlan extends PlannedScreen {
  readonly kind: 'info'
}
/** The end of the walk, in the article's words: whom to contact, and what to do until then. */
export interface StopPlan extends PlannedScreen {
  readonly kind: 'stop'
  readonly result: Result
  readonly ordinal?: number
  readonly of?: number
  /** What it is where the article goes on behind it, so that it cannot be the end. */
  readonly otherwise: 'step' | 'info'
  /** Whom its text tells to contact, where nobody knows them. */
  readonly unknown?: UnknownWords
  /** Whether a flow file makes it the end. Then it stays one. */
  readonly byFlow?: true
}
/** A call of another guide. A call of an article that is not in the content is left out, unless it is `required`. */
export interface CallPlan extends PlannedScreen {
  readonly kind: 'call'
  readonly href: string
  readonly required: boolean
}
/** A condition inside a step: `yes` when it holds, `no` when it does not. `remember` as for a choice. */
export interface BranchPlan extends PlannedScreen {
  readonly kind: 'branch'
  readonly yes: Turn
  readonly no: Turn
  readonly options?: readonly [yes: BranchOption, no: BranchOption]
  readonly remember?: string
  /** Whether a flow file asks it. Such a question stays, even where its answers lead to one screen. */
  readonly byFlow?: true
}
export interface BranchOption {
  readonly id: OptionId
  readonly label: string
}
/** A jump, without a screen of its own. With `isAside`, the section that it leads to keeps its place in the reading order. */
export interface GoToPlan {
  readonly kind: 'goto'
  readonly turn: Turn
  readonly isAside?: true
}
/**
 * Parts in order. `key` names the section that begins here, for links and turns. With `isProcedure`, a turn to the `end` from its
 * parts leads behind it.
 */
export interface SequencePlan {
  readonly kind: 'sequence'
  readonly key?: string
  readonly isProcedure?: true
  readonly parts: readonly Plan[]
}
/**
 * Alternatives, of which the reader chooses one. Of questions that share `remember` only the first is asked: the answer with the
 * same id is taken in the others.
 */
export interface ChoicePlan extends PlannedScreen {
  readonly kind: 'choice'
  readonly ask: Ask
  readonly remember?: string
  /** As for a branch. */
  readonly byFlow?: true
  /** The reader can only guess which answer is right, as with causes: “no” after one of them leads to the next. */
  readonly guessed?: true
  readonly options: readonly Option[]
}
export interface Option {
  readonly id: OptionId
  readonly label: string
  readonly detail?: string
  readonly needs?: readonly Need[]
  readonly plan: Plan
}
/** Remedies to try until one helps. Each is followed by its check. */
export interface FallbackPlan {
  readonly kind: 'fallback'
  readonly tries: readonly Try[]
}
export interface Try {
  readonly plan: Plan
  readonly check: PlannedScreen
  /** The target of “no” where no remedy is left; the `failed` continuation of the whole plan where absent. */
  readonly otherwise?: Turn
}

/** The plan of an article, as a tree. The combinators are those of behaviour trees. */
export type Plan = StepPlan | InfoPlan | StopPlan | CallPlan | BranchPlan | GoToPlan | SequencePlan | ChoicePlan | FallbackPlan

/** Parts one after the other. */
export const sequence = (parts: readonly Plan[], key?: string): SequencePlan => ({
  kind: 'sequence',
  parts,
  ...(key !== undefined && { key }),
})

/** Whether a plan has no screen at all. */
export const isEmpty = (plan: Plan): boolean => plan.kind === 'sequence' && plan.parts.every(isEmpty)

/** The turns of the questions in a plan. */
export function askedTurns(plan: Plan): readonly Turn[] {
  switch (plan.kind) {
    case 'branch':
      return [plan.yes, plan.no]
    case 'sequence':
      return plan.parts.flatMap(askedTurns)
    case 'choice':
      return plan.options.flatMap((option) => askedTurns(option.plan))
    case 'fallback':
      return plan.tries.flatMap((tried) => askedTurns(tried.plan))
    default:
      return []
  }
}

/** Whether the reader does anything in a plan. */
export function asksForAction(plan: Plan): boolean {
  switch (plan.kind) {
    case 'step':
    case 'call':
    case 'stop':
      return true
    case 'info':
    case 'branch':
    case 'goto':
      return false
    case 'sequence':
      return plan.parts.some(asksForAction)
    case 'choice':
      return plan.options.some((option) => asksForAction(option.plan))
    case 'fallback':
      return true
  }
}

/** Whether a plan ends by itself on every path: in the question whether it helped, in a stop or elsewhere. */
export function endsInCheck(plan: Plan): boolean {
  switch (plan.kind) {
    case 'fallback':
    case 'stop':
      return true
    case 'goto':
      return plan.turn.to !== 'next'
    case 'sequence': {
      const last = plan.parts.filter((part) => !isEmpty(part)).at(-1)
      return last !== undefined && endsInCheck(last)
    }
    case 'choice':
      return plan.options.every((option) => endsInCheck(option.plan))
    default:
      return false
  }
}

/**
 * A remedy that is not the last one: where it only ends in a condition that does not hold, nothing was done that could have helped,
 * and the next remedy follows without a question.
 */
export function passingBy(plan: Plan): Plan {
  if (plan.kind === 'sequence') {
    const last = plan.parts.filter((part) => !isEmpty(part)).at(-1)
    if (plan.parts.some((part) => part !== last && asksForAction(part))) return plan
    return { ...plan, parts: plan.parts.map((part) => (part === last ? passingBy(part) : part)) }
  }
  if (plan.kind !== 'choice' || plan.ask !== 'branch') return plan
  const options = plan.options.map(
    (option): Option => (isEmpty(option.plan) ? { ...option, plan: { kind: 'goto', turn: { to: 'failed' } } } : option),
  )
  return { ...plan, options }
}
