import type { Device } from './device.ts'
import { addKeptGuides, guideAt, packsForAll, picturesIn, textsIn, wantedPacks } from './kept-guides.ts'
import type { Manifest } from './manifest.ts'
import { checkVersion, keepVersion } from './version-store.ts'

/** Gets the progress of a download: a whole number from 0 to 100, by bytes. */
export type OnPercent = (percent: number) => void

/** Whether a site has too many guides for every device, so that each keeps only some packs of them. */
export const isInShards = (manifest: Manifest): boolean => packsForAll(manifest).length < manifest.packs.length

/** Downloads the texts. The packs for all devices come first, because they say which other packs have the wanted guides. */
export async function keepTexts(
  manifest: Manifest,
  device: Device,
  openPages: () => Promise<readonly string[]>,
  onProgress: OnPercent = () => undefined,
): Promise<void> {
  const share = await shareOfTexts(manifest, device)
  const report: OnPercent = (percent) => onProgress(Math.floor(percent * share))
  await keepVersion(manifest, textsIn(packsForAll(manifest)), device, report)
  if (!isInShards(manifest)) return
  const open = (await openPages()).flatMap((url) => guideAt(url, device.scope) ?? [])
  await addKeptGuides(device, { guides: open })
  await keepVersion(manifest, textsIn(await wantedPacks(manifest, device)), device, report)
}

/** Downloads the pictures of the kept guides, after all texts. */
export async function keepPictures(manifest: Manifest, device: Device, onProgress: OnPercent = () => undefined): Promise<void> {
  const share = await shareOfTexts(manifest, device)
  const report: OnPercent = (percent) => onProgress(Math.floor((share + (1 - share) * (percent / 100)) * 100))
  await keepVersion({ ...manifest, files: [] }, picturesIn(await wantedPacks(manifest, device)), device, report)
}

/** Whether every text that this device should have is in the cache. */
export const hasTexts = async (manifest: Manifest, device: Device): Promise<boolean> =>
  (await checkVersion(manifest, textsIn(await wantedPacks(manifest, device)), device)).whole

/** The share of the bytes of this version that are not pictures, from 0 to 1. */
async function shareOfTexts(manifest: Manifest, device: Device): Promise<number> {
  const packs = await wantedPacks(manifest, device)
  const size = (some: readonly { readonly packed: number }[]) => some.reduce((sum, { packed }) => sum + packed, 0)
  const texts = size(manifest.files) + size(textsIn(packs))
  return texts / Math.max(texts + size(picturesIn(packs)), 1)
}
