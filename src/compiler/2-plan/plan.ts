import type { Block, Phrase } from '../../guide/content.ts'
import type { Ask, Need, NodeId, OptionId, Result } from '../../guide/node.ts'
import type { Place } from '../diagnostic.ts'

/** What one screen shows. An empty title is worded by the wizard. */
export interface PlannedScreen {
  readonly id: NodeId
  readonly title: Phrase
  readonly body: readonly Block[]
  /** What its author calls the part that begins here. */
  readonly label?: string
  /** The heading above it in the article, as text. */
  readonly section: string
  /** The key of the section that it belongs to. */
  readonly sectionKey: string
  readonly at: Place
}

/** Where a turn leads. A section is named by its key, an article by the link that its author wrote. */
export type Turn =
  | { readonly to: 'next' }
  | { readonly to: 'solved' }
  | { readonly to: 'failed' }
  | { readonly to: 'result'; readonly result: Result }
  | { readonly to: 'section'; readonly key: string }
  | { readonly to: 'node'; readonly id: NodeId }
  | { readonly to: 'article'; readonly href: string; readonly screen: PlannedScreen }

export interface StepPlan extends PlannedScreen {
  readonly kind: 'step'
  readonly ordinal?: number
  readonly of?: number
}
export interface InfoPlan extends PlannedScreen {
  readonly kind: 'info'
}
/** Another guide, walked and come back from. A link that leads to no guide of ours is skipped, unless it is `required`. */
export interface CallPlan extends PlannedScreen {
  readonly kind: 'call'
  readonly href: string
  readonly required: boolean
}
/** A condition met on the way: `yes` when it holds, `no` when it does not. `remember` as for a choice. */
export interface BranchPlan extends PlannedScreen {
  readonly kind: 'branch'
  readonly yes: Turn
  readonly no: Turn
  readonly options?: readonly [yes: BranchOption, no: BranchOption]
  readonly remember?: string
}
export interface BranchOption {
  readonly id: OptionId
  readonly label: string
}
/** Go elsewhere: no screen of its own. */
export interface GoToPlan {
  readonly kind: 'goto'
  readonly turn: Turn
}
/** Do these in order. `key` names the section that begins here, for links and turns. */
export interface SequencePlan {
  readonly kind: 'sequence'
  readonly key?: string
  readonly parts: readonly Plan[]
}
/** One of these is yours. Questions that share `remember` are asked once: an answer with the same id answers the rest. */
export interface ChoicePlan extends PlannedScreen {
  readonly kind: 'choice'
  readonly ask: Ask
  readonly remember?: string
  readonly options: readonly Option[]
}
export interface Option {
  readonly id: OptionId
  readonly label: string
  readonly detail?: string
  readonly needs?: readonly Need[]
  readonly plan: Plan
}
/** Try these until one helps: after each comes its check. */
export interface FallbackPlan {
  readonly kind: 'fallback'
  readonly tries: readonly Try[]
}
export interface Try {
  readonly plan: Plan
  readonly check: PlannedScreen
  /** Where “no” leads when nothing is left to try; the way of the whole plan otherwise. */
  readonly otherwise?: Turn
}

/** What an article asks for, as a tree. The combinators are those of behaviour trees. */
export type Plan = StepPlan | InfoPlan | CallPlan | BranchPlan | GoToPlan | SequencePlan | ChoicePlan | FallbackPlan

/** Parts one after the other. */
export const sequence = (parts: readonly Plan[], key?: string): SequencePlan => ({
  kind: 'sequence',
  parts,
  ...(key !== undefined && { key }),
})

/** Does it show nothing at all? */
export const isEmpty = (plan: Plan): boolean => plan.kind === 'sequence' && plan.parts.every(isEmpty)

/** Does the walker do anything in it? */
export function asksForAction(plan: Plan): boolean {
  switch (plan.kind) {
    case 'step':
    case 'call':
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

/** Is whoever comes to its end asked already whether it helped? */
export function endsInCheck(plan: Plan): boolean {
  switch (plan.kind) {
    case 'fallback':
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
