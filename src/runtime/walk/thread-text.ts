import type { Thread } from './session.ts'
import { parseTrail, writeTrail } from './trail-text.ts'

/** The number of callers, and of finished trails, that are read from a link. */
const maxTrails = 20

/** The length of the longest text. A link of another site may be of any length, and it is stored. */
const maxLength = 32 * 1024

/**
 * A walk as text for a URL fragment or a QR symbol: its trail, then those of its callers, outermost first, each after `~w`, then
 * the finished ones, each after `~d`. Reverse of `parseThread`. The first finished trails are left out of a text that would be
 * too long.
 */
export function writeThread({ trail, callers, called }: Thread): string {
  const needed = [writeTrail(trail), ...callers.map((caller) => `w${writeTrail(caller)}`)]
  const over = called.map((done) => `d${writeTrail(done)}`)
  while (over.length > 0 && [...needed, ...over].join('~').length > maxLength) over.shift()
  return [...needed, ...over].join('~')
}

/**
 * Reads a walk from untrusted text. Returns `undefined` if its trail cannot be read or the text is too long; callers and finished
 * trails that cannot be read are left out. Never throws.
 */
export function parseThread(text: string): Thread | undefined {
  if (text.length > maxLength) return
  const [first = '', ...others] = text.split('~')
  const trail = parseTrail(first)
  if (trail === undefined) return
  const read = (prefix: string) =>
    others
      .filter((other) => other.startsWith(prefix))
      .flatMap((other) => parseTrail(other.slice(1)) ?? [])
      .slice(0, maxTrails)
  return { trail, callers: read('w'), called: read('d') }
}

/**
 * The answers that an address carries, as `writeThread` has written them after `#t=`: also where a program has encoded the `#`, once
 * or more (`%23t=`, `%2523t=`), or has put something after them. `undefined` where there are none.
 */
export function threadIn(href: string): string | undefined {
  const [, encoded = '', text] = /(?:#|%((?:25)*)23)t=([\w.~%-]+)/.exec(href) ?? []
  // Punctuation and space at its end are not part of it.
  const plain = text?.replace(/(?:%(?:25)*(?:0[9ad]|2[029c]|3e|5d|c2%(?:25)*(?:a0|bb)|e2%(?:25)*80%(?:25)*8[b-f])|[._~])+$/i, '')
  // What has encoded the sign again has also encoded the percent signs of the text.
  return encoded === '' ? plain : plain?.replace(/%25/g, '%')
}
