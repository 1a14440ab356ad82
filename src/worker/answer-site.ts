import { siteCache } from './cache-names.ts'
import type { Device } from './version-store.ts'

const longest = 64 * 1024

/**
 * `site.json` from the network, so that an admin's edit shows at the next visit; the last good copy when the network
 * fails, is slow, or answers with something that is not a small JSON object.
 */
export async function answerSite(device: Device, patienceMs: number): Promise<Response> {
  const url = new URL('site.json', device.scope).href
  const cache = await device.caches.open(siteCache(device.scope))
  const fresh = fetchGood(url, device).then(async (text) => {
    await cache.put(url, asJson(text))
    return asJson(text)
  })
  const kept = await cache.match(url)
  if (kept === undefined) return fresh.catch(() => Response.error())
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined))
  return (await Promise.race([fresh.catch(() => undefined), late])) ?? kept
}

async function fetchGood(url: string, device: Device): Promise<string> {
  const response = await device.fetch(url, { cache: 'no-cache', credentials: 'same-origin' })
  const text = await response.text()
  const value: unknown = JSON.parse(text)
  if (!response.ok || text.length > longest || typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('Unexpected site.json, expected a small JSON object')
  return text
}

const asJson = (text: string): Response => new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
