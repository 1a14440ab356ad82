import type { BrowserContext, Page, Request } from '@playwright/test'
import type { GuideNode } from '../../src/guide/node.ts'
import { countFile, readCount } from '../../src/runtime/counts/count.ts'
import { guides } from './content.ts'
import type { Fault, Host } from './host.ts'
import { alter, on } from './host-faults.ts'
import { longWalk } from './path.ts'
import { byTouch, walk } from './reader.ts'
import { expect, live, saved, test } from './test.ts'

const contact = { name: 'Équipe', phone: '+32 2 111 11 11' }
const served = (change: object): Fault =>
  on(
    'site.json',
    alter(() =>
      Buffer.from(JSON.stringify({ organisation: 'Ville de Rivage', contact: { fr: contact, nl: contact }, ...change })),
    ),
  )
const counting = { counts: { of: ['screens', 'answers', 'outcomes', 'searches'] } }

/** The last moves of a walk of a guide for readers, to a solution: few enough for the counts of an hour. */
const whole = longWalk(guides('fr').filter(({ guide }) => guide.audience === 'user'))
const [moves, end] = [whole.moves.slice(-5), whole.end]
const pathOf = ({ code }: GuideNode): string => `fr/${whole.file.guide.id}/${code}/`
const [first, , third] = moves.map(({ node }) => node)
if (first === undefined || third === undefined) throw new Error('Unexpected walk of less than three moves, expected a longer one')

/** Makes chance choose the first of everything: each count is kept, and stands for two. */
const withoutChance = () => {
  Math.random = () => 0.4
}

const countHits = (host: Host): readonly string[] => host.hits.filter((hit) => hit.includes(countFile))
const countsOf = (host: Host) => countHits(host).map((hit) => readCount(hit.split('?')[1] ?? '')?.count)

/** Takes the reader to another app and back, as often as is needed until nothing waits: each time sends some counts. */
async function leaveOften(page: Page): Promise<void> {
  for (let times = 0; times < 12; times++)
    await page.evaluate(async () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Reflect.deleteProperty(document, 'visibilityState')
      await new Promise((resolve) => setTimeout(resolve, 60))
    })
}

const waiting = (page: Page): Promise<number> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('ariane / counts') ?? '{"waiting":[]}').waiting.length)

test.describe('off, as it is by default', () => {
  test('nothing is counted, and its code is not loaded', async ({ page, host }) => {
    host.fault = served({})
    await page.goto(host.url(pathOf(first)))
    await live(page)
    await walk(page, moves.slice(0, 2), third, byTouch)
    await leaveOften(page)
    expect(countHits(host)).toEqual([])
    expect(host.hits.filter((hit) => hit.includes('counting-view'))).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /counts|agent/.test(key)))).toEqual([])
  })
})

test('on: screens and answers reach the log of the host, without cookies, and the worker keeps none of them', {
  tag: '@all',
}, async ({ page, host }) => {
  host.fault = served(counting)
  await page.addInitScript(withoutChance)
  await page.context().addCookies([{ name: 'sign-in', value: 'secret', url: host.url() }])
  const requests: Request[] = []
  page.context().on('request', (request) => request.url().includes(countFile) && requests.push(request))
  await page.goto(host.url(pathOf(first)))
  await live(page)
  await expect.poll(() => waiting(page)).toBeGreaterThan(0)
  await walk(page, moves, end, byTouch)
  await saved(page)
  await leaveOften(page)
  await expect.poll(() => waiting(page)).toBe(0)
  // What has left the queue may still be on its way.
  await expect.poll(() => countHits(host)).toHaveLength(2 * moves.length + 2)
  const counts = countsOf(host)
  for (const node of [...moves.map((move) => move.node), end])
    expect(counts).toContainEqual({ kind: 'screens', language: 'fr', code: node.code })
  for (const { node, option } of moves)
    expect(counts).toContainEqual({ kind: 'answers', language: 'fr', code: node.code, option })
  expect(counts).toContainEqual({ kind: 'outcomes', language: 'fr', code: end.code, result: 'solved' })
  for (const request of requests) {
    const headers = await request.allHeaders()
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
    expect(headers).not.toHaveProperty('authorization')
  }
  const kept = await page.evaluate(async (file) => {
    const names = await caches.keys()
    const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
    return keys.flat().filter((url) => url.includes(file))
  }, countFile)
  expect(kept).toEqual([])
})

test('offline, counts wait on the device, and a later visit sends them', { tag: '@all' }, async ({ page, host }) => {
  host.fault = served(counting)
  await page.addInitScript(withoutChance)
  await page.goto(host.url(pathOf(first)))
  await live(page)
  await saved(page)
  await expect.poll(() => waiting(page)).toBeGreaterThan(0)
  await host.stop()
  await walk(page, moves.slice(0, 2), third, byTouch)
  await leaveOften(page)
  expect(await waiting(page)).toBeGreaterThanOrEqual(4)
  await host.start()
  await page.goto(host.url(pathOf(third)))
  await live(page)
  await expect.poll(() => host.hits.some((hit) => hit.includes('site.json'))).toBe(true)
  await page.waitForTimeout(500)
  await leaveOften(page)
  await expect.poll(() => waiting(page)).toBe(0)
  // What has left the queue may still be on its way.
  await expect.poll(() => countsOf(host).length).toBeGreaterThanOrEqual(4)
})

/** Opens a page, and waits until it would have counted. */
async function openAndLeave(context: BrowserContext, host: Host, at: string): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(withoutChance)
  await page.goto(host.url(at))
  await live(page)
  await expect.poll(() => host.hits.some((hit) => hit.includes('counting-view'))).toBe(true)
  await page.waitForTimeout(500)
  await leaveOften(page)
  return page
}

for (const [what, script] of [
  ['Global Privacy Control', () => void Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })],
  ['“do not track”', () => void Object.defineProperty(navigator, 'doNotTrack', { value: '1' })],
] as const)
  test(`${what}: nothing is counted`, async ({ context, host }) => {
    host.fault = served(counting)
    await context.addInitScript(script)
    await openAndLeave(context, host, pathOf(first))
    expect(countHits(host)).toEqual([])
  })

test('?count=no holds for the tab; agents are not counted', { tag: '@all' }, async ({ context, host }) => {
  host.fault = served(counting)
  const uncounted = await openAndLeave(context, host, `${pathOf(first)}?count=no`)
  await uncounted.goto(host.url(pathOf(first)))
  await live(uncounted)
  await uncounted.waitForTimeout(500)
  await leaveOften(uncounted)
  expect(countHits(host)).toEqual([])
  await openAndLeave(context, host, 'fr/call/')
  await openAndLeave(context, host, pathOf(first))
  expect(countHits(host)).toEqual([])
})

test('two readers of the same screens cannot be told apart by their requests', { tag: '@all' }, async ({ browser, host }) => {
  host.fault = served(counting)
  const seen = await Promise.all(
    [1, 2].map(async () => {
      const context = await browser.newContext()
      const requests: Request[] = []
      context.on('request', (request) => request.url().includes(countFile) && requests.push(request))
      await openAndLeave(context, host, pathOf(first))
      const told = await Promise.all(
        requests.map(async (request) => ({ url: request.url(), headers: await request.allHeaders() })),
      )
      await context.close()
      return told
    }),
  )
  expect(seen[0]?.length).toBe(1)
  expect(seen[0]).toEqual(seen[1])
})

test('a search without a result is counted without its words', { tag: '@all' }, async ({ context, host }) => {
  host.fault = served(counting)
  await openAndLeave(context, host, 'fr/find/?q=zzqx+wwvk+geheim')
  await expect.poll(() => countsOf(host)).toEqual([{ kind: 'searches', language: 'fr', length: 20, isCode: false }])
  expect(countHits(host).join()).not.toMatch(/zzqx|geheim/)
})

test('the page about guides and /admin/ say what is counted', async ({ page, host }) => {
  host.fault = served({ counts: { of: ['answers'] } })
  await page.goto(host.url('fr/about/'))
  await expect(page.locator('main')).toContainText('votre organisation compte')
  await expect(page.locator('main')).toContainText('chaque réponse est choisie')
  await expect(page.locator('main')).not.toContainText('chaque page est affichée')
  await page.goto(host.url('nl/admin/'))
  await expect(page.locator('main')).toContainText('de gekozen antwoorden (answers)')
  host.fault = served({})
  await page.goto(host.url('fr/about/'))
  await live(page)
  await expect(page.locator('main')).toContainText('Rien n’est envoyé')
  await page.goto(host.url('fr/admin/'))
  await expect(page.locator('main')).toContainText('Rien n’est compté')
})
