import type { Device } from './device.ts'
import { hasTexts, isInShards } from './keep-packs.ts'
import { picturesIn, wantedPacks } from './kept-guides.ts'
import type { Manifest } from './manifest.ts'
import type { Status } from './protocol.ts'
import { checkVersion, isLackOfRoom } from './version-store.ts'

/** What is stored of a version, after a download that ended with `error` if it failed. */
export async function statusOf(manifest: Manifest, device: Device, error?: unknown): Promise<Status> {
  const packs = await wantedPacks(manifest, device)
  const { whole, entries, bytes, guides } = await checkVersion(manifest, packs, device)
  const pictures = await checkVersion({ ...manifest, files: [] }, picturesIn(packs), device)
  const all = isInShards(manifest) ? await checkVersion(manifest, manifest.packs, device) : undefined
  return {
    type: 'status',
    state: whole ? 'ready' : 'incomplete',
    version: manifest.version,
    date: manifest.date,
    entries,
    bytes,
    guides,
    pictures: pictures.entries,
    ...(!whole && (await hasTexts(manifest, device)) ? { missingPictures: pictures.missing } : {}),
    all: all && all.bytes > bytes ? { guides: all.guides, bytes: all.bytes } : undefined,
    ...(isLackOfRoom(error) ? { full: true } : {}),
  }
}
