import { isScreens, screenCache } from './cache-names.ts'
import type { Device } from './version-store.ts'

/** How many screens are kept, and how long the HTML of one may be, in characters. */
const most = 30
const longest = 200_000

/**
 * Keeps a screen as it looked, by its path, so that a reload without a network paints at once; the app draws it anew when it
 * has come. The newest `most` stay. What is too long is not kept.
 */
export async function keepScreen(device: Device, version: string, path: string, html: string): Promise<void> {
  if (html.length > longest) return
  const cache = await device.caches.open(screenCache(device.scope, version))
  const key = keyOf(path, device.scope)
  await cache.delete(key)
  await cache.put(key, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old)
}

/** The screen of an address as it last looked in this version. Query, case and a missing slash do not matter. */
export async function screenAt(device: Device, version: string, address: string): Promise<Response | undefined> {
  const name = screenCache(device.scope, version)
  return (await device.caches.has(name))
    ? (await device.caches.open(name)).match(keyOf(new URL(address).pathname, device.scope))
    : undefined
}

/** Removes the screens of every version, or of every version but one. A screen shows what its reader did. */
export async function forgetScreens(device: Pick<Device, 'caches' | 'scope'>, except?: string): Promise<void> {
  const spared = except === undefined ? undefined : screenCache(device.scope, except)
  const names = (await device.caches.keys()).filter((name) => isScreens(name, device.scope) && name !== spared)
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
