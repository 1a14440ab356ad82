import type { Thread } from './session.ts'
import { parseTrail, writeTrail } from './trail-text.ts'

/** How many trails of each kind a link may have. */
const maxTrails = 20

/**
 * A walk across guides as text for a URL fragment or a QR symbol: its trail, then those that wait for it, outermost
 * first, each after `~w`, then those that are over, each after `~d`.
 */
export const writeThread = ({ trail, callers, called }: Thread): string =>
  [writeTrail(trail), ...callers.map((caller) => `w${writeTrail(caller)}`), ...called.map((done) => `d${writeTrail(done)}`)].join(
    '~',
  )

/**
 * The walk that a text stands for. What is around the trail is an extra: where it is damaged it is left out. Text whose trail
 * cannot be read is `undefined`; nothing is thrown.
 */
export function parseThread(text: string): Thread | undefined {
  const [first = '', ...others] = text.split('~')
  const trail = parseTrail(first)
  if (trail === undefined) return
  const read = (sign: string) =>
    others
      .filter((other) => other.startsWith(sign))
      .flatMap((other) => parseTrail(other.slice(1)) ?? [])
      .slice(0, maxTrails)
  return { trail, callers: read('w'), called: read('d') }
}
