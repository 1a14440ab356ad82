import { readTrail, type Ticks, type Trail } from './trail.ts'

/**
 * A trail as short text for a URL fragment or a QR symbol: `1.guide.hash.node.option.node.option.at_times_ticks`.
 *
 * - A node is one base-36 digit, the length of the prefix that it shares with the node before, and the rest of its id: the ids of
 *   one procedure have long common prefixes.
 * - The most frequent option, `next`, is empty.
 * - Times are separated by dots: the first in minutes since 1970, the others since the time before, in base 36.
 * - Ticks are separated by dots: for each screen its index in the trail and, after a hyphen each, the indexes of the ticked items,
 *   in base 36. Ticks of screens that are not in the trail are left out.
 *
 * Without times and ticks, their parts are left out. All characters are unreserved in URLs (RFC 3986), so programs that forward a
 * link do not escape them. Reverse of `parseTrail`.
 */
export function writeTrail(trail: Trail): string {
  const nodes = screensOf(trail)
  const rests = nodes.map((node, index) => withoutShared(nodes[index - 1] ?? '', node))
  const walked = trail.answers.flatMap(([, option], index) => [rests[index] ?? '', option === 'next' ? '' : option])
  const parts = ['1', trail.guide, trail.contentHash, ...walked, rests[rests.length - 1] ?? ''].map(escapePart).join('.')
  const extras = [writeTimes(trail.times ?? []), writeTicks(trail.ticks ?? [], nodes)]
  return extras.every((extra) => extra === '') ? parts : [parts, ...extras].join('_')
}

/** Reads a trail from untrusted text. Returns `undefined` if the text is not a trail; never throws. */
export function parseTrail(text: string): Trail | undefined {
  const [walkedText = '', times, ticks, ...more] = text.split('_')
  const parts = walkedText.split('.').map(unescapePart)
  if (parts[0] !== '1' || parts.length < 4 || parts.length % 2 === 1 || more.length > 0) return
  const [, guide, contentHash, ...walked] = parts
  const answers: [string, string][] = []
  let node: string | undefined = ''
  for (let index = 0; index < walked.length; index += 2) {
    node = withShared(node, walked[index])
    if (node === undefined) return
    const option = walked[index + 1]
    if (index + 1 < walked.length) answers.push([node, option === '' ? 'next' : (option ?? '')])
  }
  const nodes = [...answers.map(([asked]) => asked), node]
  return readTrail({
    schema: 1,
    guide,
    contentHash,
    answers,
    at: node,
    times: parseTimes(times),
    ticks: parseTicks(ticks, nodes),
  })
}

const screensOf = ({ answers, at }: Trail): readonly string[] => [...answers.map(([node]) => node), at]

const writeTimes = (times: readonly number[]): string =>
  times.map((time, index) => (time - (times[index - 1] ?? 0)).toString(36)).join('.')

/** A difference is negative if the clock of the device was set back. */
function parseTimes(text: string | undefined): readonly number[] | undefined {
  if (text === undefined || text === '') return
  let time = 0
  return text.split('.').map((part) => {
    time += /^-?[0-9a-z]{1,9}$/.test(part) ? Number.parseInt(part, 36) : Number.NaN
    return time
  })
}

function writeTicks(ticks: readonly Ticks[], nodes: readonly string[]): string {
  const indexes = ticks.map(([node, items]) => [nodes.indexOf(node), ...items])
  const known = indexes.filter(([screen]) => screen !== undefined && screen >= 0)
  return known.map((numbers) => numbers.map((number) => number.toString(36)).join('-')).join('.')
}

function parseTicks(text: string | undefined, nodes: readonly string[]): readonly Ticks[] | undefined {
  if (text === undefined || text === '') return
  return text.split('.').flatMap((part): readonly Ticks[] => {
    const [screen, ...items] = part.split('-').map((number) => Number.parseInt(number, 36))
    const node = screen === undefined ? undefined : nodes[screen]
    return node === undefined ? [] : [[node, items]]
  })
}

/** A node id without the prefix that it shares with the id before: the length of that in base 36, then the rest. */
function withoutShared(before: string, node: string): string {
  let shared = 0
  while (shared < 35 && shared < node.length && before[shared] === node[shared]) shared++
  // `encodeURIComponent` throws for half a surrogate pair, so a pair is not divided.
  if (/[\ud800-\udbff]/.test(node.charAt(shared - 1))) shared--
  return shared.toString(36) + node.slice(shared)
}

/** Reverse of `withoutShared`; `undefined` if the length is not valid. */
function withShared(before: string, rest: string | undefined): string | undefined {
  const shared = rest === undefined ? Number.NaN : Number.parseInt(rest.charAt(0), 36)
  if (rest === undefined || Number.isNaN(shared) || shared > before.length) return
  return before.slice(0, shared) + rest.slice(1)
}

const escapePart = (part: string): string =>
  encodeURIComponent(part).replace(/[._!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

function unescapePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return
  }
}
