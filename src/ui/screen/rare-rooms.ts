import type { Address } from '../../guide/address.ts'
import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import type { Loader } from './load.ts'
import { guideFile, type Hint } from './resolve.ts'
import type { Screen } from './screen.ts'

/** The rooms of admins, and the page that they send to readers. Few ever open one, so what leads there is no part of a walk. */
export async function roomScreen(
  address: Extract<Address, { kind: 'admin' | 'ready' }>,
  loader: Loader,
  preferred: Language,
  hint: Hint,
): Promise<Screen> {
  const language = address.language ?? preferred
  if (address.kind === 'ready')
    return readyRoom(language, address.guide ?? new URLSearchParams(hint.search).get('guide') ?? undefined, loader, hint)
  if (address.room === 'embed')
    return { kind: 'embedding', language, loader, View: (await import('../rooms/embedding/embedding-view.tsx')).EmbeddingView }
  return { kind: 'admin', language, loader, View: (await import('../rooms/admin/admin-view.tsx')).AdminView }
}

/**
 * The page that prepares a device: for the guide of its address, or of its query on a site that has one such page for all. A
 * guide whose data cannot be had is what this page is there to tell, so it is drawn without; one that does not exist is passed over.
 */
async function readyRoom(language: Language, guide: GuideId | undefined, loader: Loader, hint: Hint): Promise<Screen> {
  const plain = { kind: 'ready', language, loader, View: (await import('../rooms/prepare/prepare-view.tsx')).ReadyView } as const
  if (guide === undefined) return plain
  try {
    const file = await guideFile(guide, language, loader, hint)
    return file === undefined ? plain : { ...plain, guide, file }
  } catch {
    return { ...plain, guide }
  }
}
