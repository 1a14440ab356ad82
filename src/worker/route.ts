/** How a request is answered. `network`: the worker does not handle it. */
export type Route =
  | { readonly kind: 'page' }
  /** A file of this version: from the cache, otherwise from the network. */
  | { readonly kind: 'kept'; readonly path: string }
  | { readonly kind: 'site' }
  | { readonly kind: 'network' }

/** Kept files outside `data/` and `assets/`. */
const otherKeptFiles: readonly string[] = ['shell.html', 'manifest.webmanifest', 'icons/icon.svg']

/**
 * Chooses the route of a request by its path below the scope. The query is ignored: mail, chat and helpdesk tools append
 * parameters to links, and such links have to work offline too.
 */
export function routeOf(
  request: Pick<Request, 'method' | 'mode' | 'url'> & Partial<Pick<Request, 'cache'>>,
  scope: string,
): Route {
  const url = new URL(request.url)
  const base = new URL(scope)
  if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
    return { kind: 'network' }
  const path = url.pathname.slice(base.pathname.length)
  // These requests want the server's own answer, not a copy.
  if (path === 'site.json') return { kind: request.cache === 'no-store' || request.mode === 'navigate' ? 'network' : 'site' }
  if (path.startsWith('data/') || path.startsWith('assets/') || otherKeptFiles.includes(path)) return { kind: 'kept', path }
  return request.mode === 'navigate' && isPage(path) ? { kind: 'page' } : { kind: 'network' }
}

/** A path with a file ending is a file that was opened directly; everything else is a page address, or a mistyped one. */
const isPage = (path: string): boolean => !/\.[a-z0-9]+$/i.test(path) || path.endsWith('.html')
