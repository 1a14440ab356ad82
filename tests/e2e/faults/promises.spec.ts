import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { phraseText } from '../../../src/guide/content.ts'
import { headingOf } from '../../../src/guide/heading.ts'
import { languages } from '../../../src/guide/language.ts'
import type { GuideNode } from '../../../src/guide/node.ts'
import { laterMark } from '../build-sites.ts'
import { catalog, firstNode, guides, nodes } from '../content.ts'
import { on, reset, silence, stall, status } from '../host-faults.ts'
import { pageKinds, visit } from '../page-kinds.ts'
import { longWalk } from '../path.ts'
import { answerLink } from '../reader.ts'
import { sites } from '../sites.ts'
import { live, saved } from '../test.ts'
import { badge, badgeTexts, takeUpdate, updateWaits } from './build.ts'
import { crashTabs, killFrames } from './kill-points.ts'
import { lazyParts, openParts } from './parts.ts'
import { expect, figure, install, promise } from './row.ts'

const fast = { fast: true } as const

for (const [half, count, when] of [
  ['', 50, { fast: true, seconds: 180 }],
  [', first half', 500, { seconds: 900 }],
  [', second half', 500, { seconds: 900 }],
] as const)
  promise(
    1,
    `a page is killed at ${count} random moments after an answer${half}`,
    'no answer that led on is lost',
    async ({ page, context, host }) => {
      await install(page, host)
      const { accepted, lost } = await killFrames(context, host, count)
      figure(`P1: ${count} kill points, ${accepted} after the answer led on, ${lost.length} lost`)
      expect(lost).toEqual([])
      expect(accepted).toBeGreaterThan(count / 5)
    },
    when,
  )

promise(
  1,
  'the process of a tab crashes at 30 random moments after an answer',
  'no answer that led on is lost',
  async ({ page, context, host }) => {
    await install(page, host)
    const { accepted, lost } = await crashTabs(context, host, 30)
    figure(`P1: 30 crashes, ${accepted} after the answer led on, ${lost.length} lost`)
    expect(lost).toEqual([])
    expect(accepted).toBeGreaterThan(2)
  },
  { seconds: 240 },
)

for (const language of languages)
  promise(
    2,
    `the server stops once the badge says “available offline”, and every screen is opened in ${language}`,
    'no screen is missing',
    async ({ page, host }) => {
      // Only the French catalog was visited.
      await page.goto(host.url('fr/'))
      await expect(badge(page)).toContainText(badgeTexts.ready, { timeout: 20_000 })
      await host.stop()
      let opened = 0
      for (const entry of catalog(language).guides) {
        const all = nodes(entry.language).filter(({ file }) => file.guide.id === entry.id)
        const addressOf = (node: GuideNode): string => host.url(`${language}/${entry.id}/${node.code}/`)
        // One node of each kind opens as a deep link, the others by history from there.
        for (const [, { node }] of new Map(all.map((found) => [found.node.kind, found]))) {
          await page.goto(addressOf(node))
          await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
        }
        await live(page)
        const shown = await openAll(
          page,
          all.map(({ node }) => [node.code, addressOf(node)] as const),
        )
        for (const [place, { node }] of all.entries()) {
          // A title from the words of the interface is empty in the data.
          const title = oneLine(phraseText(headingOf(node))) || shown[place]?.title
          expect(shown[place], node.id).toEqual({ title, answers: expect.any(Number) })
          expect(shown[place]?.title, node.id).not.toBe('')
          expect(shown[place]?.answers, node.id).toBeGreaterThan(0)
          opened += 1
        }
      }
      figure(`P2: ${opened} nodes in ${language}, 0 missing`)
      expect(host.hits).toEqual([])
    },
    { seconds: 120 },
  )

promise(
  2,
  'each file of an install in turn is missing',
  'the badge never claims files that are missing',
  async ({ page, browser, host }) => {
    await install(page, host)
    const asked = [...new Set(host.hits)].filter((hit) => /^\/(?:assets|packs)\/|^\/shell/.test(hit))
    const lies: string[] = []
    for (const file of asked) {
      host.fault = on((path) => `/${path}` === file, status(404))
      const context = await browser.newContext({ locale: 'fr-BE' })
      const visitor = await context.newPage()
      await visitor.goto(host.url('fr/'))
      const said = badge(visitor)
      await expect(said.getByRole('button').first().or(said.getByText(badgeTexts.ready)))
        .toBeVisible({ timeout: 4000 })
        .catch(() => undefined)
      // The file may have arrived inside a pack: then the claim is true.
      if (
        (await said.getByText(badgeTexts.ready).count()) > 0 &&
        !(await visitor.evaluate(async (path) => (await fetch(path)).ok, file))
      )
        lies.push(file)
      await context.close()
    }
    host.fault = undefined
    figure(`P2: ${asked.length} files missing in turn, ${lies.length} lies`)
    expect(asked.length).toBeGreaterThan(3)
    expect(lies).toEqual([])
  },
  { seconds: 300 },
)

promise(
  6,
  'three deploys in a row, each accepted in another tab, on a host that keeps only the newest',
  'an old tab still loads every part of its own build',
  async ({ page, context, host }) => {
    await install(page, host)
    const other = await context.newPage()
    const failed = await openParts(page, host, async () => {
      for (const next of [sites.later, sites.third, sites.fourth]) {
        host.folder = next
        await other.goto(host.url('fr/'))
        await updateWaits(other)
        await takeUpdate(other)
        await saved(other)
      }
    })
    figure(`P6: ${lazyParts.length} parts after three deploys, ${failed.length} failed`)
    expect(failed).toEqual([])
  },
  { seconds: 180 },
)

promise(
  7,
  'a release is rolled back, and no update is accepted',
  'the old version is back within two visits',
  async ({ page, context, host }) => {
    const title = catalog('fr').guides[0]?.title ?? ''
    await install(page, host)
    host.folder = sites.later
    await updateWaits(page)
    await takeUpdate(page)
    await saved(page)
    await page.close()
    host.folder = sites.site
    let visits = 0
    let back = false
    for (; visits < 2 && !back; visits += 1) {
      const visitor = await context.newPage()
      await visitor.goto(host.url('fr/'))
      await live(visitor)
      await updateWaits(visitor).catch(() => undefined)
      back = !(await visitor.locator('main').innerText()).includes(laterMark)
      await visitor.close()
    }
    figure(`P7: rolled back after ${visits} visits`)
    const visitor = await context.newPage()
    await visitor.goto(host.url('fr/'))
    await expect(visitor.locator('main')).toContainText(title)
    await expect(visitor.locator('main')).not.toContainText(laterMark)
  },
  { seconds: 120 },
)

const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN

promise(
  8,
  'benchmark: the faults of rows 6 to 9 in turn',
  '95 of 100 pages from the device in less than 5,000 ms',
  async ({ page, host }) => {
    await install(page, host)
    const times: number[] = []
    for (const fault of [silence, stall(0.2), status(503), reset])
      for (const { path, node } of nodes('fr', 'step').slice(0, 6)) {
        host.fault = on(path, fault)
        const began = Date.now()
        await page.goto(host.url(path))
        await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
        times.push(Date.now() - began)
      }
    figure(`P8: page p95 ${p95(times)} ms, of which 2500 ms of patience`)
    expect(p95(times)).toBeLessThan(5000)
  },
  { seconds: 180 },
)

promise(
  8,
  'benchmark: offline on a processor six times slower',
  '95 of 100 steps in less than 3,000 ms',
  async ({ page, host }) => {
    const { file, moves } = longWalk(guides('fr'))
    await install(page, host)
    await host.stop()
    await page.goto(host.url(`fr/${file.guide.id}/${moves[0]?.node.code}/`))
    await live(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    const times: number[] = []
    for (const { option } of moves.slice(0, 20)) times.push(await page.evaluate(timeOfStep, answerLink(option)))
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    figure(`P8: offline step at a sixth of the speed p95 ${Math.round(p95(times))} ms`)
    expect(p95(times)).toBeLessThan(3000)
  },
  { seconds: 120 },
)

/** The time in ms from a click on an answer to the paint of the next heading. */
async function timeOfStep(selector: string): Promise<number> {
  const began = performance.now()
  const before = location.pathname
  document.querySelector<HTMLAnchorElement>(selector)?.click()
  // The address changes shortly before the screen.
  const drawn = () =>
    document.querySelector('.code-line .node-code')?.textContent?.toLowerCase() === location.pathname.split('/').slice(-2)[0]
  while (location.pathname === before || !drawn()) await new Promise((resolve) => setTimeout(resolve, 5))
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return performance.now() - began
}

promise(
  9,
  'the mandatory files of a device',
  'at most 1.5 MB compressed, in at most 60 requests',
  async ({ page, host }) => {
    await install(page, host)
    // A data file is requested by its hash as well.
    const asked = [...new Set(host.hits.map((hit) => hit.replace(/\?.*/, '')))].filter((hit) => !hit.endsWith('/'))
    const bytes = asked.map((hit) => gzipSync(readFileSync(join(sites.site, hit))).length).reduce((sum, size) => sum + size, 0)
    figure(
      `P9: ${Math.round(bytes / 1000)} KB compressed, ${host.hits.length} requests, ${Math.round(bytes / 30_000)} s at 30 KB a second`,
    )
    expect(bytes).toBeLessThan(1_500_000)
    expect(host.hits.length).toBeLessThanOrEqual(60)
  },
  fast,
)

for (const language of languages)
  promise(
    14,
    `every kind of page in ${language} is opened and used`,
    'no request to another origin',
    async ({ page, context, host }) => {
      let requests = 0
      const elsewhere: string[] = []
      context.on('request', (request) => {
        requests += 1
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== new URL(host.url()).origin) elsewhere.push(request.url())
      })
      const kinds = pageKinds(language)
      for (const kind of kinds) await visit(page, host.url, kind)
      await page.goto(host.url(firstNode(language, 'step').path))
      figure(`P14: ${kinds.length} kinds of page in ${language}, ${requests} requests, ${elsewhere.length} elsewhere`)
      expect(elsewhere).toEqual([])
    },
    { seconds: 180 },
  )

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Opens addresses by history events, and returns the title and the number of answers of each. */
async function openAll(
  page: Page,
  addresses: readonly (readonly [string, string])[],
): Promise<readonly { title: string; answers: number }[]> {
  const shown = await page.evaluate(async (list) => {
    const seen = []
    for (const [code, address] of list) {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
      for (let tries = 0; tries < 300 && !document.title.startsWith(code.toUpperCase()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 10))
      const heading = document.querySelector('h1')?.cloneNode(true) as HTMLElement | undefined
      for (const remark of heading?.querySelectorAll('.unseen') ?? []) remark.remove()
      const arrived = document.title.startsWith(code.toUpperCase())
      seen.push({
        title: arrived ? (heading?.textContent ?? '') : '',
        answers: document.querySelectorAll('main a:not(.back)').length,
      })
    }
    return seen
  }, addresses)
  return shown.map(({ title, answers }) => ({ title: oneLine(title), answers }))
}
