import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { requestPath } from '../../src/node/site/request-path.ts'
import { isPage } from '../../src/node/site/static-host.ts'
import { contentType } from '../../src/worker/content-type.ts'

/** The answer without a fault, which a fault may change. */
export interface Usual {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Handles a request in place of the host, and returns whether it did. `path` is below the base; a path elsewhere on the
 * origin begins with `/`. `host-faults.ts` has the common faults.
 */
export type Fault = (path: string, response: ServerResponse, body: () => Buffer, usual: Usual) => boolean

/**
 * How a host finds the file of a path. `folders`: `x/` is `x/index.html`, and `x` redirects to it. `exact`: only exact file
 * names, and the error page otherwise. `fallback`: the front page for every unknown path.
 */
export type Style = 'folders' | 'exact' | 'fallback'

/** A static host that can be stopped and made to fail. */
export interface Host {
  /** The folder of the build that is served. To deploy, a test sets another. */
  folder: string
  fault: Fault | undefined
  style: Style
  /** Builds at other base paths of the same origin. */
  beside: Readonly<Record<string, string>>
  /** The path of each request since the last stop. */
  readonly hits: string[]
  /** The bytes of each response since the last stop, headers included, in the order in which they ended. */
  readonly sent: { readonly path: string; readonly bytes: number }[]
  /** The URL of a path below the base. */
  readonly url: (path?: string) => string
  readonly start: () => Promise<void>
  /**
   * Stops the server and closes open connections. Tests are offline this way, and count hits, because the offline
   * emulation of a browser does not apply to every worker.
   */
  readonly stop: () => Promise<void>
  /** Breaks every open connection, as an unstable network does. */
  readonly drop: () => void
}

/** Makes a host of one build at a base path. It is not started yet, and keeps its port when it is stopped and started. */
export function openHost(folder: string, base = '/'): Host {
  let port = 0
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    host.hits.push(pathname + search)
    count(host, pathname, request, response)
    answer(host, placeOf(host, pathname, base), `${pathname}/${search}`, response)
  })
  const host: Host = {
    folder,
    fault: undefined,
    style: 'folders',
    beside: {},
    hits: [],
    sent: [],
    url: (path = '') => `http://localhost:${port}${base}${path}`,
    start: async () => {
      await new Promise<void>((resolve) => server.listen(port, resolve))
      port = (server.address() as AddressInfo).port
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      host.hits.length = 0
      host.sent.length = 0
    },
    drop: () => server.closeAllConnections(),
  }
  return host
}

/** A connection carries one response at a time, so its growth in bytes is the size of this response. */
function count(host: Host, path: string, { socket }: IncomingMessage, response: ServerResponse): void {
  const before = socket.bytesWritten
  response.on('close', () => host.sent.push({ path, bytes: socket.bytesWritten - before }))
}

/** The target of a path: the build that answers, if any, the path inside it, and the path that a fault is given. */
interface Place {
  readonly folder: string | undefined
  readonly inside: string
  readonly name: string
}

function placeOf({ folder, beside }: Host, pathname: string, base: string): Place {
  const builds = Object.entries({ ...beside, [base]: folder }).sort(([a], [b]) => b.length - a.length)
  const [below, found] = builds.find(([start]) => pathname.startsWith(start)) ?? ['', undefined]
  const inside = pathname.slice(below.length)
  return { folder: found, inside, name: below === base ? inside : pathname }
}

function answer(host: Host, { folder, inside, name }: Place, withSlash: string, response: ServerResponse): void {
  const file = folder === undefined ? undefined : fileOf(folder, inside, host.style)
  const page = folder !== undefined && isPage(inside)
  const body = (): Buffer =>
    file === undefined && !page ? Buffer.from('Not found') : readFileSync(file ?? join(folder ?? '', '404.html'))
  const cache = /^(?:assets|packs|media)\//.test(inside) ? 'max-age=31536000, immutable' : 'no-cache'
  const usual = {
    status: file === undefined ? 404 : 200,
    headers: { 'content-type': contentType(file ?? (page ? '404.html' : '')), 'cache-control': cache },
  }
  if (host.fault?.(name, response, body, usual)) return
  if (file === 'folder') response.writeHead(301, { location: withSlash }).end()
  else response.writeHead(usual.status, usual.headers).end(body())
}

/** The file for a path; `folder` if the slash is missing, `undefined` if there is no file. */
function fileOf(folder: string, path: string, style: Style): string | undefined {
  const plain = join(folder, requestPath(`/${path}`)?.slice(1) ?? '\0')
  if (plain.includes('\0')) return
  const file = extname(plain) !== '' && existsSync(plain) && statSync(plain).isFile() ? plain : undefined
  if (style === 'exact') return file
  if (style === 'fallback')
    return file ?? (existsSync(join(plain, 'index.html')) ? join(plain, 'index.html') : join(folder, 'index.html'))
  if (path === '' || path.endsWith('/')) return existsSync(join(plain, 'index.html')) ? join(plain, 'index.html') : undefined
  return existsSync(join(plain, 'index.html')) ? 'folder' : file
}
