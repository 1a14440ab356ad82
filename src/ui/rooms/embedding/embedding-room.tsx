import { usePageState } from '../../page/page-state.ts'
import { useLoader } from '../../screen/loader-context.ts'
import type { Room } from '../room.ts'
import { withProduct } from '../titles.ts'
import { EmbeddingView } from './embedding-view.tsx'

/** Makes the snippet that shows a guide in another page. */
export const room: Room = {
  load: async () => ({ data: {} }),
  addressOf: (_, language) => ({ kind: 'admin', language, room: 'embed' }),
  title: (_, t) => withProduct(t('embedding:title'), t),
  description: (_, t) => t('embedding:intro'),
  hashOf: () => 'embedding',
  apart: true,
  View: EmbeddingScreen,
}

function EmbeddingScreen() {
  return <EmbeddingView site={usePageState().site} loader={useLoader()} />
}
