import { isVersion, versionCache } from './cache-names.ts'
import { contentType } from './content-type.ts'
import { type Bytes, fetchVerified, type Network, type OnShare, sha256 } from './fetch-verified.ts'
import type { Manifest, ManifestPack, ServedFile } from './manifest.ts'
import { pathOfPack } from './manifest.ts'
import { fetchIndex, openPack } from './open-pack.ts'

/** Everything that keeping a version needs. Absolute `scope` with a trailing slash. */
export interface Device extends Network {
  readonly scope: string
  readonly caches: CacheStorage
}

/** How much of a version is on the device. */
export interface Kept {
  readonly whole: boolean
  readonly entries: number
  /** Bytes as they were downloaded. */
  readonly bytes: number
  readonly guides: number
}

/**
 * Brings one version onto the device: its code and the packs that are wanted. What is already in its cache, or unchanged in an
 * older version's, is not downloaded again, so an install that broke off resumes. `onProgress` hears how much of it is there, in
 * per cent of bytes. Throws when something did not come, after everything else had its chance.
 */
export async function keepVersion(
  { version, files }: Manifest,
  packs: readonly ManifestPack[],
  device: Device,
  onProgress: (percent: number) => void = () => undefined,
): Promise<void> {
  const cache = await device.caches.open(versionCache(device.scope, version))
  const older = await olderCaches(version, device)
  const shareOf = counter(
    [...files, ...packs].map(({ packed }) => packed),
    onProgress,
  )
  const kept = await Promise.allSettled(files.map((file, place) => keepFile(file, { cache, older, device }, shareOf(place))))
  // The code comes out of the HTTP cache, so this costs no time, and says how the host compresses.
  const brotli = kept.some((result) => result.status === 'fulfilled' && /^(?:br|zstd)$/.test(result.value ?? ''))
  const opened = await Promise.allSettled(
    packs.map((pack, place) => keepPack(pack, { cache, older, device }, brotli, shareOf(files.length + place))),
  )
  const failed = [...kept, ...opened].find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/** Whether the code and the packs that are wanted are in the cache now. Asked again each time, because browsers evict. */
export async function checkVersion({ version, files }: Manifest, packs: readonly ManifestPack[], device: Device): Promise<Kept> {
  const cache = await device.caches.open(versionCache(device.scope, version))
  const kept = new Set((await cache.keys()).map((request) => request.url))
  const has = (path: string): boolean => kept.has(urlOf(path, device))
  const packsKept = await Promise.all(packs.map(async (pack) => (await pathsOf(pack, cache, device))?.every(has) ?? false))
  return {
    whole: files.every(({ path }) => has(path)) && packsKept.every(Boolean),
    entries: files.length + sum(packs.map(({ entries }) => entries)),
    bytes: sum([...files, ...packs].map(({ packed }) => packed)),
    guides: Math.max(0, ...guidesByLanguage(packs).values()),
  }
}

/** Removes entries that are not what was stored: then `keepVersion` brings them again. Everything is read, which takes a while. */
export async function dropDamaged(version: string, device: Device): Promise<void> {
  const cache = await device.caches.open(versionCache(device.scope, version))
  for (const request of await cache.keys()) {
    const response = await cache.match(request)
    const digest = response?.headers.get(digestHeader)
    if (digest && (await sha256(new Uint8Array((await response?.arrayBuffer()) ?? []))) !== digest) await cache.delete(request)
  }
}

/** Digests of a version's data files by path below the scope: what tells one version's guides from another's. */
export async function digestsOf(cache: Cache, scope: string): Promise<ReadonlyMap<string, string>> {
  const requests = (await cache.keys()).filter(({ url }) => url.startsWith(`${scope}data/`))
  const found = await Promise.all(
    requests.map(
      async (request) =>
        [request.url.slice(scope.length), (await cache.match(request))?.headers.get(digestHeader) ?? ''] as const,
    ),
  )
  return new Map(found)
}

/** Two languages of one guide are one guide to its reader. */
function guidesByLanguage(packs: readonly ManifestPack[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name, guides } of packs) {
    const [language = name] = name.split('-')
    counts.set(language, (counts.get(language) ?? 0) + guides)
  }
  return counts
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Adds up the shares of several downloads, and says so only where another hundredth is full. */
function counter(sizes: readonly number[], onProgress: (percent: number) => void): (place: number) => OnShare {
  const all = Math.max(sum(sizes), 1)
  const shares = sizes.map(() => 0)
  let told = -1
  return (place) => (share) => {
    shares[place] = Math.max(shares[place] ?? 0, share)
    const percent = Math.floor((sum(sizes.map((size, i) => size * (shares[i] ?? 0))) / all) * 100)
    if (percent > told) onProgress(percent)
    told = Math.max(told, percent)
  }
}

/** Where a file may be found and where it goes. */
interface Shelf {
  readonly cache: Cache
  readonly older: readonly Cache[]
  readonly device: Device
}

/** Keeps one file; says how the host had compressed it, where it was fetched. */
async function keepFile(file: ServedFile, { cache, older, device }: Shelf, onShare: OnShare): Promise<string | undefined> {
  const url = urlOf(file.path, device)
  let encoding: string | undefined
  if ((await cache.match(url)) === undefined) {
    const known = await unchanged(file, url, older)
    const fetched = known === undefined ? await fetchVerified(url, file, device, onShare) : { bytes: known }
    encoding = 'encoding' in fetched ? fetched.encoding : undefined
    await cache.put(url, asResponse(fetched.bytes, file.path, file.sha256))
  }
  onShare(1)
  return encoding
}

/** The same bytes from another version, told by the digest that they were stored with. */
async function unchanged(
  { sha256: digest }: Pick<ServedFile, 'sha256'>,
  url: string,
  caches: readonly Cache[],
): Promise<Bytes | undefined> {
  for (const cache of caches) {
    const response = await cache.match(url)
    if (!response?.headers.get(digestHeader)?.startsWith(digest)) continue
    const bytes = new Uint8Array(await response.arrayBuffer())
    // What was spoilt since must not go on under a digest of its own.
    if ((await sha256(bytes)).startsWith(digest)) return bytes
  }
  return
}

/** One entry for each file of the pack; the list of them is written last and says that the pack is whole. */
async function keepPack(pack: ManifestPack, shelf: Shelf, brotli: boolean, onShare: OnShare): Promise<void> {
  const { cache, device } = shelf
  const paths = await pathsOf(pack, cache, device)
  const whole =
    paths !== undefined &&
    (await Promise.all(paths.map((path) => cache.match(urlOf(path, device))))).every((found) => found !== undefined)
  if (!whole) {
    const known =
      paths === undefined && shelf.older.length === 0 ? undefined : await changedFiles(pack, shelf).catch(() => undefined)
    const content = known ?? (await wholePack(pack, device, brotli, onShare))
    await inTurns(content, ([path, bytes, digest]) => cache.put(urlOf(path, device), asResponse(bytes, path, digest)))
    const list = JSON.stringify(content.map(([path]) => path))
    await cache.put(urlOf(pathOfPack(pack, 'pack'), device), asResponse(list, 'list.json'))
  }
  onShare(1)
}

type Entry = readonly [path: string, bytes: Bytes, digest: string]

async function wholePack(pack: ManifestPack, device: Device, brotli: boolean, onShare: OnShare): Promise<readonly Entry[]> {
  const content = Object.entries(await openPack(pack, device.scope, device, brotli, onShare))
  return Promise.all(content.map(async ([path, text]) => entryOf(path, new TextEncoder().encode(text))))
}

const entryOf = async (path: string, bytes: Bytes): Promise<Entry> => [path, bytes, await sha256(bytes)]

/**
 * The files of a pack from what the device has of it, in this version or another, and the few that have changed, each fetched
 * by itself. `undefined` where so much has changed that the whole pack is the smaller download.
 */
async function changedFiles(pack: ManifestPack, { cache, older, device }: Shelf): Promise<readonly Entry[] | undefined> {
  const sources = [cache, ...older]
  const index = Object.entries((await knownIndex(pack, older, device)) ?? (await fetchIndex(pack, device.scope, device)))
  const found = await Promise.all(
    index.map(async ([path, [digest]]) => [path, await unchanged({ sha256: digest }, urlOf(path, device), sources)] as const),
  )
  const missing = found.filter(([, bytes]) => bytes === undefined)
  if (missing.length * 4 > index.length) return
  return Promise.all(
    index.map(async ([path, [digest, size]], place) => {
      const known = found[place]?.[1]
      return entryOf(
        path,
        known ?? (await fetchVerified(urlOf(path, device), { path, sha256: digest, bytes: size }, device)).bytes,
      )
    }),
  )
}

/** A pack that has not changed at all: what an older version keeps of it is its index. */
async function knownIndex(
  pack: ManifestPack,
  older: readonly Cache[],
  device: Device,
): Promise<Readonly<Record<string, readonly [string, number]>> | undefined> {
  for (const cache of older) {
    const paths = await pathsOf(pack, cache, device)
    const responses = await Promise.all(
      (paths ?? []).map(async (path) => [path, await cache.match(urlOf(path, device))] as const),
    )
    const known = responses.flatMap(([path, response]) =>
      response === undefined ? [] : [[path, [response.headers.get(digestHeader) ?? '', 0]] as const],
    )
    if (paths !== undefined && known.length === paths.length) return Object.fromEntries(known)
  }
  return
}

/** A few dozen at a time: thousands of writes at once would hold all of it in memory twice. */
async function inTurns<T>(all: readonly T[], act: (one: T) => Promise<void>, atOnce = 32): Promise<void> {
  for (let first = 0; first < all.length; first += atOnce) await Promise.all(all.slice(first, first + atOnce).map(act))
}

/** The files that a pack in this cache was opened into, `undefined` where it never was. */
export async function pathsOf(pack: ManifestPack, cache: Cache, device: Device): Promise<readonly string[] | undefined> {
  const list = await cache.match(urlOf(pathOfPack(pack, 'pack'), device))
  return list?.json()
}

async function olderCaches(version: string, device: Device): Promise<readonly Cache[]> {
  const own = versionCache(device.scope, version)
  const names = (await device.caches.keys()).filter((name) => isVersion(name, device.scope) && name !== own)
  return Promise.all(names.reverse().map((name) => device.caches.open(name)))
}

/** Says of an entry what it was when it was stored. */
export const digestHeader = 'x-ariane-sha256'
/** Where a file of ours is, and what its entry is kept under. */
export const urlOf = (path: string, device: Device): string => new URL(path, device.scope).href

/** A response of our own making: no `Vary` that could hide it, no redirect flag, no header frozen from another day. */
const asResponse = (body: string | Bytes, path: string, digest?: string): Response =>
  new Response(body, {
    headers: { 'content-type': contentType(path), ...(digest === undefined ? {} : { [digestHeader]: digest }) },
  })
