import { cacheEntry, storedDigest } from './cache-entry.ts'
import { type Device, urlOf } from './device.ts'
import { type Bytes, fetchVerified, type OnShare, sha256 } from './fetch-verified.ts'
import { isBinary, type ManifestPack, type PackIndex, pathOfPack } from './manifest.ts'
import { fetchIndex, openPack } from './open-pack.ts'

/** Where the files of a version are stored, and the caches of older versions, which may have some of them unchanged. */
export interface Storage {
  readonly cache: Cache
  readonly older: readonly Cache[]
  readonly device: Device
}

/** A file of a pack, ready to be stored. */
type PackFile = readonly [path: string, bytes: Bytes, digest: string]

/**
 * Stores a pack as one entry for each of its files. The list of their paths is written last, under the address of the pack:
 * where it exists, all files were stored.
 */
export async function keepPack(pack: ManifestPack, storage: Storage, hostCompresses: boolean, onShare: OnShare): Promise<void> {
  const { cache, device } = storage
  const paths = await pathsOf(pack, cache, device)
  if (paths === undefined || !(await hasAll(paths, cache, device))) {
    const isNew = paths === undefined && storage.older.length === 0
    const reused = isNew ? undefined : await reuseFiles(pack, storage).catch(() => undefined)
    const files = reused ?? (await downloadFiles(pack, device, hostCompresses, onShare))
    await inBatches(files, ([path, bytes, digest]) => cache.put(urlOf(path, device), cacheEntry(bytes, path, digest)))
    const list = JSON.stringify(files.map(([path]) => path))
    await cache.put(urlOf(pathOfPack(pack, 'pack'), device), cacheEntry(list, 'list.json'))
  }
  onShare(1)
}

/** The paths of the files of a stored pack; `undefined` where the pack was never stored completely. */
export async function pathsOf(pack: ManifestPack, cache: Cache, device: Device): Promise<readonly string[] | undefined> {
  const list = await cache.match(urlOf(pathOfPack(pack, 'pack'), device))
  return list?.json()
}

/** The body of an entry with this digest (or first digits of it) in one of some caches; `undefined` where there is none. */
export async function findUnchanged(digest: string, url: string, caches: readonly Cache[]): Promise<Bytes | undefined> {
  for (const cache of caches) {
    const entry = await cache.match(url)
    if (!entry || !storedDigest(entry)?.startsWith(digest)) continue
    const bytes = new Uint8Array(await entry.arrayBuffer())
    // The body may have been damaged since it was stored.
    if ((await sha256(bytes)).startsWith(digest)) return bytes
  }
  return
}

const hasAll = async (paths: readonly string[], cache: Cache, device: Device): Promise<boolean> =>
  (await Promise.all(paths.map((path) => cache.match(urlOf(path, device))))).every((entry) => entry !== undefined)

async function downloadFiles(
  pack: ManifestPack,
  device: Device,
  hostCompresses: boolean,
  onShare: OnShare,
): Promise<readonly PackFile[]> {
  const content = Object.entries(await openPack(pack, device, hostCompresses, onShare))
  return Promise.all(content.map(async ([path, text]) => packFile(path, bytesOf(path, text))))
}

/** The bytes of a file as a pack has it. */
const bytesOf = (path: string, text: string): Bytes =>
  isBinary(path) ? Uint8Array.from(atob(text), (symbol) => symbol.charCodeAt(0)) : new TextEncoder().encode(text)

/** A stored file as a pack has it. */
export async function textOf(path: string, entry: Response): Promise<string> {
  if (!isBinary(path)) return entry.text()
  const bytes = new Uint8Array(await entry.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const packFile = async (path: string, bytes: Bytes): Promise<PackFile> => [path, bytes, await sha256(bytes)]

/**
 * The files of a pack from this version's cache and older ones, with the few that have changed fetched one by one. `undefined`
 * where more than a quarter has changed: then the whole pack is the smaller download.
 */
async function reuseFiles(pack: ManifestPack, { cache, older, device }: Storage): Promise<readonly PackFile[] | undefined> {
  const index = Object.entries((await storedIndex(pack, older, device)) ?? (await fetchIndex(pack, device)))
  const files = await Promise.all(
    index.map(async ([path, [digest, size]]) => {
      const bytes = await findUnchanged(digest, urlOf(path, device), [cache, ...older])
      return { path, digest, size, bytes }
    }),
  )
  if (files.filter(({ bytes }) => bytes === undefined).length * 4 > index.length) return
  return Promise.all(
    files.map(async ({ path, digest, size, bytes }) => {
      const file = { path, sha256: digest, bytes: size }
      return packFile(path, bytes ?? (await fetchVerified(urlOf(path, device), file, device)).bytes)
    }),
  )
}

/** The index of a pack that an older version has unchanged, made from its entries; `undefined` where none has all of them. */
async function storedIndex(pack: ManifestPack, older: readonly Cache[], device: Device): Promise<PackIndex | undefined> {
  for (const cache of older) {
    const paths = await pathsOf(pack, cache, device)
    if (paths === undefined) continue
    const digests = await Promise.all(paths.map(async (path) => [path, await cache.match(urlOf(path, device))] as const))
    const known = digests.flatMap(([path, entry]) =>
      entry === undefined ? [] : [[path, [storedDigest(entry) ?? '', 0]] as const],
    )
    if (known.length === paths.length) return Object.fromEntries(known)
  }
  return
}

/** Runs an action for all items, 32 at a time: thousands of writes at once would hold all files in memory twice. */
async function inBatches<T>(items: readonly T[], act: (item: T) => Promise<void>, size = 32): Promise<void> {
  for (let first = 0; first < items.length; first += size) await Promise.all(items.slice(first, first + size).map(act))
}
