import { isVersion, versionCache } from './cache-names.ts'
import { contentType } from './content-type.ts'
import { fetchVerified, type Network } from './fetch-verified.ts'
import type { Manifest, ManifestFile, ManifestPack } from './manifest.ts'
import { openPack } from './open-pack.ts'
import type { Status } from './protocol.ts'

/** Everything that keeping a version needs. Absolute `scope` with a trailing slash. */
export interface Device extends Network {
  readonly scope: string
  readonly caches: CacheStorage
}

/**
 * Brings one version onto the device. What is already in its cache, or unchanged in an older version's, is not
 * downloaded again, so an install that broke off resumes. `onProgress` hears how much of it is there, in per cent of bytes.
 * Throws when something mandatory did not come, after everything else had its chance.
 */
export async function keepVersion(manifest: Manifest, device: Device, onProgress: (percent: number) => void = () => undefined): Promise<void> {
  const cache = await device.caches.open(versionCache(device.scope, manifest.version))
  const older = await olderCaches(manifest, device)
  const progress = counter(bytesOf(manifest), onProgress)
  const results = await Promise.allSettled([
    ...manifest.files.map((file) => keepFile(file, cache, older, device).then(() => progress(file.bytes))),
    ...manifest.packs.map((pack) => keepPack(pack, cache, older, device).then(() => progress(pack.packed.bytes))),
  ])
  const failed = results.find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/** Whether every mandatory entry of a version is in its cache now. Asked again each time, because browsers evict. */
export async function checkVersion(manifest: Manifest, device: Device): Promise<Status> {
  const cache = await device.caches.open(versionCache(device.scope, manifest.version))
  const kept = new Set((await cache.keys()).map((request) => request.url))
  const has = (path: string): boolean => kept.has(urlOf(path, device))
  const filesKept = manifest.files.every((file) => file.optional || has(file.path))
  const packsKept = await Promise.all(
    manifest.packs.map(async (pack) => (await pathsOf(pack, cache, device))?.every(has) ?? false),
  )
  return {
    type: 'status',
    state: filesKept && packsKept.every(Boolean) ? 'ready' : 'incomplete',
    entries: manifest.files.length + manifest.packs.reduce((sum, pack) => sum + pack.entries, 0),
    bytes: bytesOf(manifest),
    guides: manifest.guides,
  }
}

const bytesOf = ({ files, packs }: Manifest): number =>
  [...files, ...packs.map((pack) => pack.packed)].reduce((sum, { bytes }) => sum + bytes, 0)

/** Adds up, and says so only where another hundredth is full. */
function counter(all: number, onProgress: (percent: number) => void): (more: number) => void {
  let done = 0
  let told = -1
  return (more) => {
    done += more
    const percent = Math.floor((done / Math.max(all, 1)) * 100)
    if (percent > told) onProgress(percent)
    told = percent
  }
}

async function keepFile(file: ManifestFile, cache: Cache, older: readonly Cache[], device: Device): Promise<void> {
  const url = urlOf(file.path, device)
  try {
    if ((await cache.match(url)) !== undefined) return
    const bytes = (await unchanged(file, url, older)) ?? (await fetchVerified(url, file, device))
    await cache.put(url, asResponse(bytes, file.path, file.sha256))
  } catch (error) {
    if (file.optional === undefined) throw error
  }
}

/** The same bytes from an older version, told by the digest that they were stored with. */
async function unchanged(file: ManifestFile, url: string, older: readonly Cache[]): Promise<ArrayBuffer | undefined> {
  for (const cache of older) {
    const response = await cache.match(url)
    if (response?.headers.get(digestHeader) === file.sha256) return response.arrayBuffer()
  }
  return
}

/** One entry for each data file; the list of them is written last and says that the pack is whole. */
async function keepPack(pack: ManifestPack, cache: Cache, older: readonly Cache[], device: Device): Promise<void> {
  const paths = await pathsOf(pack, cache, device)
  if (paths !== undefined && (await hasAll(paths, cache, device))) return
  const content = (await unchangedPack(pack, older, device)) ?? Object.entries(await openPack(pack, device.scope, device))
  for (const [path, text] of content) await cache.put(urlOf(path, device), asResponse(text, path))
  const list = JSON.stringify(content.map(([path]) => path))
  await cache.put(urlOf(pack.packed.path, device), asResponse(list, 'list.json'))
}

async function unchangedPack(
  pack: ManifestPack,
  older: readonly Cache[],
  device: Device,
): Promise<[string, string][] | undefined> {
  for (const cache of older) {
    const paths = await pathsOf(pack, cache, device)
    if (paths === undefined) continue
    const texts = await Promise.all(paths.map(async (path) => (await cache.match(urlOf(path, device)))?.text()))
    const content = paths.flatMap((path, place) => [[path, texts[place]] as const])
    if (content.every((entry): entry is [string, string] => entry[1] !== undefined)) return content
  }
  return
}

/** The data files that a pack in this cache was opened into, `undefined` where it never was. */
async function pathsOf(pack: ManifestPack, cache: Cache, device: Device): Promise<readonly string[] | undefined> {
  const list = await cache.match(urlOf(pack.packed.path, device))
  return list?.json()
}

async function hasAll(paths: readonly string[], cache: Cache, device: Device): Promise<boolean> {
  const found = await Promise.all(paths.map((path) => cache.match(urlOf(path, device))))
  return found.every((response) => response !== undefined)
}

async function olderCaches(manifest: Manifest, device: Device): Promise<readonly Cache[]> {
  const own = versionCache(device.scope, manifest.version)
  const names = (await device.caches.keys()).filter((name) => isVersion(name, device.scope) && name !== own)
  return Promise.all(names.reverse().map((name) => device.caches.open(name)))
}

const digestHeader = 'x-ariane-sha256'
const urlOf = (path: string, device: Device): string => new URL(path, device.scope).href

/** A response of our own making: no `Vary` that could hide it, no redirect flag, no header frozen from another day. */
const asResponse = (body: string | BufferSource, path: string, digest?: string): Response =>
  new Response(body, {
    headers: { 'content-type': contentType(path), ...(digest === undefined ? {} : { [digestHeader]: digest }) },
  })
