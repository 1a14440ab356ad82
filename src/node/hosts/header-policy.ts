import { policyOf } from '../pages/document.ts'

/**
 * The policy of every answer: that of the pages, with the style blocks of all of them, and who may show them in a frame, which no
 * `<meta>` can say. Each page's own `<meta>` stays the stricter one. `styles` are hashes as a policy names them.
 */
export const headerPolicy = (styles: readonly string[], origins: readonly string[]): string =>
  `${policyOf(
    styles.map((hash) => ({ hash })),
    true,
  )}; frame-ancestors ${ancestorsOf(origins).join(' ')}`

/** Ourselves, for the preview of `/admin/embed/`, and the admin's list. */
export const ancestorsOf = (origins: readonly string[]): readonly string[] => ["'self'", ...origins]

/** A policy by directive: name -> sources. Of a directive that comes twice the first counts, as in browsers. */
export function readPolicy(text: string): ReadonlyMap<string, readonly string[]> {
  const directives = text.split(';').flatMap((part) => {
    const [name, ...sources] = part.trim().split(/\s+/)
    return name === undefined || name === '' ? [] : [[name.toLowerCase(), sources] as const]
  })
  return new Map([...directives].reverse())
}
