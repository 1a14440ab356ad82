import type { GuideNode, NodeId } from '../../guide/node.ts'
import type { Place } from '../diagnostic.ts'

type Draft<N> = N extends GuideNode ? Omit<N, 'code' | 'line' | 'at'> : never
/**
 * A node before it has its code, with its whole place. A call still has its link; an optional one is left out where its
 * article is not in the content.
 */
export type DraftNode = Draft<GuideNode> & { readonly place: Place; readonly href?: string; readonly optional?: boolean }

/** The node with every way on renamed. */
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
