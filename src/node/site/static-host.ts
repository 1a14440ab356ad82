import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { decodePath } from './decode-path.ts'

/**
 * Makes `vite preview` answer as a static host does: a page's address without its slash is redirected, and an address
 * without a file is 404 with our page. Never another page: a script that is missing must not come as HTML.
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

/** Whether somebody asked for a page: a path that ends like a file's name is a file. */
export const isPage = (path: string): boolean => !/\.[a-z0-9]+$/i.test(path) || path.endsWith('.html')
