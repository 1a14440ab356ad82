import { isSnapshotCache, snapshotCache } from './cache-names.ts'
import type { Device } from './device.ts'

/** How many snapshots are kept, and how long one may be, in characters. */
const mostKept = 30
const longest = 200_000

/**
 * Stores the HTML of a page under its path, so that a reload without a network paints at once, before the app has loaded. Keeps
 * the newest snapshots; ignores HTML that is too long.
 */
export async function keepSnapshot(device: Device, version: string, path: string, html: string): Promise<void> {
  if (html.length > longest) return
  const cache = await device.caches.open(snapshotCache(device.scope, version))
  const key = keyOf(path, device.scope)
  await cache.delete(key)
  await cache.put(key, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - mostKept))) await cache.delete(old)
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
