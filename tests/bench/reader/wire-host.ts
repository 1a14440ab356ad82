import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, constants } from 'node:zlib'
import { digest } from '../../../src/node/digest.ts'
import { listFiles } from '../../../src/node/files/list-below.ts'
import { contentType } from '../../../src/worker/content-type.ts'
import { link } from './link.ts'

/** One response, as sent over the wire. */
export interface Sent {
  readonly path: string
  /** The bytes of head and body. */
  readonly bytes: number
  /** Whether a service worker made the request. */
  readonly worker: boolean
  /** The time of its end, on the clock of this process, in ms. */
  readonly at: number
}

export interface WireHost {
  readonly origin: string
  readonly sent: Sent[]
  /** The folder of later responses: sets a new deploy. */
  serve: (folder: string) => Promise<void>
  start: () => Promise<void>
  stop: () => Promise<void>
}

interface Ready {
  readonly body: Buffer
  readonly head: Readonly<Record<string, string>>
}

/**
 * A static host that compresses with Brotli, lets hashed names be cached for ever, and counts what it sends. The network
 * emulation of a browser does not apply to its workers, so the host slows their responses: one after the other over one link.
 */
export async function openWireHost(folder: string): Promise<WireHost> {
  let files = await readyFiles(folder)
  const sent: Sent[] = []
  const workers = new Set<string>()
  let free = 0
  let port = 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    if (request.headers['service-worker'] === 'script') workers.add(path)
    const asked = request.headers.referer === undefined ? '' : new URL(request.headers.referer).pathname
    const worker = workers.has(path) || workers.has(asked)
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path)
    const fresh = file !== undefined && request.headers['if-none-match'] === file.head.etag
    const body = file === undefined || fresh ? Buffer.alloc(0) : file.body
    response.writeHead(file === undefined ? 404 : fresh ? 304 : 200, { ...file?.head, 'content-length': body.length })
    const head = Object.entries(response.getHeaders()).reduce(
      (sum, [name, value]) => sum + name.length + String(value).length + 4,
      60,
    )
    sent.push({ path, bytes: head + body.length, worker, at: performance.now() })
    if (worker) {
      free = Math.max(free, performance.now() + link.latency) + ((head + body.length) * 8000) / link.down
      await sleep(free - performance.now())
    }
    response.end(body)
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  const start = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  await start()
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    serve: async (other) => {
      files = await readyFiles(other)
    },
    start,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

const packable = /\.(?:html|js|css|json|svg|webmanifest)$/

async function readyFiles(folder: string): Promise<ReadonlyMap<string, Ready>> {
  const paths = await listFiles(folder)
  return new Map(paths.map((path) => [`/${path}`, lazily(join(folder, path), path)]))
}

/** Pages are compressed on request, because a run needs few of them; files for the worker are compressed in advance. */
function lazily(file: string, path: string): Ready {
  const packed = packable.test(path)
  const pack = () =>
    packed ? brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : readFileSync(file)
  let ready = /(?:^|\/)(?:packs\/.*\.json|assets\/.*|sw\.js|all\.json)$/.test(path) ? pack() : undefined
  const head = {
    'content-type': contentType(path),
    'cache-control': /(?:^|\/)(?:assets|packs|media)\//.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
    // The length would not do: a new version often has the same.
    etag: `"${digest(readFileSync(file)).slice(0, 16)}"`,
    vary: 'accept-encoding',
    ...(packed && { 'content-encoding': 'br' }),
  }
  return {
    head,
    get body() {
      ready ??= pack()
      return ready
    },
  }
}
