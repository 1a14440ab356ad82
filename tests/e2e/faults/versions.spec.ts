import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { laterMark } from '../build-sites.ts'
import { firstNode } from '../content.ts'
import type { Host } from '../host.ts'
import { all, silence } from '../host-faults.ts'
import { followGuide } from '../reader.ts'
import { sites } from '../sites.ts'
import { live } from '../test.ts'
import { badge, badgeTexts, shownVersion, takeUpdate, updateWaits } from './build.ts'
import { codesWithout, copyOf, editSite, removeCodes } from './edited-build.ts'
import { expect, figure, install, row } from './row.ts'

/*
 * Two builds, A (`site`) and B (`later`): the French titles differ, and with them the hash of every French guide. Whatever a page
 * shows is of one of them: its title, the version on the page about it, and the data that the app walks in.
 */

const fast = { fast: true } as const

interface GuideOfBuild {
  readonly version: string
  readonly title: string
}

/** A screen, its guide as each build has it, and their addresses. Read in each test, because the builds are made after this file is loaded. */
function places() {
  const { path } = firstNode('fr', 'step')
  const [, guide = '', code = ''] = path.split('/')
  const of = (folder: string): GuideOfBuild => {
    const file = JSON.parse(readFileSync(join(folder, `data/fr/${guide}.json`), 'utf8'))
    return { version: file.guide.hash.slice(0, 8), title: file.guide.title }
  }
  return { path, guide, code, start: `fr/${guide}/`, a: of(sites.site), b: of(sites.later) }
}

/** Expects the first page of the guide as one build has it: title and version. Says after how long, from `since`. */
async function expectBuild(page: Page, build: GuideOfBuild, since: number, what: string): Promise<void> {
  // A long title stands below a shorter heading.
  const title = page.locator('main').getByText(build.title, { exact: true }).first()
  await expect(title).toBeVisible()
  const after = Date.now() - since
  await live(page)
  await expect(title).toBeVisible()
  expect(await shownVersion(page)).toBe(build.version)
  figure(`${what}: version ${build.version} after ${after} ms`)
}

const open = async (page: Page, host: Host, at: string): Promise<number> => {
  const since = Date.now()
  await page.goto(host.url(at))
  return since
}

row(
  65,
  'a tab is open, and the site is updated',
  'the tab goes on in its version, the next page is the new one, and the badge says what is kept',
  async ({ page, host }) => {
    const { start, a, b } = places()
    await install(page, host)
    let since = await open(page, host, start)
    await expectBuild(page, a, since, 'tab open, before')
    host.folder = sites.later
    await updateWaits(page)
    await expect(badge(page)).toContainText(badgeTexts.ready)
    await expect(page.locator('.update')).toContainText('elle change ce guide')
    await expectBuild(page, a, Date.now(), 'tab open, update waits')
    since = await open(page, host, start)
    await expectBuild(page, b, since, 'tab open, next page')
    await expect(page.locator('.update')).toContainText('Vous lisez déjà la nouvelle version')
    since = Date.now()
    await takeUpdate(page)
    await expectBuild(page, b, since, 'tab open, update applied')
  },
  fast,
)

row(
  65,
  'the tab was closed during an update',
  'the first page is the new one, and stays so when the app runs',
  async ({ page, host }) => {
    const { start, b } = places()
    await install(page, host)
    await page.goto('about:blank')
    host.folder = sites.later
    const since = await open(page, host, start)
    await expectBuild(page, b, since, 'tab closed')
  },
)

row(65, 'no network between two builds', 'the kept version goes on, whole, then the new one', async ({ page, host }) => {
  const { start, a, b } = places()
  await install(page, host)
  await host.stop()
  let since = await open(page, host, start)
  await expectBuild(page, a, since, 'offline')
  host.folder = sites.later
  await host.start()
  since = await open(page, host, start)
  await expectBuild(page, b, since, 'online again')
  await host.stop()
  since = await open(page, host, start)
  await live(page)
  const kept = (await shownVersion(page)) === b.version ? b : a
  await expectBuild(page, kept, since, 'offline again')
})

row(65, 'the site is rolled back', 'the page of the earlier build is shown with its data', async ({ page, host }) => {
  const { start, a } = places()
  host.folder = sites.later
  await install(page, host)
  host.folder = sites.site
  const since = await open(page, host, start)
  await expectBuild(page, a, since, 'rollback')
})

row(
  66,
  'a screen is new on the server',
  'it opens by its address, by its code and in the form, though the kept data do not know it',
  async ({ page, host }) => {
    const { path, code, a } = places()
    await install(page, host)
    // What is kept is older: its index does not name the code.
    await page.evaluate(
      async ([url, text]) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name)
          if ((await cache.match(url ?? '')) !== undefined)
            await cache.put(url ?? '', new Response(text, { headers: { 'content-type': 'application/json' } }))
        }
      },
      [host.url('data/codes.json'), codesWithout(sites.site, (one) => one === code)],
    )
    for (const at of [`${code}/`, path]) {
      const since = await open(page, host, at)
      await live(page)
      expect(await shownVersion(page)).toBe(a.version)
      figure(`screen added, ${at === path ? 'address' : 'code'}: version ${a.version} after ${Date.now() - since} ms`)
    }
    await page.goto(host.url('fr/'))
    await live(page)
    await page.locator('main form input').last().fill(code)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(code))
    await expect(page.locator('.node-code')).toHaveText(code.toUpperCase())
  },
)

row(66, 'a guide is gone from the server', 'a reader with a network is told so, whatever is kept', async ({ page, host }) => {
  const { start, guide, a } = places()
  await install(page, host)
  const newer = copyOf(sites.site, 'without-guide')
  for (const gone of [`fr/${guide}`, `nl/${guide}`, `data/fr/${guide}.json`, `data/nl/${guide}.json`])
    if (existsSync(join(newer, gone))) rmSync(join(newer, gone), { recursive: true })
  removeCodes(newer, (_, one) => one === guide)
  host.folder = newer
  let since = await open(page, host, start)
  await live(page)
  await expect(page.locator('main h1').first()).toHaveText('Cette page n’existe pas')
  figure(`guide removed, by address: no version after ${Date.now() - since} ms`)
  since = Date.now()
  await open(page, host, 'fr/')
  await live(page)
  await followGuide(page, `fr/${guide}/`)
  await expect(page.locator('main h1').first()).toHaveText('Cette page n’existe pas')
  figure(`guide removed, by link: no version after ${Date.now() - since} ms`)
  await host.stop()
  since = await open(page, host, start)
  await expectBuild(page, a, since, 'guide removed, offline')
  rmSync(newer, { recursive: true, force: true })
})

row(
  67,
  'a screen is withdrawn in site.json',
  'it shows the words at the next move, online and then offline',
  async ({ page, host }) => {
    const { start, path, code, a } = places()
    await install(page, host)
    await page.goto(host.url(start))
    await live(page)
    const newer = copyOf(sites.site, 'withdrawn')
    const text = { fr: 'Ne suivez pas cette étape.', nl: 'Volg deze stap niet.' }
    editSite(newer, { withdrawn: [{ code, text }] })
    host.folder = newer
    const since = await open(page, host, path)
    await expect(page.locator('main')).toContainText(text.fr)
    figure(`withdrawn: version ${a.version} after ${Date.now() - since} ms`)
    await expect(page.locator('main [data-option]')).toHaveCount(0)
    await host.stop()
    await page.goto(host.url(path))
    await expect(page.locator('main')).toContainText(text.fr)
    rmSync(newer, { recursive: true, force: true })
  },
)

row(65, 'the network is silent after an update', 'a page from the device is of the kept build alone', async ({ page, host }) => {
  const { start, a } = places()
  await install(page, host)
  host.folder = sites.later
  host.fault = all(silence)
  const since = await open(page, host, start)
  await expectBuild(page, a, since, 'silent network')
  await expect(page.locator('main')).not.toContainText(laterMark)
})
