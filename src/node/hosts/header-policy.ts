import { policyOf } from '../pages/document.ts'

/**
 * The Content Security Policy in the header of every response: that of the pages, with the style hashes of all pages, and
 * `frame-ancestors`, which a `<meta>` cannot have. The `<meta>` of a page is stricter. `styles` are source expressions.
 */
export const headerPolicy = (styles: readonly string[], origins: readonly string[]): string =>
  `${policyOf(
    styles.map((hash) => ({ hash })),
    true,
  )}; frame-ancestors ${ancestorsOf(origins).join(' ')}`

/** The sources of `frame-ancestors`: the site itself, for the preview in `/admin/embed/`, and the origins in the admin's list. */
export const ancestorsOf = (origins: readonly string[]): readonly string[] => ["'self'", ...origins]

/** Parses a policy: directive -> sources. Of two directives with one name the first counts, as in browsers. */
export function readPolicy(text: string): ReadonlyMap<string, readonly string[]> {
  const directives = text.split(';').flatMap((part) => {
    const [name, ...sources] = part.trim().split(/\s+/)
    return name === undefined || name === '' ? [] : [[name.toLowerCase(), sources] as const]
  })
  return new Map([...directives].reverse())
}
