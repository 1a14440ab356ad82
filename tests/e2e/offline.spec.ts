import type { Page } from '@playwright/test'
import { phraseText } from '../../src/guide/content.ts'
import { languages } from '../../src/guide/language.ts'
import type { GuideNode } from '../../src/guide/node.ts'
import { catalog, firstNode, guides, nodes } from './content.ts'
import { longWalk } from './path.ts'
import { answerLink, byTouch, walk } from './reader.ts'
import { expect, live, saved, statusOf, test } from './test.ts'

for (const language of languages)
  test(`after one visit every node of every guide opens in ${language} with the server stopped`, async ({ page, host }) => {
    test.setTimeout(120_000)
    // The visit is to the first page in French; nothing in this language was opened.
    await page.goto(host.url('fr/'))
    await saved(page)
    await host.stop()
    for (const entry of catalog(language).guides) {
      const all = nodes(entry.language).filter(({ file }) => file.guide.id === entry.id)
      const addressOf = (node: GuideNode): string => host.url(`${language}/${entry.id}/${node.code}/`)
      // One of every kind as a deep link that was never visited, the others from there.
      for (const [, { node }] of new Map(all.map((found) => [found.node.kind, found]))) {
        await page.goto(addressOf(node))
        await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
      }
      await live(page)
      const shown = await open(
        page,
        all.map(({ node }) => [node.code, addressOf(node)] as const),
      )
      for (const [place, { node }] of all.entries()) {
        // A title of the wizard's own words is empty in the data.
        const title = oneLine(phraseText(node.title)) || shown[place]?.title
        expect(shown[place], node.id).toEqual({ title, answers: expect.any(Number) })
        expect(shown[place]?.title, node.id).not.toBe('')
        expect(shown[place]?.answers, node.id).toBeGreaterThan(0)
      }
    }
    expect(host.hits).toEqual([])
  })

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Goes to addresses as the browser's back and forward do, and says what each screen shows. */
async function open(
  page: Page,
  addresses: readonly (readonly [string, string])[],
): Promise<readonly { title: string; answers: number }[]> {
  const shown = await page.evaluate(async (list) => {
    const seen = []
    for (const [code, address] of list) {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
      for (let tries = 0; tries < 300 && !document.title.endsWith(code.toUpperCase()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 10))
      const heading = document.querySelector('h1')?.cloneNode(true) as HTMLElement | undefined
      for (const remark of heading?.querySelectorAll('.unseen') ?? []) remark.remove()
      const arrived = document.title.endsWith(code.toUpperCase())
      seen.push({
        title: arrived ? (heading?.textContent ?? '') : '',
        answers: document.querySelectorAll('main a.answer').length,
      })
    }
    return seen
  }, addresses)
  return shown.map(({ title, answers }) => ({ title: oneLine(title), answers }))
}

test('a walk goes on when the server stops in its middle, and in the other language', async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  await host.stop()
  for (const language of languages) {
    const { file, moves, end } = longWalk(guides(language))
    await page.goto(host.url(`${language}/`))
    await page.locator(`main a[href$="/${language}/${file.guide.id}/"]`).click()
    await page.locator('main a.answer.primary').click()
    await walk(page, moves, end, byTouch)
  }
  expect(host.hits).toEqual([])
})

for (const suffix of ['?ref=x&gclid=y', '?', '#help', 'index.html'])
  test(`offline, a link that ends in “${suffix}” opens its node`, async ({ page, host }) => {
    const { node, path } = firstNode('fr', 'step')
    await page.goto(host.url('fr/'))
    await saved(page)
    await host.stop()
    await page.goto(host.url(path + suffix))
    await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
  })

for (const [what, after] of [
  ['never answers', 'nothing'],
  ['sends headers and then nothing', 'headers'],
] as const)
  test(`a server that ${what} costs a reader three seconds, not more`, async ({ page, host }) => {
    const { node, path } = firstNode('fr', 'step')
    await page.goto(host.url('fr/'))
    await saved(page)
    host.fault = (asked, response) => {
      if (asked !== path) return false
      if (after === 'headers') response.writeHead(200, { 'content-type': 'text/html' }).write('<')
      return true
    }
    const began = Date.now()
    await page.goto(host.url(path))
    await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
    expect(Date.now() - began).toBeLessThan(5000)
  })

test('a server that breaks is covered by what is kept; one that refuses is heard', async ({ page, host }) => {
  const { node, path } = firstNode('fr', 'step')
  await page.goto(host.url('fr/'))
  await saved(page)
  let status = 503
  host.fault = (asked, response) => {
    if (asked !== path) return false
    response.writeHead(status, { 'content-type': 'text/html' }).end('<title>said by the server</title>')
    return true
  }
  await page.goto(host.url(path))
  await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
  status = 403
  await page.goto(host.url(path))
  await expect(page).toHaveTitle('said by the server')
})

for (const [fault, spoil] of [
  ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['altered', (bytes: Buffer) => Buffer.from(bytes.map((byte, place) => (place === 100 ? byte ^ 1 : byte)))],
  ['a portal’s page', () => Buffer.from('<!doctype html><title>Sign in</title>')],
] as const)
  test(`nothing is called available offline while a pack is ${fault}`, async ({ page, host }) => {
    host.fault = (path, response, body) => {
      if (!path.startsWith('packs/nl.')) return false
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-cache' }).end(spoil(body()))
      return true
    }
    await page.goto(host.url('fr/'))
    await live(page)
    await expect.poll(() => host.hits.filter((path) => path.includes('packs/nl.')).length).toBeGreaterThan(0)
    // The install fails; whatever the page says then, it is not this.
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration === undefined || (registration.installing === null && registration.active === null)
    })
    await expect(page.getByText(/^Disponible hors connexion/)).toHaveCount(0)
    // Mended, the next visit finishes the job without fetching again what was good.
    host.fault = undefined
    host.hits.length = 0
    await page.goto(host.url('fr/'))
    await saved(page)
    await expect(page.getByText(/^Disponible hors connexion/)).toBeVisible()
    expect(host.hits.filter((path) => path.includes('packs/fr.'))).toEqual([])
  })

test('the badge says how far the download is, then what is there', async ({ page, host }) => {
  let release: (() => void) | undefined
  host.fault = (path, response, body) => {
    if (!path.startsWith('packs/nl.')) return false
    release = () => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body())
    return true
  }
  await page.goto(host.url('fr/'))
  const badge = page.locator('.offline [role="status"]')
  await expect(badge).toContainText(/Enregistrement pour un usage hors connexion\s: [1-9]0\s%/)
  await expect.poll(() => release !== undefined).toBe(true)
  release?.()
  await expect(badge).toContainText(new RegExp(`Disponible hors connexion\\s: ${catalog('fr').guides.filter(({ unlisted }) => !unlisted).length} guides, \\d+\\sKo`))
})

test('(row 14) where a mandatory file is refused the badge says so, and its reader can try again', async ({ page, host }) => {
  host.fault = (path, response) => {
    if (!path.startsWith('packs/fr.')) return false
    response.writeHead(404).end()
    return true
  }
  await page.goto(host.url('fr/'))
  const badge = page.locator('.offline')
  await expect(badge).toContainText('Pas encore disponible hors connexion')
  host.fault = undefined
  await badge.getByRole('button', { name: 'Réessayer' }).click()
  await expect(badge).toContainText('Disponible hors connexion')
})

for (const [what, script, words] of [
  ['forbids it', () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError')) }, 'ne le permet pas'],
  ['has no workers', () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }), 'ne le permet pas'],
] as const)
  test(`(row 29) where the browser ${what} the badge says why, and the wizard works`, async ({ page, host }) => {
    await page.addInitScript(script)
    const { file, moves } = longWalk(guides('fr'))
    await page.goto(host.url(`fr/${file.guide.id}/${moves[0]?.node.code}/`))
    await expect(page.locator('.offline')).toContainText(words)
    await byTouch(page, answerLink(moves[0]?.option ?? ''))
    await expect(page.locator('.previous')).toBeVisible()
  })

test('what the browser has cleared is not called available, and comes back', async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) if (request.url.includes('/data/nl/')) await cache.delete(request)
    }
  })
  expect(await statusOf(page)).toBe('incomplete')
  await expect.poll(() => statusOf(page)).toBe('ready')
})

test.describe('below a path', () => {
  test.use({ site: 'below' })
  test('a deep link that was never visited opens with the server stopped', async ({ page, host }) => {
    const { node, path } = firstNode('nl', 'step')
    await page.goto(host.url('fr/'))
    await saved(page)
    await host.stop()
    await page.goto(host.url(`${path}?ref=mail`))
    await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
    expect(new URL(page.url()).pathname).toBe(new URL(host.url(path)).pathname)
    expect(host.hits).toEqual([])
  })
})
