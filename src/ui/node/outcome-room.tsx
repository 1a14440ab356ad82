import type { OutcomeNode } from '../../guide/node.ts'
import { usePageState } from '../page/page-state.ts'
import type { ExitsProps } from './exits-view.ts'
import { nodeRoom } from './node-room.tsx'
import { OutcomeLinks, OutcomeView } from './outcome-view.tsx'
import { TranscriptView } from './transcript-view.tsx'

/** The room of outcomes, with the transcript. A chunk of its own, because a walk has at most one outcome a guide. */
export const room = nodeRoom(OutcomeView, AfterOutcome)

function AfterOutcome(props: ExitsProps<OutcomeNode>) {
  const { node, transcript } = props
  const { host } = usePageState()
  return (
    <>
      <OutcomeLinks {...props} />
      {transcript === undefined ? null : <TranscriptView text={transcript.text} name={node.code} />}
      {transcript === undefined || host === undefined ? null : (
        <host.SendTranscript transcript={transcript.text} send={host.send} />
      )}
    </>
  )
}
