import type { Answer } from './ask.ts'

/** The hosts whose words we know. */
export type HostName =
  | 'nginx'
  | 'Apache'
  | 'IIS'
  | 'Netlify'
  | 'Cloudflare'
  | 'Azure Static Web Apps'
  | 'GitHub Pages'
  | 'vite preview'
  | 'unknown'

/** Which host answers, by what it says of itself. Platforms first: one may well say nginx of what runs below it. */
export function recognise({ url, headers }: Pick<Answer, 'url' | 'headers'>): HostName {
  const server = headers.get('server')?.toLowerCase() ?? ''
  if (headers.has('x-nf-request-id') || server.startsWith('netlify')) return 'Netlify'
  if (headers.has('x-github-request-id') || server.startsWith('github.com')) return 'GitHub Pages'
  if (url.hostname.endsWith('.azurestaticapps.net') || headers.has('x-azure-ref')) return 'Azure Static Web Apps'
  if (server.startsWith('cloudflare')) return 'Cloudflare'
  if (server.startsWith('microsoft-iis')) return 'IIS'
  if (server.startsWith('apache')) return 'Apache'
  if (/^(?:nginx|openresty)/.test(server)) return 'nginx'
  // It says nothing of itself, but its entity tags are of a form of their own.
  if (server === '' && headers.get('vary') === 'Origin' && /^W\/"[\da-f]+-[\w+/]{27}"$/.test(headers.get('etag') ?? ''))
    return 'vite preview'
  return 'unknown'
}
