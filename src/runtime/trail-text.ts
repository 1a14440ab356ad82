import { readTrail, type Trail } from './trail.ts'

/**
 * A trail as short text for a URL fragment or a QR symbol: `1.guide.hash.node.option.node.option.at`.
 * Node ids of one procedure begin alike, so each says how much it shares with the one before (one base-36 digit) and then
 * only the rest; the commonest option, `next`, is left empty.
 */
export function writeTrail(trail: Trail): string {
  const nodes = [...trail.answers.map(([node]) => node), trail.at]
  const rests = nodes.map((node, place) => withoutShared(nodes[place - 1] ?? '', node))
  const walked = trail.answers.flatMap(([, option], place) => [rests[place] ?? '', option === 'next' ? '' : option])
  return ['1', trail.guide, trail.contentHash, ...walked, rests[rests.length - 1] ?? ''].map(escapePart).join('.')
}

/** The trail that a text stands for. Text that is no trail, damaged or made up, is `undefined`; nothing is thrown. */
export function parseTrail(text: string): Trail | undefined {
  const parts = text.split('.').map(unescapePart)
  if (parts[0] !== '1' || parts.length < 4 || parts.length % 2 === 1) return
  const [, guide, contentHash, ...walked] = parts
  const answers: [string, string][] = []
  let node: string | undefined = ''
  for (let place = 0; place < walked.length; place += 2) {
    node = withShared(node, walked[place])
    if (node === undefined) return
    const option = walked[place + 1]
    if (place + 1 < walked.length) answers.push([node, option === '' ? 'next' : (option ?? '')])
  }
  return readTrail({ schema: 1, guide, contentHash, answers, at: node })
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
  encodeURIComponent(part).replace(/[.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function unescapePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return
  }
}
