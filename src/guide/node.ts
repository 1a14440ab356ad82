import type { Block, Phrase } from './content.ts'

/** Names a guide in every language: `missing-certificate`. Lower-case letters, digits and hyphens. */
export type GuideId = string
/** Names a node inside its guide, the same in every language. No dot: XState reads one as a path. */
export type NodeId = string
/** Names an answer inside its node. */
export type OptionId = string
/** Five symbols that name a node for ever: `k7q2m`. See `code.ts`. */
export type Code = string

export type Result = 'solved' | 'contact-admin' | 'contact-support' | 'unresolved'

/** What a question asks for; the wizard words its hint by it. `branch` is a condition met inside a step. */
export type Ask = 'message' | 'problem' | 'cause' | 'platform' | 'option' | 'code' | 'topic' | 'branch'

/**
 * One answer of a question. `label` is the article's own words; it is empty where the wizard words the answer by its id:
 * `yes` and `no` of a branch, `none` where no other answer fits.
 */
export interface Choice {
  readonly id: OptionId
  readonly label: string
  /** A second, smaller line, such as what an error code means. */
  readonly detail?: string
  /** Only whoever has these can give the answer: “I can sign in”. */
  readonly needs?: readonly Need[]
  readonly to: NodeId
}

/** What a reader must have, or be able to do, to do what a screen says. */
export const needs = ['sign-in', 'computer', 'network'] as const
export type Need = (typeof needs)[number]

/** A correction made after the article was written, shown beside its text. `date` is `2026-11-21`. */
export interface Erratum {
  readonly date: string
  readonly text: string
  readonly source?: string
}

/** A name as a screen shows it. `lang` where it is not in the guide's own language. */
export interface ScreenWords {
  readonly name: string
  readonly lang?: 'en'
}
export interface ScreenName extends ScreenWords {
  readonly also: readonly ScreenWords[]
}

interface NodeBase {
  readonly id: NodeId
  readonly code: Code
  /** The heading of the screen: article words, or empty where the wizard has its own (checks and outcomes). */
  readonly title: Phrase
  readonly body: readonly Block[]
  /** What the author calls the part that begins here: `Problème`, `Résolution #2`, a heading. Shown above the title. */
  readonly label?: string
  /** The heading that this node stands under in its article. Empty at the top of the article. */
  readonly section: string
  /** Position inside one procedure, from 1, and its length. Only steps of a list have them. */
  readonly ordinal?: number
  readonly of?: number
  /** Line of the article that the node begins at, from 1. */
  readonly line: number
  readonly errata?: readonly Erratum[]
  /** What the screen tells to tap or to choose, and what else it may be called: by a phone that speaks English, by newer versions. */
  readonly names?: readonly ScreenName[]
  /** Where newer versions have it. */
  readonly elsewhere?: readonly string[]
  /** The reader has a certificate at hand here, as a file. */
  readonly certificate?: true
}

export type QuestionNode = NodeBase & {
  readonly kind: 'question'
  readonly ask: Ask
  /** Questions of one guide that share this are asked once: an answer with the same id answers the others. */
  readonly remember?: string
  readonly choices: readonly Choice[]
}
export type StepNode = NodeBase & { readonly kind: 'step'; readonly needs?: readonly Need[]; readonly next: NodeId }
export type InfoNode = NodeBase & { readonly kind: 'info'; readonly next: NodeId }
export type CheckNode = NodeBase & { readonly kind: 'check'; readonly yes: NodeId; readonly no: NodeId }
/** Another guide, walked to its end; `guide` is ours, `target` is the public address of one that is not in the content. */
export type CallNode = NodeBase & {
  readonly kind: 'call'
  readonly guide?: GuideId
  readonly at?: Code
  readonly target?: string
  readonly solved: NodeId
  readonly unsolved: NodeId
}
export type OutcomeNode = NodeBase & { readonly kind: 'outcome'; readonly result: Result }

/** What a reader can meet: one screen. */
export type GuideNode = QuestionNode | StepNode | InfoNode | CheckNode | CallNode | OutcomeNode
export type NodeKind = GuideNode['kind']

/** One exit of a node: the answer that takes it, the event of the XState machine, and the node that it leads to. */
export interface Exit {
  readonly option: OptionId
  readonly event: string
  readonly to: NodeId
}

/** The fields of a node that say where it leads. A node without a code has them too. */
export type Branching =
  | Pick<QuestionNode, 'kind' | 'choices'>
  | Pick<StepNode, 'kind' | 'next'>
  | Pick<InfoNode, 'kind' | 'next'>
  | Pick<CheckNode, 'kind' | 'yes' | 'no'>
  | Pick<CallNode, 'kind' | 'solved' | 'unsolved'>
  | Pick<OutcomeNode, 'kind'>

/** Every exit of a node, in the order shown. There is no `default`, so a new kind of node does not compile before it has a case. */
export function exits(node: Branching): readonly Exit[] {
  switch (node.kind) {
    case 'question':
      return node.choices.map(({ id, to }) => ({ option: id, event: `choose.${id}`, to }))
    case 'step':
    case 'info':
      return [{ option: 'next', event: 'next', to: node.next }]
    case 'check':
      return [
        { option: 'yes', event: 'yes', to: node.yes },
        { option: 'no', event: 'no', to: node.no },
      ]
    case 'call':
      return [
        { option: 'solved', event: 'solved', to: node.solved },
        { option: 'unsolved', event: 'unsolved', to: node.unsolved },
      ]
    case 'outcome':
      return []
  }
}

/**
 * Every answer that a reader can give at a node: its exits, and on a step also `absent`, “this is not on my screen”, which
 * leads to the same node as `next`. Only the trail tells the two answers apart; the machine has one event for both.
 */
export function answersOf(node: GuideNode): readonly Exit[] {
  return node.kind === 'step' ? [...exits(node), { option: 'absent', event: 'next', to: node.next }] : exits(node)
}
