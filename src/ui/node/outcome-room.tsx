import type { OutcomeNode } from '../../guide/node.ts'
import { usePageState } from '../page/page-state.ts'
import { nodeRoom } from './node-room.tsx'
import type { OnwardProps } from './onward.ts'
import { OutcomeView } from './outcome-view.tsx'
import { TranscriptView } from './transcript-view.tsx'

/** The end of a walk, with the transcript. A chunk of its own: it is needed once a walk at most. */
export const outcomeRoom = nodeRoom(OutcomeView, AfterOutcome)

function AfterOutcome({ node, tried }: OnwardProps<OutcomeNode>) {
  const { host } = usePageState()
  if (tried === undefined) return null
  return (
    <>
      <TranscriptView text={tried} name={node.code} />
      {host === undefined ? null : <host.HandOver key={tried} tried={tried} hand={host.hand} />}
    </>
  )
}
