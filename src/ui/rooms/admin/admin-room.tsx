import { usePageState } from '../../page/page-state.ts'
import { useLoader } from '../../screen/loader-context.ts'
import type { Room } from '../room.ts'
import { withProduct } from '../titles.ts'
import { AdminView } from './admin-view.tsx'

/** What an admin sees of the deployment. */
export const room: Room = {
  load: async () => ({ data: {} }),
  addressOf: (_, language) => ({ kind: 'admin', language }),
  title: (_, t) => withProduct(t('admin:title'), t),
  description: (_, t) => t('admin:intro'),
  hashOf: () => 'admin',
  apart: true,
  View: AdminScreen,
}

function AdminScreen() {
  const { site } = usePageState()
  return <AdminView site={site} loader={useLoader()} />
}
