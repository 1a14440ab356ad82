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
  const url = parse(entry)
  if (url === undefined) return refuse('an origin such as `https://intranet.example.org`')
  if (url.username !== '' || url.password !== '') return refuse('no user name or password')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url.hostname)))
    return refuse('`https:`; `http:` is for localhost alone')
  if (/[/?#]/.test(entry.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '')))
    return refuse(`the origin alone, without a path: \`${url.protocol}//${url.host}\``)
  if (!isHost(url.hostname)) return refuse('a whole name, or one wildcard before at least two parts: `https://*.example.org`')
  const origin = `${url.protocol}//${url.host}`
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
const isHost = (name: string): boolean =>
  new RegExp(`^(?:${label}(?:\\.${label})*|\\*(?:\\.${label}){2,})$`).test(name) || /^\[[0-9a-f:.]+\]$/.test(name)

const shown = (entry: unknown): string =>
  `\`${String(typeof entry === 'string' ? entry : JSON.stringify(entry))
    .slice(0, 100)
    .replace(/[\s\u0000-\u001f]+/g, ' ')}\``
