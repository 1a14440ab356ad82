import type { ServedFile } from './manifest.ts'

/** Access to the network, as an argument so that a test can replace it. */
export interface Network {
  readonly fetch: typeof fetch
  /** How long a download may stall before it is aborted, in ms. An install that hangs would block the next release. */
  readonly stallMs: number
}

/** A file to fetch. `sha256` may be only the first digits of the digest, at least 24. */
export interface FileToFetch extends ServedFile {
  /** Decodes the body before it is compared with the digest. Rejects where it cannot. */
  readonly open?: (bytes: Bytes) => Promise<Bytes>
}

/** Verified bytes, and the transport encoding that the host used (`br`, `gzip`, …). */
export interface Fetched {
  readonly bytes: Bytes
  readonly encoding?: string | undefined
}

export type Bytes = Uint8Array<ArrayBuffer>

/** Called with the share of a file that has arrived, from 0 to 1. */
export type OnShare = (share: number) => void

/**
 * Fetches a file and compares it with the digest of the build. Rejects on any other content: the page of a captive portal, a
 * truncated or changed body. Because a wrong copy may come from the HTTP cache, a second attempt bypasses it.
 */
export async function fetchVerified(
  url: string,
  file: FileToFetch,
  network: Network,
  onShare: OnShare = () => undefined,
): Promise<Fetched> {
  try {
    // A file with a hash in its name is probably in the HTTP cache already, because the open page has loaded it.
    return await fetchOnce(url, file, network, /^(?:assets|packs)\//.test(file.path) ? 'default' : 'no-cache', onShare)
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error
    return fetchOnce(url, file, network, 'reload', onShare)
  }
}

class WrongAnswer extends Error {}

async function fetchOnce(
  url: string,
  file: FileToFetch,
  network: Network,
  cache: RequestCache,
  onShare: OnShare,
): Promise<Fetched> {
  const abort = new AbortController()
  let timer = setTimeout(() => abort.abort(), network.stallMs)
  const onBytes = (received: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), network.stallMs)
    onShare(received / Math.max(file.bytes, 1))
  }
  try {
    const response = await network.fetch(url, { cache, credentials: 'same-origin', signal: abort.signal })
    if (response.status !== 200) throw new WrongAnswer(`Unexpected status ${response.status} of ${file.path}, expected 200`)
    const served = await readBody(response, file.bytes, onBytes)
    const bytes = served && file.open ? await file.open(served).catch(() => undefined) : served
    if (bytes === undefined || !(await sha256(bytes)).startsWith(file.sha256))
      throw new WrongAnswer(`Unexpected content of ${file.path}, expected the bytes of the build`)
    return { bytes, encoding: response.headers.get('content-encoding') ?? undefined }
  } finally {
    clearTimeout(timer)
  }
}

/** The body if it has exactly this length, otherwise `undefined`. Calls `onBytes` with the bytes received so far for every chunk. */
async function readBody(response: Response, length: number, onBytes: (received: number) => void): Promise<Bytes | undefined> {
  const bytes = new Uint8Array(length)
  let received = 0
  const reader = response.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (chunk === undefined || chunk.done) return received === length ? bytes : undefined
    if (received + chunk.value.length > length) {
      await reader?.cancel()
      return
    }
    bytes.set(chunk.value, received)
    received += chunk.value.length
    onBytes(received)
  }
}

/** The SHA-256 of bytes, hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
