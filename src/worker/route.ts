/** How a request is answered. `network` means that the worker leaves it alone. */
export type Route =
  | { readonly kind: 'page' }
  /** A file of this version: from its cache, else from the network. */
  | { readonly kind: 'kept'; readonly path: string }
  | { readonly kind: 'site' }
  | { readonly kind: 'network' }

/** What a version keeps beside its data and code. */
const singles: readonly string[] = ['shell.html', 'manifest.webmanifest', 'icons/icon.svg']

/**
 * Decides by the path below the scope alone: mail, chat and helpdesk tools append parameters to links, and they must
 * not cost a reader the offline answer.
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
  // Whoever asks what the server says now gets that, and no copy.
  if (path === 'site.json') return { kind: request.cache === 'no-store' || request.mode === 'navigate' ? 'network' : 'site' }
  if (path.startsWith('data/') || path.startsWith('assets/') || singles.includes(path)) return { kind: 'kept', path }
  return request.mode === 'navigate' && isPage(path) ? { kind: 'page' } : { kind: 'network' }
}

/** What ends like a file's name is a file that somebody opened; anything else is an address of ours, or a slip in one. */
const isPage = (path: string): boolean => !/\.[a-z0-9]+$/i.test(path) || path.endsWith('.html')
