import { dataHash } from '../guide/data-hash.ts'
import { isSnapshotCache, snapshotCache, versionCache } from './cache-names.ts'
import { type Device, urlOf } from './device.ts'

/** How many snapshots are kept, and how long one may be, in characters. */
const mostKept = 30
const longest = 200_000

/** A page to store, and the data file that it shows, with its hash. */
interface Snapshot {
  readonly path: string
  readonly html: string
  readonly file?: string
  readonly hash?: string
}

/**
 * Stores the HTML of a page under its path, so that a reload without a network paints at once, before the app has loaded. Keeps
 * the newest snapshots; ignores HTML that is too long, and pages that show
 * another version of their data than is kept.
 */
export async function keepSnapshot(device: Device, version: string, { path, html, file, hash }: Snapshot): Promise<void> {
  if (html.length > longest) return
  // Another version would be replaced by the kept one as soon as the app runs.
  if (file !== undefined && (await keptHash(device, version, file)) !== hash) return
  const cache = await device.caches.open(snapshotCache(device.scope, version))
  const key = keyOf(path, device.scope)
  await cache.delete(key)
  await cache.put(key, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - mostKept))) await cache.delete(old)
}

/** The hash of a data file of a version; `undefined` where the device does not have it. */
async function keptHash(device: Device, version: string, file: string): Promise<string | undefined> {
  const entry = await (await device.caches.open(versionCache(device.scope, version))).match(urlOf(file, device))
  return entry && dataHash(await entry.json())
}

/** The last snapshot of an address in a version. Ignores the query, upper case and a missing slash. */
export async function snapshotAt(device: Device, version: string, address: string): Promise<Response | undefined> {
  const name = snapshotCache(device.scope, version)
  return (await device.caches.has(name))
    ? (await device.caches.open(name)).match(keyOf(new URL(address).pathname, device.scope))
    : undefined
}

/** Removes the snapshots of every version, or of every version but one. Snapshots show the reader's answers. */
export async function removeSnapshots(device: Pick<Device, 'caches' | 'scope'>, except?: string): Promise<void> {
  const kept = except === undefined ? undefined : snapshotCache(device.scope, except)
  const names = (await device.caches.keys()).filter((name) => isSnapshotCache(name, device.scope) && name !== kept)
  await Promise.all(names.map((name) => device.caches.delete(name)))
}

const keyOf = (path: string, scope: string): string =>
  new URL(
    `${path
      .toLowerCase()
      .replace(/index\.html$/, '')
      .replace(/\/+$/, '')}/`,
    scope,
  ).href
