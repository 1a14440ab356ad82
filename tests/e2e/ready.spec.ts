import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { catalog, guides } from './content.ts'
import type { Fault } from './host.ts'
import { on } from './host-faults.ts'
import { answerLink } from './reader.ts'
import { expect, live, saved, test } from './test.ts'

/** The smallest guide that readers of French are shown, and how many screens it has with those that it calls. */
const file = guides('fr')
  .filter(({ guide }) => guide.unlisted === undefined && guide.audience === 'user')
  .sort((a, b) => a.guide.nodes.length - b.guide.nodes.length)[0]
const guide = file?.guide ?? fail()
function fail(): never {
  throw new Error('Unexpected content without a guide for readers, expected one')
}
const path = `fr/ready/${guide.id}/`

/** The screens of a guide and of all that it leads to. */
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
const begin = (page: Page) => state(page).getByRole('button', { name: 'Préparer ce téléphone' })
async function prepare(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await live(page)
  await begin(page).click()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
}

/** A deployment whose site config says something more. */
const says = (more: object): Fault =>
  on('site.json', (_path, response, body) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...JSON.parse(body().toString()), ...more }))
    return true
  })

/** Removes what is kept of a path from every cache, and the downloads that the browser might take it from again. */
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

test('a fresh browser: the button says the size, the bar fills, and every screen is gone to', async ({ page, host }) => {
  // Packs come slowly, so that the bar is seen on its way.
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
  await expect(state(page)).toContainText(`${screensFrom(guide.id)} écrans parcourus sans réseau.`)
  await expect(state(page).locator('[role="status"]')).toHaveText('Fonctionne sans réseau')
})

test('without a network the page says so again, and its link leads into the guide with no request', async ({ page, host }) => {
  await prepare(page, host.url(path))
  await host.stop()
  await page.reload()
  await live(page)
  await expect(state(page).locator('.good')).toContainText('Vérifié aujourd’hui', { timeout: 20_000 })
  await state(page).locator('a.answer.primary').click()
  await expect(page.locator('h1')).toHaveText(guide.title)
  await page.locator('a.answer.primary').click()
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

test('what the browser has cleared since is named in words, and comes back with the network', async ({ page, host }) => {
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

test('the guide itself has gone: the page still says what is missing', async ({ page, host }) => {
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

test('what was spoilt on the device is found by the check, and brought again', async ({ page, host }) => {
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

test('no room on the device is said, with how much is wanted', async ({ page, host, context }) => {
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

test('the network goes in the middle: that is said, and the rest comes at the next visit without a press', async ({
  page,
  host,
}) => {
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
  // What had come is not asked for again.
  expect(host.hits.filter((asked) => asked.includes('/packs/app'))).toEqual([])
})

test('a new version since the last check is checked too, and that is said', async ({ page, host }) => {
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

test('for all guides: everything is walked, and the link leads to the list', async ({ page, host }) => {
  await prepare(page, host.url('fr/ready/'))
  await expect(state(page).locator('a.answer.primary')).toHaveAttribute('href', '/fr/')
  await expect(page.locator('h1')).toHaveText('Préparer ce téléphone')
})

test.describe('where nothing can be kept', () => {
  test('an address without https says so, and whom to ask', async ({ page, host, others }) => {
    const plain = host.url(path).replace('localhost', 'ariane.test')
    others.push(new URL(plain).origin)
    await page.goto(plain)
    await expect(state(page).locator('.bad')).toContainText('pas en https')
    await expect(state(page).locator('button')).toHaveCount(0)
    await expect(page.locator('main a.answer')).toHaveAttribute('href', `/fr/${guide.id}/`)
  })

  test('a browser without workers says where to open it, with the address to copy', async ({ page, host }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }))
    await page.goto(host.url(path))
    await expect(state(page).locator('.bad')).toContainText('Chrome')
    await expect(state(page).getByRole('button', { name: 'Copier l’adresse' })).toBeVisible()
  })

  test('in a page of another site it can be opened on its own', async ({ page, host, others }) => {
    const outer = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>Intranet</title><iframe title="Aide" src="${host.url(path)}" width="360" height="700"></iframe>`),
    )
    await new Promise<void>((resolve) => outer.listen(0, resolve))
    const origin = `http://127.0.0.1:${(outer.address() as AddressInfo).port}`
    others.push(origin)
    host.fault = says({ embed: { origins: [origin] } })
    await page.goto(origin)
    await expect(page.frameLocator('iframe').locator('.preparing .bad')).toContainText('affichée dans un autre site')
    await expect(page.frameLocator('iframe').locator('.preparing a')).toHaveAttribute('target', '_blank')
    await new Promise((resolve) => outer.close(resolve))
  })

  test('an organisation that wants no copies is named as the reason', async ({ page, host }) => {
    host.fault = says({ offline: 'off' })
    await page.goto(host.url(path))
    await expect(state(page).locator('.bad')).toContainText('Votre organisation ne souhaite pas')
  })
})

test('kept on request: nothing is downloaded before the press, and its size is told', async ({ page, host }) => {
  host.fault = says({ offline: 'on-request' })
  await page.goto(host.url(path))
  await live(page)
  await expect(begin(page)).toHaveText(/\(\d+\sKo\)/)
  expect(host.hits.filter((asked) => asked.includes('/packs/'))).toEqual([])
  await begin(page).click()
  await expect(state(page).locator('.good')).toBeVisible({ timeout: 20_000 })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it needs, and leads to the guide and to its file', async ({ page, host }) => {
    await page.goto(host.url(path))
    await expect(state(page)).toContainText('il lui faut JavaScript')
    await expect(page.locator('main a.answer')).toHaveAttribute('href', `/fr/${guide.id}/`)
    await expect(page.locator('.keep a').first()).toHaveAttribute('href', `/files/fr/${guide.id}-fr.html`)
  })
})

test('/admin/ has the address of every guide to copy', async ({ page, host }) => {
  await page.goto(host.url('fr/admin/'))
  await live(page)
  await expect(page.locator(`main a[href="/${path}"]`)).toBeVisible()
  await expect(page.locator('main a[href="/fr/ready/"]')).toBeVisible()
  await page.locator(`main a[href="/${path}"]`).click()
  await live(page)
  await expect(begin(page)).toBeVisible()
  await saved(page)
})
