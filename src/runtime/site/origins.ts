/** An admin's list of sites that may frame the pages, as it was read. */
export interface Origins {
  /** As a policy and a browser write them; international names in their `xn--` form. */
  readonly origins: readonly string[]
  /** Messages for the admin: entries that are left out, and names that may look like others. */
  readonly messages: readonly string[]
}

/**
 * Reads `embed.origins` entry by entry: `https://intranet.example.org`, or all names below one, `https://*.example.org`; `http:` only
 * for localhost. A bad entry is left out, with a message. No origin contains a character that could end a directive, a
 * header or a line of a host configuration.
 */
export function readOrigins(entries: unknown): Origins {
  if (entries === undefined) return { origins: [], messages: [] }
  if (!Array.isArray(entries))
    return { origins: [], messages: [`Unexpected embed.origins ${shown(entries)}, expected a list of origins`] }
  const read = entries.map(readOrigin)
  return {
    origins: [...new Set(read.flatMap(({ origin }) => origin ?? []))],
    messages: read.flatMap(({ message }) => message ?? []),
  }
}

interface Read {
  readonly origin?: string
  readonly message?: string
}

function readOrigin(entry: unknown): Read {
  const refuse = (expected: string): Read => ({
    message: `Unexpected embed origin ${shown(entry)}, expected ${expected}; it is left out`,
  })
  if (typeof entry !== 'string') return refuse('a text such as `https://intranet.example.org`')
  // Browsers differ in what `URL` makes of `*`, so the wildcard is taken off before and put back after.
  const wildcard = /^https?:\/\/\*\./i.test(entry) ? '*.' : ''
  const url = parse(entry.replace(wildcard, ''))
  if (url === undefined) return refuse('an origin such as `https://intranet.example.org`')
  if (url.username !== '' || url.password !== '') return refuse('no user name or password')
  if (url.protocol !== 'https:' && !(wildcard === '' && url.protocol === 'http:' && isThisMachine(url.hostname)))
    return refuse('`https:`; `http:` is for localhost alone')
  if (/[/?#]/.test(entry.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '')))
    return refuse(`the origin alone, without a path: \`${url.protocol}//${wildcard}${url.host}\``)
  if (!(wildcard === '' ? isHost(url.hostname) : hasNamesBelow(url.hostname)))
    return refuse('a whole name, or one wildcard before at least two parts: `https://*.example.org`')
  const origin = `${url.protocol}//${wildcard}${url.host}`
  const warning = /(?:^|\.)xn--/.test(url.hostname)
    ? { message: `Embed origin ${shown(entry)} is \`${origin}\`: see that no letter only looks like another` }
    : {}
  return { origin, ...warning }
}

/** Parses an entry. Refuses tabs, line ends and backslashes, which `URL` would drop or replace. */
function parse(entry: string): URL | undefined {
  if (!/^https?:\/\/[^\s\\"'`;,$<>{}|^]+$/iu.test(entry)) return
  try {
    return new URL(entry)
  } catch {
    return undefined
  }
}

const isThisMachine = (name: string): boolean => name === 'localhost' || name === '127.0.0.1' || name === '[::1]'

const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const hostName = new RegExp(`^${label}(?:\\.${label})*$`)
const isHost = (name: string): boolean => hostName.test(name) || /^\[[0-9a-f:.]+\]$/.test(name)

/** Whether a wildcard may stand before a name: it has two parts or more, and is no IPv4 address, whose last part is a number. */
const hasNamesBelow = (name: string): boolean => hostName.test(name) && /\.[a-z0-9-]*[a-z][a-z0-9-]*$/.test(name)

const shown = (entry: unknown): string =>
  `\`${String(typeof entry === 'string' ? entry : JSON.stringify(entry))
    .slice(0, 100)
    .replace(/[\s\u0000-\u001f]+/g, ' ')}\``
