import { field, isRecord } from '../guide/read.ts'
import { within } from './answer-page.ts'
import { siteCache } from './cache-names.ts'
import type { Device } from './device.ts'

/** The longest `site.json`, in characters. */
const longest = 64 * 1024

/**
 * Answers a request for `site.json` from the network, so that an admin's edit shows at the next visit. The last good copy answers
 * when the network fails, takes longer than `timeoutMs`, or sends something that is no small JSON object. Never rejects: without a
 * copy the response is a network error.
 */
export async function answerSite(device: Device, timeoutMs: number): Promise<Response> {
  const url = new URL('site.json', device.scope).href
  const cache = await device.caches.open(siteCache(device.scope))
  const fresh = fetchSite(url, device).then(async (text) => {
    await cache.put(url, jsonResponse(text))
    return jsonResponse(text)
  })
  const kept = await cache.match(url)
  if (kept === undefined) return fresh.catch(() => Response.error())
  return (
    (await within(
      timeoutMs,
      fresh.catch(() => undefined),
    )) ?? kept
  )
}

/** The data of the last good copy of `site.json`; `undefined` where there is none. */
export async function keptSite(device: Device): Promise<unknown> {
  const cache = await device.caches.open(siteCache(device.scope))
  return (await cache.match(new URL('site.json', device.scope).href))?.json()
}

/** Whether the last good copy of `site.json` withdraws screens or guides. */
export async function withdrawsAny(device: Device): Promise<boolean> {
  const withdrawn = field(await keptSite(device).catch(() => undefined), 'withdrawn')
  return Array.isArray(withdrawn) && withdrawn.length > 0
}

/** The text of `site.json`. Throws where the server sends something else. */
async function fetchSite(url: string, device: Device): Promise<string> {
  const response = await device.fetch(url, { cache: 'no-cache', credentials: 'same-origin' })
  const text = await response.text()
  if (!response.ok || text.length > longest || !isRecord(JSON.parse(text)))
    throw new Error('Unexpected site.json, expected a small JSON object')
  return text
}

const jsonResponse = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
