import { readTrail, type Ticks, type Trail } from './trail.ts'

/**
 * A trail as short text for a URL fragment or a QR symbol: `1.guide.hash.node.option.node.option.at_times_ticks`.
 * Node ids of one procedure begin alike, so each says how much it shares with the one before (one base-36 digit) and then
 * only the rest; the commonest option, `next`, is left empty. Times and ticks are left out where there are none; numbers are
 * in base 36, of times the first is in minutes since 1970 and the others since the one before, of ticks each screen has
 * its place in the trail and, after a hyphen each, the places of what is ticked. Ticks of screens that are not in the
 * trail are left out. All signs are unreserved in a URL (RFC 3986), so no program that passes a link on escapes them.
 */
export function writeTrail(trail: Trail): string {
  const nodes = screensOf(trail)
  const rests = nodes.map((node, place) => withoutShared(nodes[place - 1] ?? '', node))
  const walked = trail.answers.flatMap(([, option], place) => [rests[place] ?? '', option === 'next' ? '' : option])
  const parts = ['1', trail.guide, trail.contentHash, ...walked, rests[rests.length - 1] ?? ''].map(escapePart).join('.')
  const extras = [writeTimes(trail.times ?? []), writeTicks(trail.ticks ?? [], nodes)]
  return extras.every((extra) => extra === '') ? parts : [parts, ...extras].join('_')
}

/** The trail that a text stands for. Text that is no trail, damaged or made up, is `undefined`; nothing is thrown. */
export function parseTrail(text: string): Trail | undefined {
  const [walkedText = '', times, ticks, ...more] = text.split('_')
  const parts = walkedText.split('.').map(unescapePart)
  if (parts[0] !== '1' || parts.length < 4 || parts.length % 2 === 1 || more.length > 0) return
  const [, guide, contentHash, ...walked] = parts
  const answers: [string, string][] = []
  let node: string | undefined = ''
  for (let place = 0; place < walked.length; place += 2) {
    node = withShared(node, walked[place])
    if (node === undefined) return
    const option = walked[place + 1]
    if (place + 1 < walked.length) answers.push([node, option === '' ? 'next' : (option ?? '')])
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
  times.map((time, place) => (time - (times[place - 1] ?? 0)).toString(36)).join('.')

/** A clock may have been set back, so a difference may be negative. */
function parseTimes(text: string | undefined): readonly number[] | undefined {
  if (text === undefined || text === '') return
  let time = 0
  return text.split('.').map((part) => {
    time += /^-?[0-9a-z]{1,9}$/.test(part) ? Number.parseInt(part, 36) : Number.NaN
    return time
  })
}

function writeTicks(ticks: readonly Ticks[], nodes: readonly string[]): string {
  const placed = ticks.map(([node, places]) => [nodes.indexOf(node), ...places])
  const known = placed.filter(([screen]) => screen !== undefined && screen >= 0)
  return known.map((numbers) => numbers.map((number) => number.toString(36)).join('-')).join('.')
}

function parseTicks(text: string | undefined, nodes: readonly string[]): readonly Ticks[] | undefined {
  if (text === undefined || text === '') return
  return text.split('.').flatMap((part): readonly Ticks[] => {
    const [screen, ...places] = part.split('-').map((number) => Number.parseInt(number, 36))
    const node = screen === undefined ? undefined : nodes[screen]
    return node === undefined ? [] : [[node, places]]
  })
}

function withoutShared(before: string, node: string): string {
  let shared = 0
  while (shared < 35 && shared < node.length && before[shared] === node[shared]) shared++
  // Half of a surrogate pair cannot be escaped, so a pair is shared whole or not at all.
  if (/[\ud800-\udbff]/.test(node.charAt(shared - 1))) shared--
  return shared.toString(36) + node.slice(shared)
}

function withShared(before: string, rest: string | undefined): string | undefined {
  const shared = rest === undefined ? Number.NaN : Number.parseInt(rest.charAt(0), 36)
  if (rest === undefined || Number.isNaN(shared) || shared > before.length) return
  return before.slice(0, shared) + rest.slice(1)
}

const escapePart = (part: string): string =>
  encodeURIComponent(part).replace(/[._!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function unescapePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return
  }
}
