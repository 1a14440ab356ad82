import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type Deployed, readDeployed } from '../../src/node/hosts/deployed.ts'
import { readPolicy } from '../../src/node/hosts/header-policy.ts'
import { firstNode } from './content.ts'
import { findNginx, type Nginx, startNginx } from './nginx.ts'
import { pageKinds, visit } from './page-kinds.ts'
import { sites } from './sites.ts'
import { saved } from './test.ts'

interface WorkerFixtures {
  readonly program: string | undefined
  /** One server for each build. */
  readonly nginx: { readonly root: Nginx; readonly below: Nginx }
}

const noNginx = 'no nginx here: `apt-get install nginx` has these tests run'
const noOpenssl = 'no openssl here to make a certificate'

const deployedIn = (site: string): Deployed =>
  readDeployed(readFileSync(join(site, 'deploy.json'), 'utf8')) ?? { schema: 1, version: '', base: '/', styles: [] }

const test = base.extend<object, WorkerFixtures>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern
    async ({}, use) => {
      const program = findNginx()
      if (program === undefined) console.log(noNginx)
      await use(program)
    },
    { scope: 'worker' },
  ],
  nginx: [
    async ({ program }, use) => {
      if (program === undefined) throw new Error(noNginx)
      const [root, below] = await Promise.all([
        startNginx(program, sites.site, deployedIn(sites.site)),
        startNginx(program, sites.below, deployedIn(sites.below)),
      ])
      await use({ root, below })
      await Promise.all([root.stop(), below.stop()])
    },
    { scope: 'worker' },
  ],
})
test.skip(({ program }) => program === undefined, noNginx)
// In series: some tests change the configuration of the server.
test.describe.configure({ mode: 'default' })

/** Runs `npm run deploy:check`. */
const check = (address: string, authority?: string) =>
  spawnSync(process.execPath, ['src/node/bin/ariane.mjs', 'deploy:check', address, '--format', 'json'], {
    encoding: 'utf8',
    env: { ...process.env, ...(authority !== undefined && { NODE_EXTRA_CA_CERTS: authority }) },
  })

for (const place of ['root', 'below'] as const)
  for (const scheme of ['http', 'https'] as const)
    test(`the deploy check has no findings for the build ${place}, by ${scheme}`, { tag: '@all' }, async ({ nginx }, info) => {
      const { url, authority } = nginx[place]
      test.skip(scheme === 'https' && authority === undefined, noOpenssl)
      const { stdout, stderr, status } = check(url('', scheme), authority)
      expect(stderr).toBe('')
      const checked = JSON.parse(stdout)
      info.annotations.push({ type: 'answers', description: String(checked.answers) })
      expect(checked).toMatchObject({ host: 'nginx', address: url('', scheme) })
      // The builds of the tests have the contact that comes with the project.
      expect(checked.findings.filter(({ code }: { code: string }) => code !== 'placeholder')).toEqual([])
      expect(status).toBe(0)
    })

test('the deploy check names a self-signed certificate', { tag: '@all' }, async ({ nginx: { root } }) => {
  test.skip(root.authority === undefined, noOpenssl)
  const { stdout, status } = check(root.url('', 'https'))
  expect(JSON.parse(stdout).findings).toEqual([
    expect.objectContaining({ code: 'no-certificate', advice: expect.stringContaining('NODE_EXTRA_CA_CERTS') }),
  ])
  expect(status).toBe(1)
})

test('every answer has its headers and its caching rule', { tag: '@all' }, async ({ nginx: { below } }) => {
  const script =
    /src="\/it\/aide\/(assets\/entry-[\w-]+\.js)"/.exec(readFileSync(join(sites.below, 'index.html'), 'utf8'))?.[1] ?? ''
  const expected = [
    ['', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['fr', 301, undefined, 'no-cache'],
    ['fr/', 200, 'text/html; charset=utf-8', 'no-cache'],
    [script, 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/entry-00000000.js', 404, 'text/plain', 'no-store'],
    ['packs/fr.0000000000.pack', 404, 'text/plain', 'no-store'],
    ['sw.js', 200, 'text/javascript; charset=utf-8', 'no-cache'],
    ['site.json', 200, 'application/json', 'no-cache'],
    ['manifest.webmanifest', 200, 'application/manifest+json', 'no-cache'],
    ['nowhere/', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['assets/', 404, 'text/plain', 'no-store'],
    ['data/', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['nginx.conf', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['.htaccess', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['web.config', 404, 'text/html; charset=utf-8', 'no-cache'],
  ] as const
  for (const [path, status, type, caching] of expected) {
    const { headers, status: said } = await fetch(below.url(path), { redirect: 'manual' })
    expect([said, headers.get('cache-control')], path).toEqual([status, caching])
    if (type !== undefined) expect(headers.get('content-type'), path).toBe(type)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000')
    expect(readPolicy(headers.get('content-security-policy') ?? '').get('frame-ancestors'), path).toEqual(["'self'"])
  }
  const withoutSlash = await fetch(below.url('').slice(0, -1), { redirect: 'manual' })
  expect([withoutSlash.headers.get('cache-control'), withoutSlash.headers.get('x-content-type-options')]).toEqual([
    'no-cache',
    'nosniff',
  ])
  // A proxy before nginx may have another name and scheme.
  expect((await fetch(below.url('fr?ref=1'), { redirect: 'manual' })).headers.get('location')).toBe('/it/aide/fr/?ref=1')
  expect(withoutSlash.headers.get('location')).toBe('/it/aide/')
})

/** Collects the errors of a page and of its console. */
function complaints(page: Page): readonly string[] {
  const said: string[] = []
  page.on(
    'console',
    (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && said.push(message.text()),
  )
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

test('no kind of page violates the policy', { tag: '@all' }, async ({ nginx: { root }, page }) => {
  test.slow()
  const said = complaints(page)
  for (const kind of pageKinds('fr')) {
    await visit(page, (path) => root.url(path), kind)
    await page.evaluate(() => document.fonts.ready)
    expect(said, kind.name).toEqual([])
  }
})

for (const place of ['root', 'below'] as const)
  test(`over https the worker of the build ${place} stores everything, and serves it after the host is stopped`, {
    tag: '@all',
  }, async ({ playwright, launchOptions, program }) => {
    const site = place === 'root' ? sites.site : sites.below
    const own = await startNginx(program ?? '', site, deployedIn(site))
    test.skip(own.authority === undefined, noOpenssl)
    // Chromium allows workers on an untrusted certificate by a switch of the browser, but not by an option of the context.
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--ignore-certificate-errors'],
    })
    const page = await browser.newPage()
    const said = complaints(page)
    await page.goto(own.url('fr/', 'https'))
    await saved(page)
    expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(own.url('', 'https'))
    expect(said).toEqual([])
    await own.stop()
    await page.goto(own.url(firstNode('fr', 'step').path, 'https'))
    await expect(page.locator('h1')).toBeVisible()
    await browser.close()
  })

/** Serves a page at another origin, the address 127.0.0.1, that frames ours. */
async function frameOf(src: string): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const server = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>Intranet</title><iframe src="${src}" width="400" height="600"></iframe>`),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}

test('(rows 40, 49) an admin changes frame-ancestors after pages were stored → it applies at the next navigation', {
  tag: '@all',
}, async ({ nginx: { root }, page }) => {
  const path = firstNode('fr', 'step').path
  const listed = await frameOf(root.url(path))
  const other = await frameOf(root.url(path))
  const isBlocked = async (origin: string): Promise<void> => {
    await page.goto(`${origin}/`)
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)
  }
  const isShown = async (origin: string): Promise<void> => {
    await page.goto(`${origin}/`)
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible()
  }
  await page.goto(root.url('fr/'))
  await saved(page)
  await isBlocked(listed.origin)
  await root.frame([listed.origin])
  await isShown(listed.origin)
  await isBlocked(other.origin)
  // The page on its own still opens.
  await page.goto(root.url(path))
  await expect(page.locator('h1')).toBeVisible()
  // After the origin is removed, the next navigation is blocked.
  await root.frame(['https://intranet.example.org'])
  await isBlocked(listed.origin)
  await root.frame([])
  expect((await fetch(root.url())).headers.get('x-frame-options')).toBe('SAMEORIGIN')
  listed.stop()
  other.stop()
})
