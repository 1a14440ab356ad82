import type { HostResponse } from './ask.ts'

/** The hosts that have advice of their own. */
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

/** Recognises the host by the headers of a response. Platforms are tested first, because some of them run on nginx and name it too. */
export function recognise({ url, headers }: Pick<HostResponse, 'url' | 'headers'>): HostName {
  const server = headers.get('server')?.toLowerCase() ?? ''
  if (headers.has('x-nf-request-id') || server.startsWith('netlify')) return 'Netlify'
  if (headers.has('x-github-request-id') || server.startsWith('github.com')) return 'GitHub Pages'
  if (url.hostname.endsWith('.azurestaticapps.net') || headers.has('x-azure-ref')) return 'Azure Static Web Apps'
  if (server.startsWith('cloudflare')) return 'Cloudflare'
  if (server.startsWith('microsoft-iis')) return 'IIS'
  if (server.startsWith('apache')) return 'Apache'
  if (/^(?:nginx|openresty)/.test(server)) return 'nginx'
  // It sends no `Server` header, but its entity tags have a characteristic form.
  if (server === '' && headers.get('vary') === 'Origin' && /^W\/"[\da-f]+-[\w+/]{27}"$/.test(headers.get('etag') ?? ''))
    return 'vite preview'
  return 'unknown'
}
