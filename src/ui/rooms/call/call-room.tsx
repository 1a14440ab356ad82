import { useLoader } from '../../screen/loader-context.ts'
import type { Room } from '../room.ts'
import { withProduct } from '../titles.ts'
import { CallRoom } from './call-room-view.tsx'

/** A call between an agent and a reader: one node in both their languages. The fragment of the address names it. */
export const room: Room = {
  load: async () => ({ data: {} }),
  addressOf: (_, language) => ({ kind: 'call', language }),
  title: (_, t) => withProduct(t('call:title'), t),
  description: (_, t) => t('call:intro'),
  hashOf: () => 'call',
  apart: true,
  View: CallScreen,
}

function CallScreen() {
  return <CallRoom loader={useLoader()} />
}
