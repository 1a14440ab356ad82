import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { listFiles } from '../../src/node/files/list-below.ts'
import { laterMark } from './build-sites.ts'
import { catalog, firstNode, guides } from './content.ts'
import { answerLink, tap } from './reader.ts'
import { sites } from './sites.ts'
import { expect, live, saved, statusOf, test } from './test.ts'

/** The names of caches, the number of workers and the keys of localStorage of this origin. */
const stored = (page: Page): Promise<{ caches: string[]; workers: number; keys: string[] }> =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    keys: Object.keys(localStorage),
  }))

/** Whether the cache has a snapshot of this page with its current heading. */
const looked = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    // As HTML, with its entities.
    const heading = document.querySelector('h1')?.innerHTML ?? ''
    const kept = await caches.match(location.href)
    return heading !== '' && ((await kept?.text())?.includes(heading) ?? false)
  })

/** The number of stored page snapshots. */
const looks = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes(' screens '))
    const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))
    return counts.reduce((sum, count) => sum + count, 0)
  })

const panel = (page: Page) => page.locator('#kept')
async function openPanel(page: Page): Promise<void> {
  await page.locator('footer a[href*="/about/"]').click()
  await expect(panel(page).getByRole('button', { name: 'Vérifier et réparer' })).toBeVisible()
}

test('a first visit is stored with at most eight requests of the worker', async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  // The worker takes from the HTTP cache what the page has loaded: only a second request for a path is the worker's.
  // The packs of pictures follow when the texts are stored.
  const texts = host.hits.filter((path) => !path.startsWith('/packs/pictures-'))
  const byWorker = texts.filter((path, place) => /sw\.js$|\/packs\//.test(path) || texts.indexOf(path) < place)
  expect(byWorker.filter((path) => path.includes('/packs/'))).toHaveLength(3)
  expect(byWorker.length).toBeLessThanOrEqual(8)
})

test('an offline reload paints the stored snapshot of the screen before the app has loaded', async ({ page, host }) => {
  const { node, path } = firstNode('fr', 'question')
  await page.goto(host.url(path))
  await saved(page)
  await tap(page.locator(answerLink(node.choices[0]?.id ?? '')))
  await expect(page.locator('.trail')).toBeVisible()
  const heading = await page.locator('h1').innerText()
  await expect.poll(() => looked(page)).toBe(true)
  await host.stop()
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const app = document.getElementById('app')
      document.documentElement.dataset.early = `${app?.dataset.page} ${document.querySelector('h1')?.innerText} ${document.querySelector('.trail') !== null}`
    })
  })
  await page.reload()
  expect(await page.locator('html').getAttribute('data-early')).toBe(`kept ${heading} true`)
  // The app renders the screen, and everything works.
  await live(page)
  await expect(page.locator('h1')).toHaveText(heading)
  await page.goBack()
  await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
  expect(host.hits).toEqual([])
})

test('forgetting a walk also deletes its page snapshots', { tag: '@all' }, async ({ page, context, host }) => {
  const { node, path } = firstNode('fr', 'question')
  await page.goto(host.url(path))
  await saved(page)
  await tap(page.locator(answerLink(node.choices[0]?.id ?? '')))
  await expect(page.locator('.trail')).toBeVisible()
  await expect.poll(() => looked(page)).toBe(true)
  const later = await context.newPage()
  await later.goto(host.url('fr/'))
  await later.getByRole('button', { name: 'Effacer mes réponses' }).click()
  await expect.poll(() => looks(later)).toBeLessThanOrEqual(1)
})

test('asks the browser once for persistent storage, at the first use, and shows the answer in the panel', {
  tag: '@all',
}, async ({ page, host }) => {
  await page.addInitScript(() => {
    const asked = () => Number(localStorage.getItem('test asked') ?? 0)
    StorageManager.prototype.persisted = async () => asked() > 0
    StorageManager.prototype.persist = async () => {
      localStorage.setItem('test asked', String(asked() + 1))
      return true
    }
  })
  const asked = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('test asked'))
  await page.goto(host.url('fr/'))
  await saved(page)
  await expect(page.locator('.offline')).toContainText('Disponible sans Internet')
  expect(await asked()).toBeNull()
  await page.locator('.offline [role="status"]').first().click()
  await expect.poll(asked).toBe('1')
  await openPanel(page)
  await expect(panel(page)).toContainText('Les guides restent sur cet appareil')
  await page.reload()
  await expect(page.locator('.offline')).toContainText('Disponible sans Internet')
  await page.locator('h1').click()
  await page.waitForTimeout(300)
  expect(await asked()).toBe('1')
})

test('the panel can ask for persistent storage, and shows a refusal', { tag: '@all' }, async ({ page, host }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persisted = async () => false
    StorageManager.prototype.persist = async () => false
  })
  await page.goto(host.url('fr/'))
  await saved(page)
  await openPanel(page)
  await expect(panel(page)).toContainText('peut effacer les guides')
  await tap(panel(page).getByRole('button', { name: 'Garder les guides' }))
  await expect(panel(page)).toContainText('ne promet pas')
})

test('the check finds altered files and fetches them again', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (!/data\/fr\/(?!catalog)/.test(request.url)) continue
        const response = await cache.match(request)
        await cache.put(request, new Response('{"schema":1}', { headers: response?.headers ?? {} }))
      }
    }
  })
  await openPanel(page)
  host.hits.length = 0
  await panel(page).getByRole('button', { name: 'Vérifier et réparer' }).click()
  await expect(panel(page)).toContainText('Tout a été vérifié')
  expect(host.hits.length).toBeGreaterThan(0)
  await host.stop()
  const { node, path } = firstNode('fr', 'step')
  await page.goto(host.url(path))
  await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
})

test('an offline repair keeps good files and reports that some are missing; online it completes', { tag: '@all' }, async ({
  page,
  host,
}) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) if (request.url.includes('/data/nl/')) await cache.delete(request)
    }
  })
  await openPanel(page)
  // Otherwise the HTTP cache would still have the packs.
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
  await host.stop()
  await panel(page).getByRole('button', { name: 'Vérifier et réparer' }).click()
  await expect(panel(page)).toContainText('Il manque encore quelque chose')
  await expect(page.locator('.offline [role="status"]').first()).toContainText('Tout n’est pas encore disponible sans Internet')
  const { node, path } = firstNode('fr', 'step')
  await host.start()
  await panel(page).getByRole('button', { name: 'Vérifier et réparer' }).click()
  await expect(panel(page)).toContainText('Tout a été vérifié')
  await host.stop()
  await page.goto(host.url(path))
  await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
})

test('removes all stored data of this deployment and no other, after a confirmation', async ({ page, host }) => {
  const { path } = firstNode('fr', 'step')
  await page.goto(host.url(path))
  await saved(page)
  await page.evaluate(async () => {
    await (await caches.open('somebody else’s')).put('/elsewhere', new Response('x'))
    localStorage.setItem('somebody else’s', 'x')
    localStorage.setItem('ariane /elsewhere/ walks', 'x')
  })
  await tap(page.locator('main a.answer').first())
  await openPanel(page)
  await panel(page).getByRole('button', { name: 'Tout effacer de cet appareil' }).click()
  await panel(page).getByRole('button', { name: 'Non, garder' }).click()
  expect((await stored(page)).workers).toBe(1)
  await panel(page).getByRole('button', { name: 'Tout effacer de cet appareil' }).click()
  await panel(page).getByRole('button', { name: 'Oui, tout effacer' }).click()
  await expect(panel(page)).toContainText('Tout est effacé')
  expect(await stored(page)).toEqual({
    caches: ['somebody else’s'],
    workers: 0,
    keys: expect.arrayContaining(['somebody else’s', 'ariane /elsewhere/ walks']),
  })
  expect((await stored(page)).keys.filter((key) => key.startsWith('ariane / '))).toEqual([])
  // The next visit stores everything again.
  await page.goto(host.url('fr/'))
  await saved(page)
})

test('an update names the guides that it changes', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  await live(page)
  host.folder = sites.later
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const notice = page.locator('.update')
  const listed = catalog('fr').guides.filter(({ unlisted }) => !unlisted)
  await expect(notice).toContainText(`${listed.length} guides modifiés`)
  await expect(notice).toContainText(laterMark)
  await expect(notice).toContainText(/Version [0-9a-f]{8}/)
})

test('the page about a guide shows its version and date, also from the device, and all its screens are of that version', {
  tag: '@all',
}, async ({ page, host }) => {
  const read = (file: string) => readFileSync(join(sites.site, file), 'utf8').replace(/<!-- -->/g, '')
  const files = await listFiles(sites.site)
  const versions = new Map<string, string>()
  for (const file of files) {
    const [, language, guide] = /^(fr|nl)\/about\/([^/]+)\/index\.html$/.exec(file) ?? []
    if (language === undefined) continue
    const [, version] =
      /<p class="passport">(?:Version|Versie) ([0-9a-f]{8}), (?:contenu|inhoud)[^<]+\d{4}</.exec(read(file)) ?? []
    expect(version, file).toBeDefined()
    versions.set(`${language}/${guide}`, version ?? '')
  }
  expect(versions.size).toBe(guides('fr').length + guides('nl').length)
  for (const file of files.filter((file) =>
    /^(?:fr|nl)\/(?!admin\/|about\/|ready\/|desk\/)[^/]+\/[^/]{5}\/index\.html$/.test(file),
  ))
    expect(read(file), file).toContain(`data-hash="${versions.get(file.split('/').slice(0, 2).join('/'))}`)
  const [guide] = guides('nl')
  await page.goto(host.url('fr/'))
  await saved(page)
  await host.stop()
  await page.goto(host.url(`nl/about/${guide?.guide.id}/`))
  await expect(page.locator('main')).toContainText(`Versie ${versions.get(`nl/${guide?.guide.id}`)}`)
  expect(await statusOf(page)).toBe('ready')
})
