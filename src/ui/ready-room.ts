import type { Address } from '../guide/address.ts'
import type { Loader } from './load.ts'
import { guideFile, type Hint } from './resolve.ts'
import type { Screen } from './screen.ts'

/**
 * The page that prepares a device: for the guide of its address, or of its query on a site that has one such page for all. A
 * guide whose data cannot be had is what this page is there to tell, so it is drawn without; one that does not exist is passed over.
 */
export async function readyRoom({ language, guide: named }: Extract<Address, { kind: 'ready' }>, loader: Loader, hint: Hint): Promise<Screen> {
  const { ReadyView } = await import('./ready-view.tsx')
  const guide = named ?? new URLSearchParams(hint.search).get('guide') ?? undefined
  const plain = { kind: 'ready', language, loader, View: ReadyView } as const
  if (guide === undefined) return plain
  try {
    const file = await guideFile(guide, language, loader, hint)
    return file === undefined ? plain : { ...plain, file }
  } catch {
    return { ...plain, guide }
  }
}
