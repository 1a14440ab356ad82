import type { ReactNode } from 'react'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode, OptionId } from '../../guide/node.ts'
import type { Contact } from '../../guide/site.ts'
import type { Trail } from '../../runtime/walk/trail.ts'
import type { Transcript } from '../memory/transcript.ts'
import type { Return } from '../screen/walk-state.ts'

/** The data that the exits of a node are drawn from. All but `guide`, `node` and `contact` come from the stored walk. */
export interface ExitsProps<Node extends GuideNode> {
  readonly guide: Guide
  readonly node: Node
  /** The answer that the reader gave here before going back. */
  readonly taken?: OptionId | undefined
  /** The guide that called this one, and where it continues. */
  readonly back?: Return | undefined
  readonly contact: Contact | undefined
  /** The transcript of the walk. */
  readonly transcript?: Transcript | undefined
  readonly trail?: Trail | undefined
}

/** Draws the exits of a node of some kinds. */
export type ExitsView<Node extends GuideNode> = (props: ExitsProps<Node>) => ReactNode
