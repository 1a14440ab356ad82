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
