import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { contentType } from '../../../src/worker/content-type.ts'
import { laterMark } from '../build-sites.ts'
import { catalog, firstNode } from '../content.ts'
import type { Fault } from '../host.ts'
import { all, alter, on, redirect, silence, status, withHeaders } from '../host-faults.ts'
import { answerLink, expectNode, tap } from '../reader.ts'
import { sites } from '../sites.ts'
import { live, saved } from '../test.ts'
import { badge, badgeTexts, files, installEnds, lookForUpdate, stopWorkers, takeUpdate, updateWaits, workersOf } from './build.ts'
import { lazyParts, openParts } from './parts.ts'
import { expect, figure, install, row } from './row.ts'
import { beginWalk, countLoads, expectWalk, givenOn } from './walked.ts'

const fast = { fast: true } as const
const later = (page: Page) => page.locator('main').getByText(laterMark).first()
/** Removes the API of service workers: every file comes from the host. */
const withoutWorker = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }))

row(
  14,
  'a mandatory file is refused',
  'the badge shows the failure, and offers another try',
  async ({ page, host }) => {
    host.fault = on(files.french, status(404))
    await page.goto(host.url('fr/'))
    await expect(badge(page)).toContainText(badgeTexts.unsaved)
    await expect(badge(page).getByRole('button')).toBeVisible()
    host.fault = undefined
    await badge(page).getByRole('button').click()
    await expect(badge(page)).toContainText(badgeTexts.ready)
  },
  fast,
)

row(14, 'icons and the web manifest are refused or blocked', 'the guides are stored all the same', async ({ page, host }) => {
  host.fault = on(files.optional, status(404))
  await page.route('**/*.webmanifest', (route) => route.abort('blockedbyclient'))
  await install(page, host)
  await expect(badge(page)).toContainText(badgeTexts.ready)
  await host.stop()
  await page.goto(host.url('nl/'))
  await expect(page.locator('main a.answer').first()).toBeVisible()
})

for (const [what, where] of [
  ['code', files.app],
  ['guides', files.french],
] as const)
  row(14, `one file of the ${what} of an update is missing`, 'the version before still serves', async ({ page, host }) => {
    await install(page, host)
    host.folder = sites.later
    host.fault = on(where, status(404))
    host.hits.length = 0
    await lookForUpdate(page)
    await installEnds(page)
    expect(host.hits.filter((hit) => where(hit.slice(1)))).not.toEqual([])
    await host.stop()
    await page.goto(host.url('fr/'))
    await expect(page.locator('main a.answer').first()).toBeVisible()
    await expect(later(page)).toHaveCount(0)
    await expect(badge(page)).toContainText(badgeTexts.ready)
  })

row(
  15,
  'an install hangs',
  'the app starts, the install gives up within a minute, and the next release installs',
  async ({ page, host }) => {
    host.fault = on(files.dutch, silence)
    const began = Date.now()
    const { path, node } = firstNode('fr', 'step')
    await page.goto(host.url(path))
    await live(page)
    await tap(page.locator(answerLink('next')))
    await expect(page.locator('.trail')).toBeVisible()
    await expect.poll(() => workersOf(page)).toContain('installing')
    await installEnds(page)
    figure(`gave up after ${((Date.now() - began) / 1000).toFixed(0)} s`)
    expect(Date.now() - began).toBeLessThan(60_000)
    host.fault = undefined
    host.folder = sites.later
    await page.goto(host.url(path))
    await saved(page)
    await expectNode(page, node)
  },
  { seconds: 120 },
)

row(
  15,
  'an update hangs while it installs',
  'the walk goes on, and the next release installs',
  async ({ page, host }) => {
    await install(page, host)
    host.folder = sites.later
    host.fault = on(files.packs, silence)
    await lookForUpdate(page)
    const begun = await beginWalk(page, host)
    await page.reload()
    await expectWalk(page, begun)
    await installEnds(page)
    host.fault = undefined
    host.folder = sites.third
    await page.goto(host.url('fr/'))
    await updateWaits(page)
    await takeUpdate(page)
    await saved(page)
  },
  { seconds: 180 },
)

for (const [what, fault] of [
  ['is gone (404)', status(404)],
  ['is broken (500)', status(500)],
  ['is a page (200)', status(200, '<!doctype html>')],
  ['is redirected to a page', redirect('/fr/')],
  ['is a script that cannot be read', status(200, 'this is no script (', 'text/javascript')],
  ['throws', status(200, 'throw new Error("broken release")', 'text/javascript')],
] as const)
  row(16, `sw.js ${what}`, 'the installed worker goes on, online and offline', async ({ page, host, faults }) => {
    await install(page, host)
    host.fault = on(files.worker, fault)
    await lookForUpdate(page)
    await page.reload()
    await live(page)
    await host.stop()
    await page.reload()
    await expect(page.locator('main a.answer').first()).toBeVisible()
    await expect(badge(page)).toContainText(badgeTexts.ready)
    // Drops errors of the broken script itself.
    faults.splice(0, faults.length, ...faults.filter((said) => !said.startsWith('worker: ')))
  })

row(17, 'a cache on the way keeps sw.js for hours', 'the check for an update bypasses it', async ({ page, host }) => {
  host.fault = on(files.worker, withHeaders({ 'cache-control': 'public, max-age=14400' }))
  await install(page, host)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).updateViaCache)).toBe('none')
  host.folder = sites.later
  await page.goto(host.url('fr/'))
  await expect.poll(() => workersOf(page), { timeout: 20_000 }).toContain('waiting')
  await takeUpdate(page)
  await expect(later(page)).toBeVisible()
})

row(
  18,
  'an update accepted in one of two tabs',
  'neither reloads during a walk, and both end on the new version',
  async ({ page, context, host }) => {
    await install(page, host)
    const walker = await context.newPage()
    const begun = await beginWalk(walker, host)
    const seen = countLoads(walker)
    host.folder = sites.later
    await updateWaits(page)
    await takeUpdate(page)
    await expect(later(page)).toBeVisible()
    await tap(walker.locator(answerLink(begun.option)).first())
    await expect(walker).toHaveTitle(new RegExp(begun.next, 'i'))
    expect(seen.loads).toBe(0)
    await walker.goto(host.url('fr/'))
    await expect(later(walker)).toBeVisible()
  },
)

row(19, 'the very first update after the first install', 'it is offered on the open page, and works', async ({ page, host }) => {
  await install(page, host)
  const seen = countLoads(page)
  host.folder = sites.later
  await updateWaits(page)
  await expect(page.locator('.update')).toBeVisible()
  expect(seen.loads).toBe(0)
  await takeUpdate(page)
  await expect(later(page)).toBeVisible()
  await saved(page)
  expect(seen.loads).toBe(1)
})

row(
  20,
  'an update in the middle of a walk',
  'no reload, no lost answer, and it is offered on every screen',
  async ({ page, host }) => {
    const title = catalog('fr').guides[0]?.title ?? ''
    await install(page, host)
    const begun = await beginWalk(page, host)
    const seen = countLoads(page)
    host.folder = sites.later
    await updateWaits(page)
    await tap(page.locator(answerLink(begun.option)).first())
    await expect(page).toHaveTitle(new RegExp(begun.next, 'i'))
    expect(await givenOn(page)).not.toBe('')
    await expect(page.locator('.update')).toBeVisible()
    await page.locator('header a.brand').click()
    await expect(page.locator('main')).toContainText(title)
    // The list comes from the network, and its version is named.
    await expect(later(page)).toBeVisible()
    await expect(page.locator('.update')).toBeVisible()
    expect(seen.loads).toBe(0)
    await takeUpdate(page)
    await expect(later(page)).toBeVisible()
    await expect(page.locator('.resume .answer')).toHaveCount(1)
    // The update is complete: the new text shows with the server stopped.
    await saved(page)
    await host.stop()
    await page.goto(host.url('fr/'))
    await expect(later(page)).toBeVisible()
  },
  fast,
)

row(
  20,
  'an update that cannot be fetched completely',
  'it changes nothing',
  async ({ page, host }) => {
    await install(page, host)
    host.folder = sites.later
    host.fault = on((path) => files.packs(path) || files.code(path), status(503))
    await lookForUpdate(page)
    await installEnds(page)
    await host.stop()
    await page.goto(host.url('fr/'))
    await expect(page.locator('main a.answer').first()).toBeVisible()
    await expect(later(page)).toHaveCount(0)
  },
  fast,
)

row(
  21,
  'an old tab needs its own code after another tab accepted a deploy',
  'every part comes from the cache',
  async ({ page, context, host }) => {
    await install(page, host)
    const other = await context.newPage()
    await other.goto(host.url('fr/'))
    await live(other)
    const failed = await openParts(page, host, async () => {
      host.folder = sites.later
      await updateWaits(other)
      await takeUpdate(other)
      await expect(later(other)).toBeVisible()
    })
    figure(`${lazyParts.length} parts, ${failed.length} failed`)
    expect(failed).toEqual([])
  },
)

row(
  21,
  'an old tab without a worker needs its own code after two deploys',
  'every part comes from a host that keeps the files of two builds',
  async ({ page, host }) => {
    await withoutWorker(page)
    const failed = await openParts(page, host, () => {
      host.folder = sites.third
      host.fault = keeps([sites.later, sites.site])
      return Promise.resolve()
    })
    expect(failed).toEqual([])
  },
)

/** A host that keeps the code of earlier builds. File names have hashes, so none is used twice. */
const keeps =
  (folders: readonly string[]): Fault =>
  (path, response, _body, usual) => {
    const folder =
      usual.status === 404 && path.startsWith('assets/')
        ? folders.find((candidate) => readdirSync(join(candidate, 'assets')).includes(path.slice(7)))
        : undefined
    if (folder === undefined) return false
    response.writeHead(200, { 'content-type': contentType(path) }).end(readFileSync(join(folder, path)))
    return true
  }

row(
  22,
  'the code of a part is gone',
  'the page shows a message, offers another try, and does not reload',
  async ({ page, host }) => {
    await withoutWorker(page)
    const { path } = firstNode('fr', 'step')
    await page.goto(host.url(path))
    await live(page)
    const seen = countLoads(page)
    host.folder = sites.later
    await page.locator('#share summary').click()
    await expect(page.locator('#share').getByRole('button')).toBeVisible()
    await page.locator('#share').getByRole('button').click()
    await expect(page.locator('#share').getByRole('button')).toBeVisible()
    expect(seen.loads).toBe(0)
  },
)

row(22, 'the code of a page is gone', 'its prerendered page is loaded instead, once', async ({ page, host }) => {
  await withoutWorker(page)
  await page.goto(host.url('fr/'))
  await live(page)
  const seen = countLoads(page)
  host.folder = sites.later
  await page.locator('a[href$="/fr/desk/"]').click()
  await expect(page).toHaveURL(/\/fr\/desk\/$/)
  await live(page)
  await expect(page.locator('h1')).toBeVisible()
  expect(seen.loads).toBe(1)
})

row(
  22,
  'all code is gone',
  'the prerendered page is walked by links, without a reload',
  async ({ page, host }) => {
    await withoutWorker(page)
    host.fault = on(files.code, status(404))
    const { path, node } = firstNode('fr', 'step')
    await page.goto(host.url(path))
    await page.locator('h1').click()
    await page.waitForTimeout(2500)
    const seen = countLoads(page)
    await expectNode(page, node)
    await tap(page.locator(answerLink('next')))
    await expect(page).not.toHaveURL(host.url(path))
    await expect(page.locator('h1')).toBeVisible()
    expect(seen.loads).toBe(1)
  },
  fast,
)

row(
  22,
  'code is gone and there is no network',
  'no reload: the app shows that it could not load the screen, and back works',
  async ({ page, host }) => {
    await withoutWorker(page)
    await page.goto(host.url('fr/'))
    await live(page)
    const seen = countLoads(page)
    await host.stop()
    await page.locator('a[href$="/fr/desk/"]').click()
    await expect(page.locator('h1')).toContainText('n’a pas pu être chargée')
    await page.goBack()
    await expect(page.locator('main a.answer').first()).toBeVisible()
    await expect(page.locator('h1')).not.toContainText('n’a pas pu être chargée')
    expect(seen.loads).toBe(0)
    await page.goForward()
    await expect(page.locator('h1')).toContainText('n’a pas pu être chargée')
    await host.start()
    await tap(page.locator('main a.answer.primary'))
    await expect(page).toHaveURL(/\/fr\/desk\/$/)
    await expect(page.locator('h1')).not.toContainText('n’a pas pu être chargée')
    expect(seen.loads).toBe(0)
  },
)

row(23, 'the browser stops the process of the worker', 'the next request is answered', async ({ page, host }) => {
  const { path, node } = firstNode('nl', 'question')
  await install(page, host)
  for (const stop of [false, true]) {
    if (stop) await host.stop()
    await stopWorkers(page)
    await page.goto(host.url(path))
    await expectNode(page, node)
    await stopWorkers(page)
    await tap(page.locator(answerLink(node.choices[0]?.id ?? '')))
    await expect(page.locator('.trail')).toBeVisible()
  }
})

row(
  26,
  'a release is rolled back',
  'code and words of both never mix, and stored walks stay',
  async ({ page, context, host }) => {
    await install(page, host)
    host.folder = sites.later
    await updateWaits(page)
    await takeUpdate(page)
    await saved(page)
    await beginWalk(page, host)
    const missing: string[] = []
    context.on('response', (response) => response.status() === 404 && missing.push(response.url()))
    host.folder = sites.site
    await page.goto(host.url('fr/'))
    await updateWaits(page)
    await takeUpdate(page)
    await expect(page.locator('.resume .answer')).toHaveCount(1)
    await expect(later(page)).toHaveCount(0)
    await saved(page)
    await page.locator('.resume .answer').click()
    await expect(page.locator('.trail')).toBeVisible()
    await host.stop()
    await page.reload()
    await expect(page.locator('.trail')).toBeVisible()
    expect(missing).toEqual([])
  },
)

row(
  27,
  'a tab is frozen while another tab accepts two deploys',
  'it resumes where it was, with one reload at most',
  async ({ page, context, host }) => {
    await install(page, host)
    const sleeper = await context.newPage()
    const begun = await beginWalk(sleeper, host)
    const seen = countLoads(sleeper)
    const session = await context.newCDPSession(sleeper)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await page.bringToFront()
    for (const next of [sites.later, sites.third]) {
      host.folder = next
      await page.goto(host.url('fr/'))
      await updateWaits(page)
      await takeUpdate(page)
      await saved(page)
    }
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await sleeper.bringToFront()
    await tap(sleeper.locator(answerLink(begun.option)).first())
    await expect(sleeper).toHaveTitle(new RegExp(begun.next, 'i'))
    expect(seen.loads).toBe(0)
    const given = await givenOn(sleeper)
    await sleeper.locator('header a.brand').click()
    await sleeper.locator('a[href$="/fr/desk/"]').click()
    await expect(sleeper).toHaveURL(/\/fr\/desk\/$/)
    await expect(sleeper.locator('h1')).toBeVisible()
    expect(seen.loads).toBeLessThanOrEqual(1)
    await sleeper.goto(host.url(begun.path))
    await expect(sleeper).toHaveTitle(new RegExp(begun.code, 'i'))
    expect(given).not.toBe('')
  },
)

row(
  63,
  'pages of one build meet the code of a later one',
  'no hydration mismatch: a page stays as it is where the data differ, and is hydrated where they are the same',
  async ({ page, host }) => {
    await withoutWorker(page)
    host.fault = all(
      on(
        files.page,
        alter((page) => Buffer.from(page.toString().replace(entryOf(sites.site), entryOf(sites.later)))),
      ),
      on(/^assets\//, fromFolder(sites.later)),
      on('data/', fromFolder(sites.later)),
    )
    for (const language of ['fr', 'nl'] as const)
      for (const path of [
        `${language}/`,
        `${language}/${firstNode(language, 'step').file.guide.id}/`,
        firstNode(language, 'step').path,
      ]) {
        const data = page.waitForResponse(/\/data\//)
        await page.goto(host.url(path))
        await data
        await expect(page.locator('h1')).toHaveCount(1)
        if (language === 'nl') await live(page)
        else await expect(page.locator('main')).not.toContainText(laterMark)
        await tap(page.locator('main a.answer').first())
        await expect(page.locator('h1')).toHaveCount(1)
      }
  },
)

row(63, 'pages of a waiting version meet the old code and data', 'no hydration mismatch', async ({ page, host }) => {
  const { file, path } = firstNode('fr', 'question')
  await install(page, host)
  host.folder = sites.later
  await updateWaits(page)
  for (const address of ['fr/', `fr/${file.guide.id}/`, path]) {
    await page.goto(host.url(address))
    await live(page)
    await expect(page.locator('h1')).toHaveCount(1)
    await tap(page.locator('main a.answer').first())
    await expect(page.locator('h1')).toHaveCount(1)
  }
})

const fromFolder =
  (folder: string): Fault =>
  (path, response) => {
    response.writeHead(200, { 'content-type': contentType(path) }).end(readFileSync(join(folder, path)))
    return true
  }

const entryOf = (folder: string): string => readdirSync(join(folder, 'assets')).find((file) => /^entry-.*\.js$/.test(file)) ?? ''
