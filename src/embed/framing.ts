/** The list of an admin: exact origins, or all subdomains of a name, `https://*.example.org`. */
type Allowed = readonly string[]

/**
 * Whether an origin is in an admin's list. Whole texts are compared, without regular expressions of the admin. A wildcard stands
 * for one or more labels of the host name.
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

/** Whether a page is in no frame, or in an allowed or a refused one. */
export type Framing = 'alone' | 'allowed' | 'refused'

/**
 * Whether all pages around this one may show it. Only some browsers expose their origins; in others the page counts as allowed. The
 * header `frame-ancestors` is the real protection: this check helps where a host cannot send it.
 */
export function framingOf(window: Pick<Window, 'parent' | 'location'>, allowed: Allowed): Framing {
  if (window.parent === window) return 'alone'
  const { ancestorOrigins }: { readonly ancestorOrigins?: ArrayLike<string> } = window.location
  return Array.from(ancestorOrigins ?? []).every((origin) => origin === window.location.origin || isListed(origin, allowed))
    ? 'allowed'
    : 'refused'
}
