import type { Page } from '@playwright/test'
import { guides } from '../content.ts'
import type { Host } from '../host.ts'
import { longWalk } from '../path.ts'
import { byTouch, tap, walk } from '../reader.ts'
import { sites } from '../sites.ts'
import { live, saved, statusOf } from '../test.ts'
import { badge, badgeTexts, installEnds, lookForUpdate, workersOf } from './build.ts'
import { expect, install, row } from './row.ts'
import { beginWalk, expectWalk } from './walked.ts'

const fast = { fast: true } as const
const originOf = (host: Host): string => new URL(host.url()).origin

/** Clears the stored data of the origin: `all`, or one kind of storage. */
async function clear(page: Page, host: Host, storageTypes: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: originOf(host), storageTypes })
  await session.detach()
}

async function limit(page: Page, host: Host, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: originOf(host),
    ...(quotaSize === undefined ? {} : { quotaSize }),
  })
  // The session stays open, because its settings end with it.
}

for (const [what, script] of [
  [
    'forbids one',
    () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    },
  ],
  [
    'blocks all cookies by a setting',
    () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'NotSupportedError'))
    },
  ],
  ['has no workers', () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })],
  [
    'throws when the API is read',
    () =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get: () => {
          throw new DOMException('sandboxed', 'SecurityError')
        },
      }),
  ],
] as const)
  row(
    29,
    `no worker: the browser ${what}`,
    'a whole walk works, and the badge shows why nothing is saved',
    async ({ page, host }) => {
      await page.addInitScript(script)
      const { file, moves, end } = longWalk(guides('fr'))
      await page.goto(host.url(`fr/${file.guide.id}/${moves[0]?.node.code}/`))
      await live(page)
      await expect(badge(page)).toContainText('ne le permet pas')
      await walk(page, moves, end, byTouch)
      await expect(page.locator('.trail')).toBeVisible()
    },
  )

row(
  29,
  'no worker: plain http from another host name',
  'a whole walk works, and the badge shows why nothing is saved',
  async ({ page, host, others }) => {
    const url = new URL(host.url())
    url.hostname = 'ariane.test'
    others.push(url.origin)
    const { file, moves, end } = longWalk(guides('fr'))
    await page.goto(new URL(`fr/${file.guide.id}/${moves[0]?.node.code}/`, url).href)
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await live(page)
    await expect(badge(page)).toContainText('n’est pas en https')
    await walk(page, moves, end, byTouch)
    await page.reload()
    await live(page)
    await expect(page.locator('.trail')).toBeVisible()
    expect(host.hits.filter((hit) => hit.includes('sw.js'))).toEqual([])
  },
  fast,
)

row(
  30,
  'the browser evicts the cache and keeps the worker, online',
  'the badge no longer shows “available”, and the files are fetched again',
  async ({ page, host }) => {
    await install(page, host)
    await clear(page, host, 'cache_storage')
    expect(await statusOf(page)).toBe('incomplete')
    await page.goto(host.url('nl/'))
    await saved(page)
    await host.stop()
    await page.goto(host.url('fr/'))
    await expect(page.locator('main a.answer').first()).toBeVisible()
  },
)

row(
  30,
  'the browser evicts the cache and keeps the worker, offline',
  'a page of the worker has a message in both languages, with the contact',
  async ({ page, host }) => {
    await install(page, host)
    await clear(page, host, 'cache_storage')
    await host.stop()
    const answer = await page.goto(host.url('nl/'))
    expect(answer?.fromServiceWorker()).toBe(true)
    await expect(page.locator('h1').first()).toBeVisible()
    await expect(page.locator('[lang="nl"]').first()).toBeVisible()
  },
  fast,
)

row(30, 'part of the cache is gone', 'the missing part is noticed and fetched again', async ({ page, host }) => {
  await install(page, host)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) if (request.url.includes('/data/nl/')) await cache.delete(request)
    }
  })
  await page.goto(host.url('fr/'))
  await saved(page)
  await host.stop()
  await page.goto(host.url('nl/'))
  await expect(page.locator('main a.answer').first()).toBeVisible()
})

row(
  31,
  'no room for the first install',
  'the site works online, the badge shows that there is no room, and there is no endless retry',
  async ({ page, host }) => {
    await page.goto(host.url('manifest.webmanifest'))
    await limit(page, host, 20_000)
    const begun = await beginWalk(page, host)
    await expect(badge(page)).toContainText('Pas assez de place')
    await page.waitForTimeout(2000)
    const before = host.hits.length
    await page.waitForTimeout(4000)
    expect(host.hits.length - before).toBeLessThan(3)
    await page.reload()
    await expectWalk(page, begun)
  },
)

row(31, 'no room for an update', 'the old version still serves, and there is no endless retry', async ({ page, host }) => {
  await install(page, host)
  await limit(page, host, 20_000)
  host.folder = sites.later
  await lookForUpdate(page)
  await installEnds(page)
  expect(await workersOf(page)).toEqual(['active'])
  const before = host.hits.length
  await page.waitForTimeout(4000)
  expect(host.hits.length - before).toBeLessThan(3)
  await host.stop()
  await page.goto(host.url('fr/'))
  await expect(badge(page)).toContainText(badgeTexts.ready)
  await expect(page.locator('main a.answer').first()).toBeVisible()
  // With room again, the next visit fetches the update.
  await limit(page, host)
  await host.start()
  await page.goto(host.url('fr/'))
  await expect.poll(() => workersOf(page), { timeout: 20_000 }).toContain('waiting')
})

row(
  38,
  'site data is cleared in the middle of a walk',
  'no answer of it is lost, and the next visit is like a first one',
  async ({ page, host }) => {
    await install(page, host)
    const begun = await beginWalk(page, host, 2)
    await clear(page, host, 'all')
    await expectWalk(page, begun)
    await tap(page.locator(`a.answer[data-option="${begun.option}"]`).first())
    await expect(page).toHaveTitle(new RegExp(begun.next, 'i'))
    await expect(page.locator('.trail')).toBeVisible()
    await install(page, host)
    await expect(badge(page)).toContainText(badgeTexts.ready)
  },
  fast,
)
