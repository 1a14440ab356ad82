import { bodyDigest, cacheEntry, storedDigest } from './cache-entry.ts'
import { isVersionCache, versionCache } from './cache-names.ts'
import { type Device, urlOf } from './device.ts'
import { fetchVerified, type OnShare } from './fetch-verified.ts'
import type { Manifest, ManifestPack, ServedFile } from './manifest.ts'
import { findUnchanged, keepPack, pathsOf, type Storage } from './pack-store.ts'

/** How much of a version is on the device. */
export interface StoredVersion {
  /** Every file that should be there is there. */
  readonly whole: boolean
  readonly entries: number
  /** How many of them are missing. */
  readonly missing: number
  /** Size of the downloads. */
  readonly bytes: number
  readonly guides: number
}

/**
 * Downloads a version: its code and the wanted packs. Files that are in its cache already, or unchanged in the cache of an older
 * version, are not downloaded again, so an interrupted install resumes. Calls `onProgress` with the percentage by bytes. Rejects
 * when a download failed, after all others have ended; with the error of a lack of room before any other.
 */
export async function keepVersion(
  { version, files }: Manifest,
  packs: readonly ManifestPack[],
  device: Device,
  onProgress: (percent: number) => void = () => undefined,
): Promise<void> {
  const storage: Storage = {
    cache: await device.caches.open(versionCache(device.scope, version)),
    older: await olderCaches(version, device),
    device,
  }
  const onShareOf = progressCounter(
    [...files, ...packs].map(({ packed }) => packed),
    onProgress,
  )
  const keptFiles = await Promise.allSettled(files.map((file, index) => keepFile(file, storage, onShareOf(index))))
  // The code comes from the HTTP cache, so this takes no time, and shows how the host compresses.
  const hostCompresses = keptFiles.some((result) => result.status === 'fulfilled' && /^(?:br|zstd)$/.test(result.value ?? ''))
  const keptPacks = await Promise.allSettled(
    packs.map((pack, index) => keepPack(pack, storage, hostCompresses, onShareOf(files.length + index))),
  )
  const errors = [...keptFiles, ...keptPacks].flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  )
  if (errors.length > 0) throw errors.find(isLackOfRoom) ?? errors[0]
}

/** Whether something could not be stored because the browser gives this site no more room. */
export const isLackOfRoom = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'

/** Looks up whether the code and the wanted packs are in the cache. Never remembered, because browsers evict entries. */
export async function checkVersion(
  { version, files }: Manifest,
  packs: readonly ManifestPack[],
  device: Device,
): Promise<StoredVersion> {
  const cache = await device.caches.open(versionCache(device.scope, version))
  const urls = new Set((await cache.keys()).map(({ url }) => url))
  const has = (path: string): boolean => urls.has(urlOf(path, device))
  const missingOf = async (pack: ManifestPack): Promise<number> =>
    (await pathsOf(pack, cache, device))?.filter((path) => !has(path)).length ?? Math.max(pack.entries, 1)
  const missing = files.filter(({ path }) => !has(path)).length + sum(await Promise.all(packs.map(missingOf)))
  return {
    whole: missing === 0,
    missing,
    entries: files.length + sum(packs.map(({ entries }) => entries)),
    bytes: sum([...files, ...packs].map(({ packed }) => packed)),
    guides: Math.max(0, ...guidesByLanguage(packs).values()),
  }
}

/** The entry of an address in any version of this deployment. The caches of other apps of the origin are not asked. */
export async function matchOlder(device: Device, url: string): Promise<Response | undefined> {
  for (const cache of await versionCaches(device)) {
    const entry = await cache.match(url)
    if (entry !== undefined) return entry
  }
  return
}

/** The caches of all versions of this deployment, newest first. */
export async function versionCaches(device: Device): Promise<readonly Cache[]> {
  const names = (await device.caches.keys()).filter((name) => isVersionCache(name, device.scope))
  return Promise.all(names.reverse().map((name) => device.caches.open(name)))
}

/** Removes entries that are not as they were stored, so that the next download brings them again. Reads every entry. */
export async function removeDamaged(version: string, device: Device): Promise<void> {
  const cache = await device.caches.open(versionCache(device.scope, version))
  for (const request of await cache.keys()) {
    const entry = await cache.match(request)
    const digest = storedDigest(entry)
    if (entry !== undefined && digest !== undefined && (await bodyDigest(entry)) !== digest) await cache.delete(request)
  }
}

/** The number of guides in each language: the two languages of a guide count once for its reader. */
function guidesByLanguage(packs: readonly ManifestPack[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name, guides } of packs) {
    const [language = name] = name.split('-')
    counts.set(language, (counts.get(language) ?? 0) + guides)
  }
  return counts
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Adds up the progress of several downloads of known sizes. Calls `onProgress` only when another percent is reached. */
function progressCounter(sizes: readonly number[], onProgress: (percent: number) => void): (index: number) => OnShare {
  const total = Math.max(sum(sizes), 1)
  const shares = sizes.map(() => 0)
  let reported = -1
  return (index) => (share) => {
    shares[index] = Math.max(shares[index] ?? 0, share)
    const percent = Math.floor((sum(sizes.map((size, i) => size * (shares[i] ?? 0))) / total) * 100)
    if (percent > reported) onProgress(percent)
    reported = Math.max(reported, percent)
  }
}

/** Stores one file. Gives the transport encoding of the host, where the file was fetched. */
async function keepFile(file: ServedFile, { cache, older, device }: Storage, onShare: OnShare): Promise<string | undefined> {
  const url = urlOf(file.path, device)
  let encoding: string | undefined
  if ((await cache.match(url)) === undefined) {
    const unchanged = await findUnchanged(file.sha256, url, older)
    const fetched = unchanged === undefined ? await fetchVerified(url, file, device, onShare) : { bytes: unchanged, encoding }
    encoding = fetched.encoding
    await cache.put(url, cacheEntry(fetched.bytes, file.path, file.sha256))
  }
  onShare(1)
  return encoding
}

/** The caches of all other versions, newest first. */
async function olderCaches(version: string, device: Device): Promise<readonly Cache[]> {
  const own = versionCache(device.scope, version)
  const names = (await device.caches.keys()).filter((name) => isVersionCache(name, device.scope) && name !== own)
  return Promise.all(names.reverse().map((name) => device.caches.open(name)))
}
