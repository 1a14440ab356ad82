import { firstNode } from '../content.ts'
import type { Fault } from '../host.ts'
import { alter, cut, late, narrow, on, portal, silence, stall, status } from '../host-faults.ts'
import { answerLink, expectNode, tap } from '../reader.ts'
import { sites } from '../sites.ts'
import { live, saved } from '../test.ts'
import { badge, badgeTexts, files, installEnds, lookForUpdate, workersOf } from './build.ts'
import { openDroppingPort } from './dropping-port.ts'
import { expect, figure, install, row } from './row.ts'
import { beginWalk, expectWalk, givenOn, oneOfEach } from './walked.ts'

const fast = { fast: true } as const
const step = () => firstNode('fr', 'step')
const fromDevice = 'cette page vient de votre appareil'

row(
  1,
  'offline before any script has loaded',
  'the page is usable, its badge claims nothing, and the app loads once the network is back',
  async ({ page, host }) => {
    const { path, node } = step()
    await page.goto(host.url(path), { waitUntil: 'domcontentloaded' })
    await host.stop()
    await expectNode(page, node)
    await expect(page.locator('main a.answer').first()).toBeVisible()
    await expect(page.getByText(badgeTexts.ready)).toHaveCount(0)
    await host.start()
    // An interaction retries to load the app.
    await page.locator('h1').click()
    await live(page)
    await expectNode(page, node)
  },
  fast,
)

row(
  1,
  'offline before the worker is ready',
  'the app works with the loaded parts, and its badge shows that nothing is saved',
  async ({ page, host }) => {
    const { path, node } = step()
    host.fault = on(files.packs, silence)
    await page.goto(host.url(path))
    await live(page)
    await expect(badge(page)).not.toBeEmpty()
    await host.stop()
    await expectNode(page, node)
    await tap(page.locator(answerLink('next')))
    await expect(page).not.toHaveURL(host.url(path))
    await expect(page.locator('h1')).not.toContainText('n’a pas pu être chargée')
    await expect(page.getByText(badgeTexts.ready)).toHaveCount(0)
  },
  fast,
)

row(
  2,
  'offline reload in the middle of a walk',
  'the same screen and the same answers',
  async ({ page, host }) => {
    await install(page, host)
    const begun = await beginWalk(page, host)
    await host.stop()
    for (const _again of [1, 2]) {
      await page.reload()
      await expectWalk(page, begun)
    }
    await tap(page.locator(answerLink(begun.option)).first())
    await expect(page).toHaveTitle(new RegExp(begun.next, 'i'))
    await expect.poll(() => givenOn(page)).not.toBe(begun.given)
    const given = await givenOn(page)
    await page.reload()
    await expectWalk(page, { code: begun.next, given })
    for (const path of ['', 'fr/', 'nl/', begun.path.replace(/[^/]+\/$/, ''), 'fr/find/', 'fr/desk/', 'fr/call/']) {
      await page.goto(host.url(path))
      await page.reload()
      await expect(page.locator('h1')).toBeVisible()
    }
    expect(host.hits).toEqual([])
  },
  fast,
)

row(
  3,
  'offline deep link that was never visited',
  'the screen opens in another tab, in either language',
  async ({ context, page, host }) => {
    await install(page, host)
    await host.stop()
    const other = await context.newPage()
    for (const { path, node } of [...oneOfEach('fr'), ...oneOfEach('nl')]) {
      await other.goto(host.url(path))
      await expect(other, path).toHaveTitle(new RegExp(node.code, 'i'))
    }
    await other.goto(host.url(`${step().node.code}/`))
    await expectNode(other, step().node)
    expect(host.hits).toEqual([])
  },
)

row(
  4,
  'offline link with parameters and fragments that mail and chat add',
  'the same screen as the clean link',
  async ({ page, host }) => {
    const { node, path } = step()
    await install(page, host)
    await host.stop()
    for (const suffix of ['?ref=x&gclid=y', '?', '#help', '#frag', '?utm_source=a#b', '?lang=nl', '?ref=%E0%A4%A']) {
      await page.goto('about:blank')
      await page.goto(host.url(path + suffix))
      await expect(page, suffix).toHaveTitle(new RegExp(node.code, 'i'))
    }
    expect(host.hits).toEqual([])
  },
)

row(
  5,
  'an address without slash, with index.html or in capitals',
  'the same screen, online and offline',
  async ({ page, host }) => {
    const { node, file, path } = step()
    const bare = path.slice(0, -1)
    const ways = [path, bare, `${path}index.html`, `FR/${file.guide.id}/${node.code.toUpperCase()}/`, `${bare.toUpperCase()}?a=b`]
    const open = async (way: string): Promise<void> => {
      await page.goto('about:blank')
      await page.goto(host.url(way))
      await live(page)
      await expect(page, way).toHaveTitle(new RegExp(node.code, 'i'))
    }
    for (const way of ways) await open(way)
    await saved(page)
    await host.stop()
    for (const way of ways) await open(way)
    expect(host.hits).toEqual([])
  },
)

for (const [number, what, fault] of [
  [6, 'the server accepts and never answers', silence],
  [7, 'the headers arrive and the body stalls', stall(0.1)],
] as const)
  row(
    number,
    what,
    'the page from the device within 5,000 ms',
    async ({ page, host }) => {
      const { node, path } = step()
      await install(page, host)
      host.fault = on(path, fault)
      const began = Date.now()
      await page.goto(host.url(path))
      await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
      figure(`page after ${Date.now() - began} ms`)
      expect(Date.now() - began).toBeLessThan(5000)
      expect(host.hits.filter((hit) => hit.startsWith(`/${path}`))).not.toEqual([])
    },
    { fast: number === 6 },
  )

row(6, 'the server answers after a second', 'the page of the server is shown', async ({ page, host }) => {
  const { path } = step()
  await install(page, host)
  host.fault = on(path, late(1000))
  const answer = await page.goto(host.url(path))
  expect(answer?.headers()['cache-control']).toBe('no-cache')
})

row(
  6,
  'the server stops answering before anything is saved',
  'the app stops waiting, shows a message, offers another try, and back works',
  async ({ page, host }) => {
    host.fault = on(files.packs, silence)
    await page.goto(host.url('fr/'))
    await live(page)
    host.fault = silence
    const began = Date.now()
    await page.locator('main .shelf a').first().click()
    await expect(page.locator('h1')).toContainText('n’a pas pu être chargée', { timeout: 45_000 })
    figure(`said after ${((Date.now() - began) / 1000).toFixed(0)} s`)
    await page.goBack()
    await expect(page.locator('main .shelf').first()).toBeVisible()
    await page.goForward()
    host.fault = undefined
    // When a network returns, hanging connections break.
    host.drop()
    await tap(page.locator('main a.answer.primary'))
    await expect(page.locator('h1')).not.toContainText('n’a pas pu être chargée', { timeout: 30_000 })
  },
  { seconds: 120 },
)

row(
  8,
  'the server is broken (5xx)',
  'the page from the device with a notice; 401 and 403 are shown as they come',
  async ({ page, host }) => {
    const { node, path } = step()
    await install(page, host)
    for (const code of [500, 502, 503, 504]) {
      host.fault = on(path, status(code, '<title>said by the server</title>'))
      await page.goto(host.url(path))
      await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
      await expect(page.getByText(fromDevice)).toHaveCount(1)
    }
    for (const code of [401, 403]) {
      host.fault = on(path, status(code, '<title>said by the server</title><p>no'))
      expect((await page.goto(host.url(path)))?.status()).toBe(code)
      await expect(page).toHaveTitle('said by the server')
    }
    host.fault = undefined
    await page.goto(host.url(path))
    await live(page)
    await expectNode(page, node)
    await expect(page.getByText(fromDevice)).toHaveCount(0)
  },
)

row(9, 'packets are dropped', 'the page from the device within 5,000 ms', async ({ page, host }) => {
  const { node, path } = step()
  await install(page, host)
  await host.stop()
  const port = await openDroppingPort(Number(new URL(host.url()).port))
  const began = Date.now()
  await page.goto(host.url(path))
  await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
  figure(`page after ${Date.now() - began} ms`)
  expect(Date.now() - began).toBeLessThan(5000)
  await port.close()
})

row(
  10,
  'a portal answers everything with its own page and 200',
  'nothing of it is stored, and the last good version serves',
  async ({ page, host }) => {
    const { node, path } = step()
    await install(page, host)
    host.folder = sites.later
    host.fault = portal()
    await lookForUpdate(page)
    await installEnds(page)
    await page.goto(host.url(path))
    await expect(page).toHaveTitle('Sign in')
    // Offline, the stored version works with the last good site config.
    await host.stop()
    await page.goto(host.url(path))
    await expectNode(page, node)
    await expect(page.getByText(badgeTexts.ready)).toBeVisible()
    await expect(page.locator('a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:+3220000000')
  },
)

for (const [number, what, fault] of [
  [10, 'the page of a portal arrives in place of a pack, on the first visit', portal()],
  [11, 'a pack is cut off half-way', cut(0.5)],
  [11, 'a pack is well formed and too short', alter((bytes) => bytes.subarray(0, bytes.length / 2))],
  [
    11,
    'one bit of a pack is altered',
    alter((bytes) => Buffer.from(bytes.map((byte, place) => (place === 100 ? byte ^ 1 : byte)))),
  ],
] as readonly (readonly [number, string, Fault])[])
  row(
    number,
    what,
    'nothing is called available, and the next visit repairs it without fetching good packs again',
    async ({ page, host }) => {
      host.fault = on(files.dutch, fault)
      await page.goto(host.url('fr/'))
      await live(page)
      await expect.poll(() => host.hits.filter((hit) => files.dutch(hit.slice(1))).length).toBeGreaterThan(0)
      await expect.poll(() => workersOf(page), { timeout: 60_000 }).toEqual([])
      await expect(page.getByText(badgeTexts.ready)).toHaveCount(0)
      host.fault = undefined
      host.hits.length = 0
      await page.goto(host.url('fr/'))
      await saved(page)
      await expect(page.getByText(badgeTexts.ready)).toBeVisible()
      expect(host.hits.filter((hit) => files.french(hit.slice(1)))).toEqual([])
    },
  )

for (const [what, fault] of [
  ['cut off', cut(0.5)],
  ['altered', alter((bytes) => Buffer.from(bytes.map((byte, place) => (place === bytes.length - 20 ? byte ^ 1 : byte))))],
] as const)
  row(11, `the files of an update arrive ${what}`, 'the version before still serves', async ({ page, host }) => {
    const { node, path } = step()
    await install(page, host)
    host.folder = sites.later
    host.fault = on((asked) => files.code(asked) || files.packs(asked), fault)
    await lookForUpdate(page)
    await installEnds(page)
    await host.stop()
    await page.goto(host.url(path))
    await expectNode(page, node)
    await tap(page.locator(answerLink('next')))
    await expect(page.locator('.trail')).toBeVisible()
    await expect(page.getByText(badgeTexts.ready)).toBeVisible()
  })

for (const [what, value] of [
  ['offline although it is online', false],
  ['online although it is offline', true],
] as const)
  row(12, `the browser says that it is ${what}`, 'page and badge follow real requests', async ({ page, host }) => {
    await page.addInitScript((answer) => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => answer }), value)
    const { node, path } = step()
    await install(page, host)
    await expect(page.getByText(badgeTexts.ready)).toBeVisible()
    if (value) await host.stop()
    host.hits.length = 0
    await page.goto(host.url(path))
    await expectNode(page, node)
    await expect(page.getByText(badgeTexts.ready)).toBeVisible()
    expect(host.hits.includes(`/${path}`)).toBe(!value)
  })

row(
  13,
  'a link of 30 KB a second that breaks every 20 seconds',
  'the install resumes at each visit, and less than a tenth is fetched twice',
  async ({ page, host }) => {
    // Three times 30 KB: a real host compresses the files to about a third, and this one does not.
    host.fault = narrow(90_000)
    const breaks = setInterval(() => host.drop(), 20_000)
    const sizes = new Map<string, number>()
    for (let visits = 0; visits < 6; visits += 1) {
      await page.goto(host.url('fr/'), { waitUntil: 'commit' }).catch(() => undefined)
      if (
        await badge(page)
          .getByText(badgeTexts.ready)
          .waitFor({ timeout: 25_000 })
          .then(
            () => true,
            () => false,
          )
      )
        break
    }
    clearInterval(breaks)
    await expect(page.getByText(badgeTexts.ready)).toBeVisible()
    const kept = host.sent.filter(({ path }) => files.packs(path.slice(1)) || path.startsWith('/assets/'))
    for (const { path, bytes } of kept) sizes.set(path, Math.max(sizes.get(path) ?? 0, bytes))
    const once = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
    const all = kept.reduce((sum, { bytes }) => sum + bytes, 0)
    figure(`${Math.round(once / 1000)} KB, of it ${(((all - once) / once) * 100).toFixed(1)} % twice`)
    expect(all - once).toBeLessThan(once / 10)
  },
  { seconds: 200 },
)
