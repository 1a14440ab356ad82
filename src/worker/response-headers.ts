import { field, isRecord } from '../guide/read.ts'
import { readOrigins } from '../runtime/site/origins.ts'
import { keptSite } from './answer-site.ts'
import type { Device } from './device.ts'
import type { PageHeaders } from './worker-config.ts'

/* The headers that depend on the sites that may show the pages in a frame. */
const policyHeader = 'Content-Security-Policy'
const frameHeader = 'X-Frame-Options'

/**
 * A response of the worker to a navigation, with the headers of the host. The sites that may show it in a frame are those in the
 * kept `site.json`, which an admin may have edited; those of the build where none is kept.
 */
export async function withPageHeaders(response: Response, build: PageHeaders, device: Device): Promise<Response> {
  const site = await keptSite(device).catch(() => undefined)
  const origins = isRecord(site) ? readOrigins(field(site.embed, 'origins')).origins : build.origins
  const html = response.headers.get('content-type')?.startsWith('text/html') === true ? await response.text() : undefined
  const styles = html === undefined ? [] : await snapshotStyles(html)
  const headers = new Headers(response.headers)
  for (const [name, value] of build.headers)
    if (name === policyHeader) headers.set(name, policyFor(value, origins, styles))
    else if (name !== frameHeader || origins.length === 0) headers.set(name, value)
  return new Response(html ?? response.body, { status: response.status, statusText: response.statusText, headers })
}

/** A policy of the build with the sites that may show a page in a frame, and with more styles. */
const policyFor = (policy: string, origins: readonly string[], styles: readonly string[]): string =>
  policy
    .replace(/frame-ancestors [^;]*/, ["frame-ancestors 'self'", ...origins].join(' '))
    .replace(/style-src [^;]*/, (directive) => [directive, ...styles].join(' '))

/** The styles that a page snapshot carries, as source expressions. No build knows their hashes. */
async function snapshotStyles(html: string): Promise<readonly string[]> {
  const blocks = [...html.matchAll(/<style data-kept="">([^<]*)<\/style>/g)].map(([, css = '']) => css)
  return Promise.all(
    blocks.map(async (css) => {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)))
      return `'sha256-${btoa(String.fromCharCode(...hash))}'`
    }),
  )
}
