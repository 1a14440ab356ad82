import type { ServedFile } from './manifest.ts'

/** What reaching the network needs, as an argument so that a test can be the network. */
export interface Network {
  readonly fetch: typeof fetch
  /** How long a download may stand still before it is given up. A hung install would block the next release. */
  readonly stallMs: number
}

/** A file to fetch. `sha256` may be cut short (at least 24 digits); it is compared as far as it goes. */
export interface Wanted extends ServedFile {
  /** Makes of what was served what the digest is of; throws where it cannot. */
  readonly open?: (bytes: Bytes) => Promise<Bytes>
}

/** Bytes that were compared with the build's, and how the host had compressed them on the way (`br`, `gzip`, …). */
export interface Fetched {
  readonly bytes: Bytes
  readonly encoding?: string | undefined
}

export type Bytes = Uint8Array<ArrayBuffer>

/** Hears which share of a file has arrived, from 0 to 1. */
export type OnShare = (share: number) => void

/**
 * The bytes of one file, only if they are exactly those of the build: a captive portal's page, a truncated body and an
 * altered one all throw. A wrong copy may come from the HTTP cache, so a second try goes past it.
 */
export async function fetchVerified(
  url: string,
  file: Wanted,
  network: Network,
  onShare: OnShare = () => undefined,
): Promise<Fetched> {
  try {
    // A name with a hash in it may well be in the HTTP cache already, from the page that is open now.
    return await fetchOnce(url, file, network, /^(?:assets|packs)\//.test(file.path) ? 'default' : 'no-cache', onShare)
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error
    return fetchOnce(url, file, network, 'reload', onShare)
  }
}

class WrongAnswer extends Error {}

async function fetchOnce(url: string, file: Wanted, network: Network, cache: RequestCache, onShare: OnShare): Promise<Fetched> {
  const abort = new AbortController()
  let timer = setTimeout(() => abort.abort(), network.stallMs)
  const moved = (filled: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), network.stallMs)
    onShare(filled / Math.max(file.bytes, 1))
  }
  try {
    const response = await network.fetch(url, { cache, credentials: 'same-origin', signal: abort.signal })
    if (response.status !== 200) throw new WrongAnswer(`Unexpected status ${response.status} of ${file.path}, expected 200`)
    const served = await readBody(response, file.bytes, moved)
    const bytes = served && file.open ? await file.open(served).catch(() => undefined) : served
    if (bytes === undefined || !(await sha256(bytes)).startsWith(file.sha256))
      throw new WrongAnswer(`Unexpected content of ${file.path}, expected the bytes of the build`)
    return { bytes, encoding: response.headers.get('content-encoding') ?? undefined }
  } finally {
    clearTimeout(timer)
  }
}

/** The body if it is exactly that long, `undefined` otherwise. `moved` is told how much is there with every piece that arrives. */
async function readBody(response: Response, length: number, moved: (filled: number) => void): Promise<Bytes | undefined> {
  const bytes = new Uint8Array(length)
  let filled = 0
  const reader = response.body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (piece === undefined || piece.done) return filled === length ? bytes : undefined
    if (filled + piece.value.length > length) {
      await reader?.cancel()
      return
    }
    bytes.set(piece.value, filled)
    filled += piece.value.length
    moved(filled)
  }
}

/** Hexadecimal SHA-256. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
