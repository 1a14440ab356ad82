import { readAddress } from '../guide/address.ts'
import { partsOf, readDamaged } from '../guide/codes-in.ts'
import { languageOf, languages } from '../guide/language.ts'

/** How a request is answered. `network`: the worker does not handle it. */
export type Route =
  /**
   * `known`: the site has pages at such addresses. Otherwise it is below the folder of a language, such as a mistyped code, or it
   * begins with a code that has something around it.
   */
  | { readonly kind: 'page'; readonly known: boolean }
  /** A data file: see `answerData`. */
  | { readonly kind: 'data'; readonly path: string }
  /** Any other file of this version: from the cache, otherwise from the network. */
  | { readonly kind: 'kept'; readonly path: string }
  | { readonly kind: 'site' }
  | { readonly kind: 'network' }

/** Kept files outside `data/` and `assets/`. */
const otherKeptFiles: readonly string[] = [
  'shell.html',
  'manifest.webmanifest',
  ...languages.map((language) => `manifest-${language}.webmanifest`),
  'icons/icon.svg',
]

/**
 * Chooses the route of a request by its path below the scope. The query is ignored: mail, chat and helpdesk tools append
 * parameters to links, and such links have to work offline too. Other apps may be below the
 * scope: the worker does not handle their pages.
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
  if (path.startsWith('data/')) return { kind: request.mode === 'navigate' ? 'kept' : 'data', path }
  if (/^(?:assets|media|drawings)\//.test(path) || otherKeptFiles.includes(path)) return { kind: 'kept', path }
  if (request.mode !== 'navigate' || !isPage(path)) return { kind: 'network' }
  const address = readAddress(url.pathname, base.pathname)
  if (address.kind !== 'unknown') return { kind: 'page', known: true }
  return address.language !== undefined || beginsLikeOurs(path) ? { kind: 'page', known: false } : { kind: 'network' }
}

/** A path with a file ending is a file that was opened directly; everything else is a page address, or a mistyped one. */
const isPage = (path: string): boolean => !/(?:^|\/)[\w.~-]*\.[a-z0-9]+$/i.test(path) || path.endsWith('.html')

/** Whether the first part of a path is a language or a code with something around it, or an address that was pasted after ours. */
function beginsLikeOurs(path: string): boolean {
  if (/https?(?::|%3a)/i.test(path)) return readDamaged(path).codes.length > 0
  const first = path.split(/\/|%2f/i).find((part) => partsOf(part).length > 0) ?? ''
  const [word, ...more] = partsOf(first)
  return (more.length === 0 && languageOf(word) !== undefined) || readDamaged(first).codes.length > 0
}
