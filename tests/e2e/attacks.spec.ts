import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstNode } from './content.ts'
import { on } from './host-faults.ts'
import { sites } from './sites.ts'
import { expect, live, saved, test } from './test.ts'

/** The headers that the build has for its host. */
const hostHeaders: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(sites.site, 'staticwebapp.config.json'), 'utf8'),
).globalHeaders

test('a page of another app below the scope is never replaced, slow or failing', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  host.fault = on('crm/', (_path, response) => {
    setTimeout(() => response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>CRM</h1>'), 4000)
    return true
  })
  const response = await page.goto(host.url('crm/?d=4000'))
  await expect(page.locator('h1')).toHaveText('CRM')
  expect(response?.status()).toBe(500)
  expect(response?.fromServiceWorker()).toBe(false)
})

test('a page that the worker answers has the headers of the host, and its snapshot the styles that it carries', async ({
  page,
  host,
}) => {
  const { path } = firstNode('fr', 'step')
  await page.goto(host.url(path))
  await live(page)
  await saved(page)
  await page.waitForFunction(async () => (await caches.keys()).some((name) => name.includes(' screens ')))
  await host.stop()
  for (const [place, address] of [
    ['shell', 'nl/'],
    ['snapshot', path],
  ] as const) {
    const response = await page.goto(host.url(address))
    expect(response?.fromServiceWorker()).toBe(true)
    const offline = response?.headers() ?? {}
    const withoutStyles = (header: string | undefined) => header?.replace(/style-src [^;]*/, '')
    for (const [name, value] of Object.entries(hostHeaders).filter(([header]) => header !== 'Cache-Control'))
      expect(withoutStyles(offline[name.toLowerCase()]), `${name} of the ${place}`).toBe(withoutStyles(value))
    expect(offline['content-security-policy']).toContain("frame-ancestors 'self'")
    await live(page)
  }
})

test('a guide name from a link leads to no other folder of the origin', async ({ page, host }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  host.fault = on('uploads/evil.json', (_path, response) => {
    const evil = { schema: 1, guide: { id: 'evil', title: 'Evil', nodes: [], language: 'fr' } }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(evil))
    return true
  })
  const name = '../../uploads/evil'
  await page.goto(host.url(`fr/ready/?guide=${encodeURIComponent(name)}`))
  await live(page)
  await page.goto(
    host.url(`fr/find/?q=x&guide=${encodeURIComponent(name)}#t=1.${encodeURIComponent(name).replaceAll('.', '%2E')}.h.0x`),
  )
  await live(page)
  expect(asked.filter((url) => /uploads(?:%2F|\/)evil\.json/i.test(url))).toEqual([])
  expect(new URL(page.url()).pathname).toBe('/fr/find/')
})
