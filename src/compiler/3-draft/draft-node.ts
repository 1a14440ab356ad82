import type { Block } from '../../guide/content.ts'
import type { GuideNode, NodeId, Result } from '../../guide/node.ts'
import type { Place } from '../diagnostic.ts'

type WithoutCode<Node> = Node extends GuideNode ? Omit<Node, 'code' | 'line' | 'at'> : never

/** A node before it has a code and before its links are resolved. */
export type DraftNode = WithoutCode<GuideNode> & {
  readonly place: Place
  /** The key of the section that it belongs to; empty for an outcome. */
  readonly sectionKey: string
  /** The link of a call, as its author wrote it. */
  readonly href?: string
  /** A call that is left out where its article is not in the content. */
  readonly optional?: boolean
  /** A question that a flow file asks. It stays, even where its answers lead to one screen. */
  readonly byFlow?: boolean
  /** The entry of a flow file that words the question: its section, and its number in the `asks` there, from 0. */
  readonly wordedAt?: readonly [key: string, entry: number]
}

/** The outcome of a result, whose id is the result. `place` is that of the article. */
export const outcomeNode = (result: Result, place: Place, body: readonly Block[] = []): DraftNode => ({
  kind: 'outcome',
  id: result,
  title: [],
  body,
  section: '',
  sectionKey: '',
  place,
  result,
})

/** The node with the target of each of its answers replaced. */
export function redirect(node: DraftNode, to: (id: NodeId) => NodeId): DraftNode {
  switch (node.kind) {
    case 'question':
      return { ...node, choices: node.choices.map((choice) => ({ ...choice, to: to(choice.to) })) }
    case 'step':
    case 'info':
      return { ...node, next: to(node.next) }
    case 'check':
      return { ...node, yes: to(node.yes), no: to(node.no) }
    case 'call':
      return { ...node, solved: to(node.solved), unsolved: to(node.unsolved) }
    case 'outcome':
      return node
  }
}
