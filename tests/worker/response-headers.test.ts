import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hostRules } from '../../src/node/hosts/host-rules.ts'
import { siteCache } from '../../src/worker/cache-names.ts'
import type { Device } from '../../src/worker/device.ts'
import { offlinePage } from '../../src/worker/offline-page.ts'
import { withPageHeaders } from '../../src/worker/response-headers.ts'
import { fakeCaches } from './fake-caches.ts'
import { scope } from './fake-host.ts'

const styles = ["'sha256-build'"]
const build = { headers: hostRules({ base: '/aide/', styles, origins: [] }).headers, origins: ['https://built.example.org'] }

/** A device with a kept `site.json`. */
async function deviceWith(site: unknown): Promise<Device> {
  const caches = fakeCaches()
  if (site !== undefined) await (await caches.open(siteCache(scope))).put(`${scope}site.json`, new Response(JSON.stringify(site)))
  return { scope, caches, fetch: () => Promise.reject(new Error('no network')), stallMs: 200 }
}
const page = (html = '<!doctype html>'): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
const headersOf = async (site: unknown, response = page()): Promise<Record<string, string>> =>
  Object.fromEntries((await withPageHeaders(response, build, await deviceWith(site))).headers)

test('a page from the cache has the headers of the host, and the sites of the kept site.json', async () => {
  const origins = ['https://*.listed.example', 'https://intranet.example.org']
  const expected = hostRules({ base: '/aide/', styles, origins }).headers
  const found = await headersOf({ embed: { origins: [...origins, 'https://evil.example; script-src *', 7] } })
  expect(found).toEqual({
    'content-type': 'text/html; charset=utf-8',
    ...Object.fromEntries(expected.map(([name, value]) => [name.toLowerCase(), value])),
  })
})

test.for([{ organisation: 'x' }, { embed: 'x' }, { embed: { origins: [] } }, { embed: { origins: 'https://evil.example' } }])(
  'no other site shows a page in a frame where site.json is %j',
  async (site) => {
    const found = await headersOf(site)
    expect(found['content-security-policy']).toMatch(/; frame-ancestors 'self'$/)
    expect(found['x-frame-options']).toBe('SAMEORIGIN')
  },
)

test('without a kept site.json the sites of the build may show a page', async () => {
  const found = await headersOf(undefined)
  expect(found['content-security-policy']).toMatch(/; frame-ancestors 'self' https:\/\/built\.example\.org$/)
  expect(found['x-frame-options']).toBeUndefined()
})

test('the styles of a snapshot are allowed by their hash, and only these', async () => {
  const css = 'p{color:red}'
  const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
  const html = `<style data-kept="">${css}</style><style>p{}</style>`
  const response = await withPageHeaders(page(html), build, await deviceWith(undefined))
  expect(await response.text()).toBe(html)
  expect(response.headers.get('content-security-policy')).toContain(`; style-src 'self' 'sha256-build' ${hash};`)
})

test('the offline page keeps its status and gets the headers', async () => {
  const response = await withPageHeaders(offlinePage([{ language: 'fr', title: 'x', text: 'x' }]), build, await deviceWith({}))
  expect(response.status).toBe(503)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('same-origin')
})
