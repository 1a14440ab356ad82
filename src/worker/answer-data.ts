import { dataHash } from '../guide/data-hash.ts'
import { fetchWhole, within } from './answer-page.ts'
import { versionCache } from './cache-names.ts'
import { type Device, urlOf } from './device.ts'
import { fromDeviceHeader } from './protocol.ts'
import { versionCaches } from './version-store.ts'

/** How the worker answers a request for a data file, besides the device. */
export interface DataSource {
  readonly version: string
  /** How long the network has priority over the kept file, in ms. */
  readonly timeoutMs: number
  /** Whether this device has every guide of the site, so that any other does not exist. */
  readonly isComplete: () => Promise<boolean>
}

/**
 * Answers a request for a data file.
 *
 * - `?of=<hash>` asks for the file of one build: the kept file that has this hash, of any version, otherwise the network.
 * - The cache mode `no-cache` asks for the newest file: the network has priority, for a short time.
 * - Otherwise the kept file answers first.
 *
 * Rejects where neither has the file, unless the device knows that there is none: then the answer is 404.
 */
export async function answerData(request: Request, path: string, device: Device, source: DataSource): Promise<Response> {
  const of = new URL(request.url).searchParams.get('of')
  if (of !== null) return (await keptOf(path, of, device)) ?? device.fetch(request)
  const cache = await device.caches.open(versionCache(device.scope, source.version))
  const kept = await cache.match(urlOf(path, device))
  if (kept === undefined) return fetchOr404(request, device, source)
  if (request.cache !== 'no-cache') return kept
  const network = fetchWhole(request, device.fetch).catch(() => undefined)
  const answer = await within(source.timeoutMs, network)
  return answer !== undefined && (await isTrusted(answer, device)) ? answer : markedFromDevice(kept)
}

/** A data file that any kept version has with this hash. */
async function keptOf(path: string, hash: string, device: Device): Promise<Response | undefined> {
  for (const cache of await versionCaches(device)) {
    const entry = await cache.match(urlOf(path, device))
    const data: unknown = await entry
      ?.clone()
      .json()
      .catch(() => undefined)
    if (data !== undefined && dataHash(data) === hash) return entry
  }
  return
}

async function fetchOr404(request: Request, device: Device, { isComplete }: DataSource): Promise<Response> {
  try {
    return await device.fetch(request)
  } catch (error) {
    if (await isComplete()) return markedFromDevice(new Response('', { status: 404 }))
    throw error
  }
}

/**
 * Whether an answer may replace a kept file: it is JSON, and not the page of a captive portal; or the server says that there is no
 * such file, while it has other data.
 */
async function isTrusted(answer: Response, device: Device): Promise<boolean> {
  if (answer.status !== 404) return isData(answer)
  const codes = await device.fetch(urlOf('data/codes.json', device), { cache: 'no-cache' }).catch(() => undefined)
  return codes !== undefined && isData(codes)
}

const isData = ({ status, headers }: Response): boolean => status === 200 && (headers.get('content-type') ?? '').includes('json')

function markedFromDevice(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set(fromDeviceHeader, '1')
  return new Response(response.body, { status: response.status, headers })
}
