import type { HostRules } from './host-rules.ts'
import { lines } from './lines.ts'

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read in the root of the published folder. These hosts join the
 * values of all matching rules, so no header is in two rules that may match one address. A file without a `Cache-Control` rule gets
 * the host's default, which revalidates every time.
 */
export const headersFile = ({ base, headers, caching }: HostRules): string =>
  lines(
    '# At the top of what is published. Each build writes this file anew.',
    `${base}*`,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    ...caching.lasting.flatMap((folder) => [`${base}${folder}/*`, `  Cache-Control: ${caching.there}`]),
  )

/** The `_redirects` file: an address without a file gets the site's page with status 404. Existing files have priority. */
export const redirectsFile = ({ base, missing }: HostRules): string =>
  lines(
    '# At the top of what is published. Each build writes this file anew.',
    ...(base === '/' ? [] : [`${base.slice(0, -1)} ${base} 301`]),
    `${base}* ${base}${missing} 404`,
  )
