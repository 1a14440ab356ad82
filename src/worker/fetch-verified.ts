import type { ServedFile } from './manifest.ts'

/** What reaching the network needs, as an argument so that a test can be the network. */
export interface Network {
  readonly fetch: typeof fetch
  /** How long a download may stand still before it is given up. A hung install would block the next release. */
  readonly stallMs: number
}

/**
 * The bytes of one file, only if they are exactly those of the build: a captive portal's page, a truncated body and an
 * altered one all throw. A wrong copy may come from the HTTP cache, so a second try goes past it.
 */
export async function fetchVerified(url: string, file: ServedFile, network: Network): Promise<Uint8Array<ArrayBuffer>> {
  try {
    // A name with a hash in it may well be in the HTTP cache already, from the page that is open now.
    return await fetchOnce(url, file, network, /^(?:assets|packs)\//.test(file.path) ? 'default' : 'no-cache')
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error
    return fetchOnce(url, file, network, 'reload')
  }
}

class WrongAnswer extends Error {}

async function fetchOnce(url: string, file: ServedFile, network: Network, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const abort = new AbortController()
  let timer = setTimeout(() => abort.abort(), network.stallMs)
  const moved = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), network.stallMs)
  }
  try {
    const response = await network.fetch(url, { cache, credentials: 'same-origin', signal: abort.signal })
    if (response.status !== 200) throw new WrongAnswer(`Unexpected status ${response.status} of ${file.path}, expected 200`)
    const bytes = await readBody(response, file.bytes, moved)
    if (bytes === undefined || (await sha256(bytes)) !== file.sha256)
      throw new WrongAnswer(`Unexpected content of ${file.path}, expected the bytes of the build`)
    return bytes
  } finally {
    clearTimeout(timer)
  }
}

/** The body if it is exactly that long, `undefined` otherwise. `moved` is told of every piece that arrives. */
async function readBody(response: Response, length: number, moved: () => void): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(length)
  let filled = 0
  const reader = response.body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (piece === undefined || piece.done) return filled === length ? bytes : undefined
    moved()
    if (filled + piece.value.length > length) {
      await reader?.cancel()
      return
    }
    bytes.set(piece.value, filled)
    filled += piece.value.length
  }
}

/** Hexadecimal SHA-256. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
