import type { Finding } from '../diagnostic.ts'

const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * Makes the target of a link safe: an absolute address of an allowed scheme, or a path or a fragment as it is written. `href` is
 * absent for any other target, whose text stays; `finding` is the problem to report, if there is one.
 */
export function readLink(written: string): { readonly href?: string; readonly finding?: Omit<Finding, 'at'> } {
  const typed = [...undisguised(written).trim()].filter((character) => character > '\u001f' && character !== '\u007f').join('')
  const address = repaired(typed)
  const finding: Omit<Finding, 'at'> | undefined =
    address === typed
      ? undefined
      : { code: 'damaged-link', message: `Unexpected \`${written}\`, expected \`${address}\`; repaired` }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    if (!/^(\/\/|\\|\/\\)/.test(address)) return { href: address }
    return {
      finding: { code: 'unsafe-link', message: `Unexpected \`${written}\`, expected an address with https:; its text stays` },
    }
  }
  if (!allowed.has(`${scheme}:`))
    return {
      finding: {
        code: 'unsafe-link',
        message: `Unexpected scheme of \`${written}\`, expected https:, http:, mailto: or tel:; its text stays`,
      },
    }
  if (scheme === 'mailto' || scheme === 'tel') return { href: contactAddress(address) }
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:\/\//i.test(address) || url.username !== '' || url.password !== '')
    return {
      finding: {
        code: 'unsafe-link',
        message: `Unexpected \`${written}\`, expected an address such as https://example.org/; its text stays`,
      },
    }
  return { href: address, ...(finding && { finding }) }
}

/** Undoes the escapes of the parser, `%09` or `%5C`, that hide a scheme or a host from the checks below. */
const undisguised = (address: string): string =>
  address
    .replace(/%(?:[01][\da-f]|7f)/gi, '')
    .replace(/^(?:\s|%20)+/, '')
    .replace(/^\/?(?:%5c)+/i, '\\\\')

/** Repairs typing errors with only one possible meaning: `ttps://x`, `htp://x`, `https//x`, `https://https://x`, `www.x`. */
function repaired(address: string): string {
  const once = address.replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '')
  if (/^www\.[^/]+\.[a-z]+(?:\/|$)/i.test(once)) return `https://${once}`
  const slip = /^(?!https?:)h{0,2}t{1,3}p{1,2}(s?)[:;]?\/\/(?=[^/])/i.exec(once)
  return slip === null ? once : `http${slip[1]?.toLowerCase()}://${once.slice(slip[0].length)}`
}

/** Keeps only the address and the subject of a mail link: a link must not write a letter or add other recipients. */
function contactAddress(address: string): string {
  const [head = '', query = ''] = address.replace(/%0[ad]/gi, '').split('?', 2)
  const subject = new URLSearchParams(query).get('subject')
  return subject ? `${head}?subject=${encodeURIComponent(subject)}` : head
}
