import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { decodePath } from '../../src/build/decode-path.ts'
import { isPage } from '../../src/build/static-host.ts'
import { contentType } from '../../src/worker/content-type.ts'

/** What to do with a request instead of answering it as usual. Says whether it did. */
export type Fault = (path: string, response: ServerResponse, body: () => Buffer) => boolean

/** A static host that can be switched off and made to fail. */
export interface Host {
  /** The build that is served now. A deploy is putting another here. */
  folder: string
  fault: Fault | undefined
  /** Every path that was asked for, since the host was last stopped. */
  readonly hits: string[]
  /** The address of a path below the base. */
  readonly url: (path?: string) => string
  readonly start: () => Promise<void>
  /**
   * No answer to anybody, also not on connections that are open. This is how offline is tested, together with counting
   * hits: what a browser calls “offline” does not reach every worker.
   */
  readonly stop: () => Promise<void>
}

/** A host of one build below a base path, not started yet. It keeps its port over stops. */
export function openHost(folder: string, base = '/'): Host {
  let port = 0
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    host.hits.push(pathname + search)
    answer(host, pathname.startsWith(base) ? pathname.slice(base.length) : undefined, `${pathname}/${search}`, response)
  })
  const host: Host = {
    folder,
    fault: undefined,
    hits: [],
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
    },
  }
  return host
}

function answer({ folder, fault }: Host, path: string | undefined, withSlash: string, response: ServerResponse): void {
  if (path === undefined) {
    response.writeHead(404).end()
    return
  }
  const file = fileOf(folder, path)
  const body = (): Buffer => (file === undefined && !isPage(path) ? Buffer.from('Not found') : readFileSync(file ?? join(folder, '404.html')))
  if (fault?.(path, response, body)) return
  if (file === 'folder') {
    response.writeHead(301, { location: withSlash }).end()
    return
  }
  const cache = /^(?:assets|packs|media)\//.test(path) ? 'max-age=31536000, immutable' : 'no-cache'
  response.writeHead(file === undefined ? 404 : 200, { 'content-type': contentType(file ?? (isPage(path) ? '404.html' : '')), 'cache-control': cache })
  response.end(body())
}

/** The file that answers a path; `folder` where the path lacks its slash, `undefined` where there is none. */
function fileOf(folder: string, path: string): string | undefined {
  const plain = join(folder, decodePath(path))
  if (plain.includes('\0')) return
  if (path === '' || path.endsWith('/')) return existsSync(join(plain, 'index.html')) ? join(plain, 'index.html') : undefined
  if (existsSync(join(plain, 'index.html'))) return 'folder'
  return extname(plain) !== '' && existsSync(plain) && statSync(plain).isFile() ? plain : undefined
}
