import type { Room } from '../rooms/room.ts'
import { FailedView } from './failed-view.tsx'

/** Shown when the data of an address could not be loaded: there is no network, and the device has no copy. */
export const failedRoom: Room = {
  addressOf: () => undefined,
  title: (_, t) => `${t('failed.title')} – ${t('product.name')}`,
  description: (_, t) => t('failed.text'),
  View: FailedView,
}
