import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { catalog, guides } from './content.ts'
import type { Fault } from './host.ts'
import { on } from './host-faults.ts'
import { answerLink, tap } from './reader.ts'
import { expect, live, saved, test } from './test.ts'

/** The smallest French guide for users. */
const file = guides('fr')
  .filter(({ guide }) => guide.unlisted === undefined && guide.audience === 'user')
  .sort((a, b) => a.guide.nodes.length - b.guide.nodes.length)[0]
const guide = file?.guide ?? fail()
function fail(): never {
  throw new Error('Unexpected content without a guide for readers, expected one')
}
const path = `fr/ready/${guide.id}/`

/** The number of screens of a guide and of all guides that it calls. */
function screensFrom(id: string, met = new Set<string>()): number {
  if (met.has(id)) return 0
  met.add(id)
  const nodes = guides('fr').find((other) => other.guide.id === id)?.guide.nodes ?? []
  return (
    nodes.length +
    nodes.reduce((sum, node) => sum + (node.kind === 'call' && node.guide !== undefined ? screensFrom(node.guide, met) : 0), 0)
  )
}

const state = (page: Page) => page.locator('.preparing')
const begin = (page: Page) => state(page).getByRole('button', { name: /^(?:Préparer ce téléphone|Vérifier maintenant)/ })
async function prepare(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await live(page)
  await begin(page).click()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
}

/** A host whose site.json has additional keys. */
const siteConfigWith = (more: object): Fault =>
  on('site.json', (_path, response, body) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...JSON.parse(body().toString()), ...more }))
    return true
  })

/** Removes a path from every cache, and clears the HTTP cache. Returns the number of deleted entries. */
async function evict(page: Page, ends: string): Promise<number> {
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
  return page.evaluate(async (end) => {
    let gone = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) if (request.url.endsWith(end) && (await cache.delete(request))) gone++
    }
    return gone
  }, ends)
}

test('prepares a device: size on the button, progress bar, then every screen opened once', { tag: '@all' }, async ({
  page,
  host,
}) => {
  // Packs arrive in two halves, so that the progress bar shows.
  host.fault = (asked, response, body, { headers }) => {
    if (!asked.startsWith('packs/')) return false
    const bytes = body()
    response.writeHead(200, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, bytes.length / 2))
    setTimeout(() => response.end(bytes.subarray(bytes.length / 2)), 1500)
    return true
  }
  await page.goto(host.url(path))
  await live(page)
  await expect(page.locator('h1')).toHaveText('Préparer ce téléphone')
  await expect(begin(page)).toHaveText(/Préparer ce téléphone \(\d+\sKo\)/)
  await begin(page).click()
  await expect(page.getByRole('progressbar', { name: 'Enregistrement' })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^[1-9]\d?\s%\s: \d+\sKo sur \d+\sKo$/)
  await expect(state(page).locator('[role="status"]')).toHaveText('Enregistrement en cours…')
  await expect(state(page).locator('.good')).toContainText('Fonctionne sans réseau', { timeout: 20_000 })
  await expect(state(page).locator('.good')).toContainText(/Vérifié aujourd’hui à \d\d:\d\d \(\d.+ 20\d\d\)\./)
  await expect(state(page)).toContainText(`${screensFrom(guide.id)} pages parcourues sans réseau.`)
  await expect(state(page).locator('[role="status"]')).toHaveText('Fonctionne sans réseau')
})

test('offline the page confirms again, and its link opens the guide without a request', { tag: '@all' }, async ({
  page,
  host,
}) => {
  await prepare(page, host.url(path))
  await host.stop()
  await page.reload()
  await live(page)
  await expect(state(page).locator('.good')).toContainText('Vérifié aujourd’hui', { timeout: 20_000 })
  await tap(state(page).locator('a.answer.primary'))
  await expect(page.locator('h1')).toHaveText(guide.heading ?? guide.title)
  await tap(page.locator('a.answer.primary'))
  for (let moves = 0; moves < 4 && (await page.locator('.answers a.answer[data-option]').count()) > 0; moves++) {
    const before = page.url()
    const option = await page
      .locator('.answers a.answer[data-option]:not([data-option="absent"])')
      .first()
      .getAttribute('data-option')
    await page
      .locator(answerLink(option ?? ''))
      .first()
      .click()
    await expect(page).not.toHaveURL(before)
    await expect(page.locator('h1')).not.toBeEmpty()
  }
  expect(host.hits).toEqual([])
})

test('names files that the browser has cleared, and fetches them when online', { tag: '@all' }, async ({ page, host }) => {
  await prepare(page, host.url(path))
  const other = catalog('fr').guides.find(({ id }) => id !== guide.id)?.id ?? ''
  expect(await evict(page, `data/fr/${other}.json`)).toBe(1)
  await host.stop()
  await page.reload()
  await live(page)
  await expect(state(page).locator('.bad')).toContainText('Il manque', { timeout: 20_000 })
  await expect(state(page).locator('.bad')).not.toContainText('.json')
  await state(page).getByText('Détails à lire à l’assistance').click()
  await expect(state(page).locator('details')).toContainText(`data/fr/${other}.json`)
  await host.start()
  await state(page).getByRole('button', { name: 'Réessayer' }).click()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
  await expect(state(page)).toContainText('avait effacé une partie')
})

test('lists the missing files also if the file of the guide itself was cleared', { tag: '@all' }, async ({ page, host }) => {
  await prepare(page, host.url(path))
  for (const language of ['fr', 'nl']) await evict(page, `data/${language}/${guide.id}.json`)
  await host.stop()
  await page.reload()
  await live(page)
  await expect(page.locator('h1')).toHaveText('Préparer ce téléphone')
  await expect(state(page).locator('.bad')).toContainText('Il manque', { timeout: 20_000 })
  await host.start()
  await state(page).getByRole('button', { name: 'Réessayer' }).click()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
})

test('the check finds altered files and fetches them again', { tag: '@all' }, async ({ page, host }) => {
  await prepare(page, host.url(path))
  await page.evaluate(async (id) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const [request] = (await cache.keys()).filter(({ url }) => url.endsWith(`data/fr/${id}.json`))
      if (request !== undefined) await cache.put(request, new Response('{"schema":1}'))
    }
  }, guide.id)
  host.hits.length = 0
  await state(page).getByRole('button', { name: 'Vérifier de nouveau' }).click()
  await expect.poll(() => host.hits.length).toBeGreaterThan(0)
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
})

test('reports that there is no room, and how much is needed', { tag: '@all' }, async ({ page, host, context }) => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url()).origin, quotaSize: 60_000 })
  await page.goto(host.url(path))
  await live(page)
  await begin(page).click()
  await expect(state(page).locator('.bad')).toContainText('pas assez de place', { timeout: 20_000 })
  await expect(state(page).locator('.bad')).toContainText(/Libérez au moins \d+\sKo/)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url()).origin })
  await state(page).getByRole('button', { name: 'Réessayer' }).click()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
})

test('reports that the network was lost, and completes at the next visit by itself', { tag: '@all' }, async ({ page, host }) => {
  host.fault = (asked, response, body, { headers }) => {
    if (!/^packs\/(?:fr|nl)/.test(asked)) return false
    const bytes = body()
    response.writeHead(200, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, bytes.length / 2))
    setTimeout(() => response.destroy(), 300)
    return true
  }
  await page.goto(host.url(path))
  await live(page)
  await begin(page).click()
  await expect(state(page).locator('.bad')).toContainText(/s’est interrompu à \d+\s%/, { timeout: 20_000 })
  host.fault = undefined
  host.hits.length = 0
  await page.reload()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
  // What had arrived is not requested again.
  expect(host.hits.filter((asked) => asked.includes('/packs/app'))).toEqual([])
})

test('checks a new version again, and reports that', { tag: '@all' }, async ({ page, host }) => {
  await prepare(page, host.url(path))
  await page.evaluate(
    (at) => {
      const key = Object.keys(localStorage).find((name) => name.includes(' ready ')) ?? ''
      localStorage.setItem(key, JSON.stringify({ schema: 1, version: 'before', minute: at }))
    },
    Math.floor(Date.now() / 60_000) - 3 * 24 * 60,
  )
  await page.reload()
  await expect(state(page)).toContainText('Une nouvelle version est arrivée', { timeout: 20_000 })
})

test('prepares all guides, and links the list', { tag: '@all' }, async ({ page, host }) => {
  await prepare(page, host.url('fr/ready/'))
  await expect(state(page).locator('a.answer.primary')).toHaveAttribute('href', '/fr/')
  await expect(page.locator('h1')).toHaveText('Préparer ce téléphone')
})

test.describe('where nothing can be stored', () => {
  test('plain http gives the reason and the contact', { tag: '@all' }, async ({ page, host, others }) => {
    const plain = host.url(path).replace('localhost', 'ariane.test')
    others.push(new URL(plain).origin)
    await page.goto(plain)
    await expect(state(page).locator('.bad')).toContainText('pas en https')
    await expect(state(page).locator('button')).toHaveCount(0)
    await expect(page.locator('main a.answer')).toHaveAttribute('href', `/fr/${guide.id}/`)
  })

  test('a browser without workers recommends another browser, with the address to copy', { tag: '@all' }, async ({
    page,
    host,
  }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }))
    await page.goto(host.url(path))
    await expect(state(page).locator('.bad')).toContainText('Chrome')
    await expect(state(page).getByRole('button', { name: 'Copier l’adresse' })).toBeVisible()
  })

  test('a frame of another site links the page on its own', { tag: '@all' }, async ({ page, host, others }) => {
    const outer = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>Intranet</title><iframe title="Aide" src="${host.url(path)}" width="360" height="700"></iframe>`),
    )
    await new Promise<void>((resolve) => outer.listen(0, resolve))
    const origin = `http://127.0.0.1:${(outer.address() as AddressInfo).port}`
    others.push(origin)
    host.fault = siteConfigWith({ embed: { origins: [origin] } })
    await page.goto(origin)
    await expect(page.frameLocator('iframe').locator('.preparing .bad')).toContainText('affichée dans un autre site')
    await expect(page.frameLocator('iframe').locator('.preparing a')).toHaveAttribute('target', '_blank')
    await new Promise((resolve) => outer.close(resolve))
  })

  test('"offline": "off" names the organisation as the reason', { tag: '@all' }, async ({ page, host }) => {
    host.fault = siteConfigWith({ offline: 'off' })
    await page.goto(host.url(path))
    await expect(state(page).locator('.bad')).toContainText('Votre organisation ne souhaite pas')
  })
})

test('"offline": "on-request" downloads nothing before the button is pressed', { tag: '@all' }, async ({ page, host }) => {
  host.fault = siteConfigWith({ offline: 'on-request' })
  await page.goto(host.url(path))
  await live(page)
  await expect(begin(page)).toHaveText(/\(\d+\sKo\)/)
  expect(host.hits.filter((asked) => asked.includes('/packs/'))).toEqual([])
  await begin(page).click()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page has a note that it needs JavaScript, and links the guide and its single file', { tag: '@all' }, async ({
    page,
    host,
  }) => {
    await page.goto(host.url(path))
    await expect(state(page)).toContainText('il lui faut JavaScript')
    await expect(page.locator('main a.answer')).toHaveAttribute('href', `/fr/${guide.id}/`)
    await expect(page.locator('.keep a').first()).toHaveAttribute('href', `/files/fr/${guide.id}-fr.html`)
  })
})

test('/admin/ has the address of each guide to copy', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url('fr/admin/'))
  await live(page)
  await expect(page.locator(`main a[href="/${path}"]`)).toBeVisible()
  await expect(page.locator('main a[href="/fr/ready/"]')).toBeVisible()
  await page.locator(`main a[href="/${path}"]`).click()
  await live(page)
  await expect(begin(page)).toBeVisible()
  await saved(page)
})
