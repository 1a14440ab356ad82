/** What an admin allows: exact origins, or all below a name, `https://*.example.org`. */
type Allowed = readonly string[]

/**
 * Whether an origin is in an admin's list, by its whole text: never by a part of it, nor by a pattern of theirs. A wildcard stands for
 * one or more names before the rest, not for none.
 */
export function isListed(origin: string, allowed: Allowed): boolean {
  return allowed.some((entry) => {
    const [scheme, rest] = splitWildcard(entry)
    if (rest === undefined) return originOf(entry) === origin
    return origin.startsWith(`${scheme}//`) && origin.endsWith(`.${rest}`) && origin.length > `${scheme}//.${rest}`.length
  })
}

/** `https://*.example.org` -> `https:` and `example.org`. */
function splitWildcard(entry: string): readonly [scheme: string, rest?: string] {
  const [, scheme = '', rest] = /^(https:)\/\/\*\.([a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?)\/?$/i.exec(entry) ?? []
  return rest === undefined ? [scheme] : [scheme, rest.toLowerCase()]
}

function originOf(entry: string): string | undefined {
  try {
    const { origin } = new URL(entry)
    return origin === 'null' ? undefined : origin
  } catch {
    return
  }
}

/** How a page stands in a frame. */
export type Framing = 'alone' | 'allowed' | 'refused'

/**
 * Whether all pages around this one may show it, as far as the browser says who they are. The header `frame-ancestors` is what
 * keeps strangers out; this only helps where a host cannot send it. `own` is this page's origin.
 */
export function framingOf(window: Pick<Window, 'parent' | 'location'>, allowed: Allowed): Framing {
  if (window.parent === window) return 'alone'
  const around: unknown = Reflect.get(window.location, 'ancestorOrigins')
  const origins = typeof around === 'object' && around !== null ? Array.from(around as ArrayLike<string>) : []
  return origins.every((origin) => origin === window.location.origin || isListed(origin, allowed)) ? 'allowed' : 'refused'
}
