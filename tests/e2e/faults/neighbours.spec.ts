import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { firstNode } from '../content.ts'
import type { Host } from '../host.ts'
import { all, on, status } from '../host-faults.ts'
import { expectNode } from '../reader.ts'
import { belowBase, outerBase, sites } from '../sites.ts'
import { live, saved, statusOf } from '../test.ts'
import { badge, badgeTexts, files } from './build.ts'
import { expect, figure, install, row, test } from './row.ts'
import { beginWalk, countLoads, expectWalk } from './walked.ts'

/** Names of caches that are not ours, but similar. */
const foreign = ['somebody else', 'ariane', 'ariane /elsewhere/ v 1', 'workbox-precache-v2-http://localhost/']

const seed = (page: Page, names: readonly string[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const name of all) await (await caches.open(name)).put('/x', new Response('x'))
  }, names)

row(
  24,
  'a release replaces the worker by the kill switch',
  'within two navigations no worker and none of our caches; other caches stay',
  async ({ page, host }) => {
    await install(page, host)
    await seed(page, foreign)
    const seen = countLoads(page)
    const kill = readFileSync(join(sites.site, 'sw-kill.js'), 'utf8')
    host.fault = on(files.worker, status(200, kill, 'text/javascript'))
    const gone = (): Promise<boolean> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0)
    let visits = 0
    while (visits < 2 && !(visits > 0 && (await gone()))) {
      await page.goto(host.url('fr/'))
      visits += 1
      await expect
        .poll(gone, { timeout: 5000 })
        .toBe(true)
        .catch(() => undefined)
    }
    figure(`P7: kill switch after ${visits} navigation${visits === 1 ? '' : 's'}`)
    expect(await gone()).toBe(true)
    await expect.poll(async () => (await page.evaluate(() => caches.keys())).sort()).toEqual([...foreign].sort())
    // No page was reloaded, and the badge claims nothing.
    expect(seen.loads).toBe(visits)
    await expect(page.locator('main a.answer').first()).toBeVisible()
    await page.goto(host.url('fr/'))
    await expect(page.getByText(badgeTexts.ready)).toHaveCount(0)
  },
)

/** The worker of a precaching app at the root, as Workbox updates it: it deletes caches named like its own in its scope. */
const wiper = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.includes('-precache-') && name.includes(self.registration.scope)).map((name) => caches.delete(name)))
})()))`
const rootPage = `<!doctype html><title>Portal</title><h1>Portal</h1><script>navigator.serviceWorker.register('/sw.js')</script>`

test.describe('below another app', () => {
  test.use({ site: 'below' })

  row(
    25,
    'an app at the root clears every cache named like a precache in its scope',
    'our caches stay',
    async ({ page, host }) => {
      const { path, node } = firstNode('fr', 'step')
      await install(page, host)
      const decoy = `workbox-precache-v2-${new URL(host.url()).href}`
      await seed(page, [decoy])
      host.fault = all(
        on((asked) => asked === '/sw.js', status(200, wiper, 'text/javascript')),
        on((asked) => asked === '/', status(200, rootPage)),
      )
      await page.goto(new URL('/', host.url()).href)
      await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(decoy)
      await host.stop()
      await page.goto(host.url(path))
      await expectNode(page, node)
      await expect(badge(page)).toContainText(badgeTexts.ready)
    },
  )

  row(
    25,
    'an app at the root clears every cache',
    'noticed and repaired online; offline a page of the worker has a message',
    async ({ page, host }) => {
      const { path, node } = firstNode('fr', 'step')
      await install(page, host)
      const wipe = (): Promise<boolean[]> =>
        page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))))
      await wipe()
      expect(await statusOf(page)).toBe('incomplete')
      await page.goto(host.url(path))
      await saved(page)
      await expect(badge(page)).toContainText(badgeTexts.ready)
      await wipe()
      await host.stop()
      await page.goto(host.url('fr/'))
      await expect(page.locator('h1').first()).toBeVisible()
      await host.start()
      await page.goto(host.url(path))
      await expectNode(page, node)
      await saved(page)
    },
  )
})

/** Waits until the worker of this deployment controls the page, and everything is stored. */
async function ownSaved(page: Page, base: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => new URL(navigator.serviceWorker.controller?.scriptURL ?? 'x:/').pathname), {
      timeout: 20_000,
    })
    .toBe(`${base}sw.js`)
  await saved(page)
}

test.describe('around another deployment', () => {
  test.use({ site: 'outer' })

  for (const first of ['outer', 'inner'] as const)
    row(
      42,
      `two deployments, ${outerBase} and ${belowBase}, the ${first} one visited first`,
      'each has its own worker, caches and walks, and opens offline',
      async ({ page, host }) => {
        host.beside = { [belowBase]: sites.below }
        const inner: Host = { ...host, url: (path = '') => new URL(`${belowBase}${path}`, host.url()).href }
        const both = [
          [host, outerBase],
          [inner, belowBase],
        ] as const
        for (const [one, base] of first === 'outer' ? both : [...both].reverse()) {
          await page.goto(one.url('fr/'))
          await ownSaved(page, base)
        }
        const walks = []
        for (const [place, [one]] of both.entries()) walks.push(await beginWalk(page, one, 2 + place))
        const known = await page.evaluate(async () => ({
          scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
          keys: Object.keys(localStorage)
            .filter((key) => key.endsWith('walks'))
            .sort(),
        }))
        expect(known.scopes).toEqual([outerBase, belowBase])
        expect(known.keys).toEqual([`ariane ${outerBase} walks`, `ariane ${belowBase} walks`])
        await host.stop()
        for (const [place, [one, base]] of both.entries()) {
          const begun = walks[place]
          if (begun === undefined) throw new Error('Unexpected lack of a walk')
          // As in rows 2 to 5: the walk, and a deep link that was never visited in several spellings.
          await page.goto(one.url(begun.path))
          await expectWalk(page, begun)
          const { path, node } = firstNode('fr', 'call')
          for (const way of [path, `${path}?ref=x`, path.slice(0, -1), `${path}index.html`]) {
            await page.goto(one.url(way))
            await expectNode(page, node)
            await live(page)
            expect(new URL(page.url()).pathname.startsWith(base)).toBe(true)
          }
        }
        expect(host.hits).toEqual([])
      },
    )
})
