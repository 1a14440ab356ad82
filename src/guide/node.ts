import type { Block, Phrase } from './content.ts'

/** The id of a guide, the same in every language: `missing-certificate`. Lower-case letters, digits and hyphens. */
export type GuideId = string

/** Whether a text can be the id of a guide. Names from links are put into addresses only if they are. */
export const isGuideId = (text: string): boolean => /^[a-z\d][a-z\d-]{0,199}$/.test(text)
/** The id of a node in its guide, the same in every language. It has no dot, because XState reads one as a path. */
export type NodeId = string
/** The id of an answer in its node. */
export type OptionId = string
/** Five symbols that name a node permanently: `k7q2m`. See `code.ts`. */
export type Code = string

/** How a walk ends. */
export const results = ['solved', 'contact-admin', 'contact-support', 'unresolved'] as const
export type Result = (typeof results)[number]
/** The ends of a walk that did not solve the problem. */
export const unsolvedResults = ['contact-admin', 'contact-support', 'unresolved'] as const satisfies readonly Result[]

/** The subject of a question, from which the interface words its hint. `branch` is a condition inside a step. */
export type Ask = 'message' | 'problem' | 'cause' | 'platform' | 'option' | 'code' | 'topic' | 'branch'

/**
 * An answer of a question. `label` is in the article's words; it is empty where the interface words the answer by its id: `yes`
 * and `no` of a branch, `none` for “none of these”, and `unsure` for “I do not know”.
 */
export interface Choice {
  readonly id: OptionId
  readonly label: string
  /** The word of the interface for the answer, where it is not the one of its id: “yes” to a question that denies the condition. */
  readonly says?: 'yes' | 'no'
  /** It explains a word of the question, and is no answer to it. */
  readonly aside?: true
  /** A second, smaller line, such as what an error code means. */
  readonly detail?: string
  /** The answer is only for readers with these things: “I can sign in”. */
  readonly needs?: readonly Need[]
  readonly to: NodeId
}

/** Things that a reader must have, or be able to do, to follow a screen. */
export const needs = ['sign-in', 'computer', 'network'] as const
export type Need = (typeof needs)[number]

/** A correction that was made after the article was written, shown beside its text. `date` is `2026-11-21`. */
export interface Erratum {
  readonly date: string
  readonly text: string
  /** The text with its telephone numbers as links. Absent where it has none. */
  readonly said?: Phrase
  readonly source?: string
  /** The screen has no words of the article: the flow file has put it there. */
  readonly own?: true
}

/** The words of an article that a correction replaced. */
export interface ArticleWords {
  readonly title: Phrase
  readonly body: readonly Block[]
}

/** A name on a screen. `lang` is present where it is not in the language of the guide. */
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
  /** The title of the screen: article words, or empty where the interface words it (checks and outcomes). */
  readonly title: Phrase
  /** The heading in at most 60 letters, where the title is longer, or where the screen is named by the guide that it leads to. */
  readonly heading?: Phrase
  readonly body: readonly Block[]
  /** The author's label of the part that begins here: `Problème`, `Résolution #2`, a heading. Shown above the title. */
  readonly label?: string
  /** The heading that this node is under in its article. Empty at the top of the article. */
  readonly section: string
  /** Position in a procedure, from 1, and the length of that procedure. Only steps of a list have them. */
  readonly ordinal?: number
  readonly of?: number
  /** Line of the article at which the node begins, from 1. */
  readonly line: number
  readonly errata?: readonly Erratum[]
  /** What the article said, where a correction has taken the place of its words. */
  readonly was?: ArticleWords
  /** A correction took the screen out of the walk: no answer of a screen in the walk leads to it. Only its code opens it. */
  readonly superseded?: true
  /** The buttons and menus in the text of the screen, with their other names: on an English phone, and in newer versions. */
  readonly names?: readonly ScreenName[]
  /** The places of these buttons and menus in newer versions, in words. */
  readonly elsewhere?: readonly string[]
  /** The reader has a certificate file at this screen. */
  readonly certificate?: true
}

export type QuestionNode = NodeBase & {
  readonly kind: 'question'
  readonly ask: Ask
  /** A question is skipped where an earlier one with the same key was answered: the answer with the same id is taken again. */
  readonly remember?: string
  readonly choices: readonly Choice[]
}
export type StepNode = NodeBase & { readonly kind: 'step'; readonly needs?: readonly Need[]; readonly next: NodeId }
export type InfoNode = NodeBase & { readonly kind: 'info'; readonly next: NodeId }
export type CheckNode = NodeBase & {
  readonly kind: 'check'
  readonly yes: NodeId
  readonly no: NodeId
  /** The words of the two answers, where a flow file has them. */
  readonly labels?: { readonly yes: string; readonly no: string }
}
/** A call of another guide. `guide` is one of ours; `target` is the public address of an article that is not in the content. */
export type CallNode = NodeBase & {
  readonly kind: 'call'
  readonly guide?: GuideId
  readonly at?: Code
  readonly target?: string
  readonly solved: NodeId
  readonly unsolved: NodeId
}
export type OutcomeNode = NodeBase & {
  readonly kind: 'outcome'
  readonly result: Result
  /** How many blocks at the end of the body say only whom to contact: screens with the contact of the site leave them out. */
  readonly contactLast?: number
}

/** One screen of a guide. */
export type GuideNode = QuestionNode | StepNode | InfoNode | CheckNode | CallNode | OutcomeNode
export type NodeKind = GuideNode['kind']

/**
 * Whether a node is an end that many ways share, in the words of the interface. A stop, which ends the walk in words of the article,
 * is none: it is a screen of the article like the others.
 */
export const isSharedEnd = (node: Pick<GuideNode, 'kind' | 'id' | 'title'>): boolean =>
  node.kind === 'outcome' && (node.title.length === 0 || ('result' in node && node.id === node.result))

/** One exit of a node: the answer that takes it, the event of the XState machine, and the node that it leads to. */
export interface Exit {
  readonly option: OptionId
  readonly event: string
  readonly to: NodeId
}

/** The fields of a node that name the nodes it leads to. A node without a code has them too. */
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
