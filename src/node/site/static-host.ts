import type { ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { isFileBelow, readBelow } from '../files/read-below.ts'
import { requestPath } from './request-path.ts'

/**
 * Makes `vite preview` respond like a static host. The address of a page without its final slash is redirected. An address without
 * a file is 404: with the site's page for page addresses, with plain text for files, because a missing script must not be HTML. An
 * address that could mean another path or host, such as `/https://it.example.org/fr/`, is 404 too, and no file is looked up for it:
 * `npm start` serves the whole local network.
 */
export function staticHost(): Plugin {
  return {
    name: 'ariane-static-host',
    configurePreviewServer(server) {
      const { base, root } = server.config
      const folder = resolve(root, server.config.environments.client?.build.outDir ?? 'dist')
      server.middlewares.use((request, response, next) => {
        const path = requestPath(request.url ?? '/')
        if (path === undefined) {
          sendMissing(folder, request.url?.split(/[?#]/)[0] ?? '', response).catch(next)
          return
        }
        const below = path.startsWith(base) ? path.slice(base.length) : ''
        if (below === '' || below.endsWith('/')) return next()
        isFileBelow(folder, `${below}/index.html`).then((isPage) => {
          if (!isPage) return next()
          response.writeHead(301, { location: (request.url ?? '/').replace(/(?=\?|$)/, '/') }).end()
        }, next)
      })
      return () => {
        server.middlewares.use((request, response, next) => {
          const path = requestPath(request.url ?? '/') ?? '/'
          isPageFile(folder, path)
            .then((isThere) => (isThere ? next() : sendMissing(folder, path, response)))
            .catch(next)
        })
      }
    },
  }
}

/** Whether a path is that of an HTML file, which Vite serves after this. */
const isPageFile = async (folder: string, path: string): Promise<boolean> =>
  path.endsWith('.html') && isFileBelow(folder, `.${path}`)

/** Sends status 404: with the site's page for the address of a page, otherwise with plain text. */
async function sendMissing(folder: string, path: string, response: ServerResponse): Promise<void> {
  const page = isPage(path) ? await readBelow(folder, '404.html') : undefined
  const type = isPage(path) ? 'html' : 'plain'
  response
    .writeHead(404, { 'content-type': `text/${type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(page !== undefined && 'bytes' in page ? page.bytes : 'Not found')
}

/**
 * Whether a path is the address of a page. A path with a file extension other than `.html` is that of a file, unless it has signs
 * that no file of a build has: `/k7q2m/#t=1.guide`.
 */
export const isPage = (path: string): boolean => !/(?:^|\/)[\w.~-]*\.[a-z0-9]+$/i.test(path) || path.endsWith('.html')
