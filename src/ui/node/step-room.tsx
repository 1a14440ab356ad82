import type { GuideNode } from '../../guide/node.ts'
import { CheckView } from './check-view.tsx'
import type { ExitsProps } from './exits-view.ts'
import { InfoView } from './info-view.tsx'
import { nodeRoom } from './node-room.tsx'
import { QuestionView } from './question-view.tsx'
import { StepView } from './step-view.tsx'

/** The kinds of nodes inside a walk. Their views are in the app's own chunk. */
export type InnerNode = Exclude<GuideNode, { kind: 'call' | 'outcome' }>

export const stepRoom = nodeRoom<InnerNode>(StepExits)

/** The exits of a node inside a walk. There is no `default`: a new kind fails to compile here. */
export function StepExits({ guide, node, taken, contact }: ExitsProps<InnerNode>) {
  switch (node.kind) {
    case 'question':
      return <QuestionView guide={guide} node={node} taken={taken} />
    case 'step':
      return <StepView guide={guide} node={node} contact={contact} />
    case 'info':
      return <InfoView guide={guide} node={node} />
    case 'check':
      return <CheckView guide={guide} node={node} />
  }
}
