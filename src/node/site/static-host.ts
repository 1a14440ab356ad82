import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { decodePath } from './decode-path.ts'

/**
 * Makes `vite preview` respond like a static host. The address of a page without its final slash is redirected. An address without
 * a file is 404: with the site's page for page addresses, with plain text for files, because a missing script must not be HTML.
 */
export function staticHost(): Plugin {
  return {
    name: 'ariane-static-host',
    configurePreviewServer(server) {
      const folder = server.config.environments.client?.build.outDir ?? 'dist'
      const { base } = server.config
      server.middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
        const below = pathname.startsWith(base) ? pathname.slice(base.length) : undefined
        if (
          below === undefined ||
          below === '' ||
          below.endsWith('/') ||
          !existsSync(join(folder, decodePath(below), 'index.html'))
        )
          return next()
        response.writeHead(301, { location: `${pathname}/${search}` }).end()
      })
      return () => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost')
          if (pathname.endsWith('.html') && existsSync(join(folder, decodePath(pathname)))) return next()
          const page = isPage(pathname)
          response.writeHead(404, {
            'content-type': `text/${page ? 'html' : 'plain'}; charset=utf-8`,
            'cache-control': 'no-store',
          })
          response.end(page ? readFileSync(join(folder, '404.html')) : 'Not found')
        })
      }
    },
  }
}

/** Whether a path is the address of a page. A path with a file extension other than `.html` is that of a file. */
export const isPage = (path: string): boolean => !/\.[a-z0-9]+$/i.test(path) || path.endsWith('.html')
