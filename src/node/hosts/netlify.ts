import type { HostRules } from './host-rules.ts'
import { lines } from './lines.ts'

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it at the top of what they publish. Rules that both fit are joined
 * there, so no header stands in two that may fit the same address; what has no `Cache-Control` here gets the host's own, which
 * asks again every time.
 */
export const headersFile = ({ base, headers, caching }: HostRules): string =>
  lines(
    '# At the top of what is published. Each build writes this file anew.',
    `${base}*`,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    ...caching.lasting.flatMap((folder) => [`${base}${folder}/*`, `  Cache-Control: ${caching.there}`]),
  )

/** `_redirects`: an address without a file is our page with status 404, never another page. A file that is there goes first. */
export const redirectsFile = ({ base, missing }: HostRules): string =>
  lines(
    '# At the top of what is published. Each build writes this file anew.',
    ...(base === '/' ? [] : [`${base.slice(0, -1)} ${base} 301`]),
    `${base}* ${base}${missing} 404`,
  )
