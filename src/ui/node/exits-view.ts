import type { ReactNode } from 'react'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode, OptionId } from '../../guide/node.ts'
import type { Contact } from '../../guide/site.ts'
import type { Trail } from '../../runtime/walk/trail.ts'
import type { Return } from '../screen/walk-state.ts'

/** What the ways on from a node are drawn from. Everything but guide and node is known only once the app runs. */
export interface ExitsProps<Node extends GuideNode> {
  readonly guide: Guide
  readonly node: Node
  /** The answer that the reader gave here before going back. */
  readonly taken?: OptionId | undefined
  /** The guide that waits for this one to end. */
  readonly back?: Return | undefined
  readonly contact: Contact | undefined
  /** What was tried up to here, in words. */
  readonly transcript?: string | undefined
  readonly trail?: Trail | undefined
}

/** Draws the ways on from a node of some kinds. */
export type ExitsView<Node extends GuideNode> = (props: ExitsProps<Node>) => ReactNode
