import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { decodePath } from '../../src/node/site/decode-path.ts'
import { isPage } from '../../src/node/site/static-host.ts'
import { contentType } from '../../src/worker/content-type.ts'

/** What a host would have answered with, for a fault to change. */
export interface Usual {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What to do with a request instead of answering it as usual. Says whether it did. `path` is below the base; what is asked
 * for elsewhere on the origin begins with `/`. Ready-made ones are in `host-faults.ts`.
 */
export type Fault = (path: string, response: ServerResponse, body: () => Buffer, usual: Usual) => boolean

/**
 * How a host finds the file of an address: `folders` knows that `x/` is `x/index.html` and sends `x` there; `exact` knows
 * files by their whole names alone, with the error page for the rest; `fallback` answers everything else with the front page.
 */
export type Style = 'folders' | 'exact' | 'fallback'

/** A static host that can be switched off and made to fail. */
export interface Host {
  /** The build that is served now. A deploy is putting another here. */
  folder: string
  fault: Fault | undefined
  style: Style
  /** Builds that are served below other bases of the same origin. */
  beside: Readonly<Record<string, string>>
  /** Every path that was asked for, since the host was last stopped. */
  readonly hits: string[]
  /** What was sent for each request, headers included, since the host was last stopped; in the order of the ends. */
  readonly sent: { readonly path: string; readonly bytes: number }[]
  /** The address of a path below the base. */
  readonly url: (path?: string) => string
  readonly start: () => Promise<void>
  /**
   * No answer to anybody, also not on connections that are open. This is how offline is tested, together with counting
   * hits: what a browser calls “offline” does not reach every worker.
   */
  readonly stop: () => Promise<void>
  /** Breaks every connection that is open, as a network does that comes and goes. */
  readonly drop: () => void
}

/** A host of one build below a base path, not started yet. It keeps its port over stops. */
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

/** One answer at a time goes over a connection, so what the connection has grown by is this answer. */
function count(host: Host, path: string, { socket }: IncomingMessage, response: ServerResponse): void {
  const before = socket.bytesWritten
  response.on('close', () => host.sent.push({ path, bytes: socket.bytesWritten - before }))
}

/** Where a path leads: the build that answers, if any, the path in it, and the name that a fault knows it by. */
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

/** The file that answers a path; `folder` where the path lacks its slash, `undefined` where there is none. */
function fileOf(folder: string, path: string, style: Style): string | undefined {
  const plain = join(folder, decodePath(path))
  if (plain.includes('\0')) return
  const file = extname(plain) !== '' && existsSync(plain) && statSync(plain).isFile() ? plain : undefined
  if (style === 'exact') return file
  if (style === 'fallback')
    return file ?? (existsSync(join(plain, 'index.html')) ? join(plain, 'index.html') : join(folder, 'index.html'))
  if (path === '' || path.endsWith('/')) return existsSync(join(plain, 'index.html')) ? join(plain, 'index.html') : undefined
  return existsSync(join(plain, 'index.html')) ? 'folder' : file
}
