import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { laterMark } from './build-sites.ts'
import { catalog, firstNode } from './content.ts'
import { answerLink } from './reader.ts'
import { sites } from './sites.ts'
import { expect, live, saved, test } from './test.ts'

/** The later version is deployed while a page is open, and the browser looks for it. */
const update = (page: Page): Promise<unknown> => page.evaluate(async () => (await navigator.serviceWorker.ready).update())
const waits = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50))
  })

test('a new version waits in the middle of a walk, and is offered at a start page', async ({ page, host }) => {
  const { node, path } = firstNode('fr', 'question')
  const title = catalog('fr').guides[0]?.title ?? ''
  await page.goto(host.url('fr/'))
  await saved(page)
  await page.goto(host.url(path))
  await live(page)
  let loads = 0
  page.on('load', () => loads++)
  host.folder = sites.later
  await update(page)
  await waits(page)
  await page.locator(answerLink(node.choices[0]?.id ?? '')).click()
  await expect(page.locator('.trail')).toBeVisible()
  await expect(page.locator('.update')).toHaveCount(0)
  expect(loads).toBe(0)

  await page.locator('header a.brand').click()
  await expect(page.locator('main')).toContainText(title)
  await expect(page.locator('main')).not.toContainText(laterMark)
  await expect(page.locator('.update')).toBeVisible()
  expect(loads).toBe(0)
  await page.locator('.update button').click()
  await expect(page.locator('main')).toContainText(laterMark)
  expect(loads).toBe(1)
  // It is whole: with the server stopped the new words are there.
  await saved(page)
  await host.stop()
  await page.goto(host.url('fr/'))
  await expect(page.locator('main')).toContainText(laterMark)
})

test('an update accepted in one tab leaves the other where it is', async ({ page, context, host }) => {
  const { node, path } = firstNode('fr', 'question')
  await page.goto(host.url('fr/'))
  await saved(page)
  const walker = await context.newPage()
  await walker.goto(host.url(path))
  await live(walker)
  let loads = 0
  walker.on('load', () => loads++)
  host.folder = sites.later
  await update(page)
  await expect(page.locator('.update')).toBeVisible()
  await page.locator('.update button').click()
  await expect(page.locator('main')).toContainText(laterMark)
  await walker.locator(answerLink(node.choices[0]?.id ?? '')).click()
  await expect(walker.locator('.trail')).toBeVisible()
  expect(loads).toBe(0)
})

test('while a new version waits, its pages and the old data go together without a fault', async ({ page, host }) => {
  const { file } = firstNode('fr', 'question')
  await page.goto(host.url('fr/'))
  await saved(page)
  host.folder = sites.later
  await update(page)
  await waits(page)
  for (const path of ['fr/', `fr/${file.guide.id}/`]) {
    await page.goto(host.url(path))
    await live(page)
    await expect(page.locator('h1')).toHaveCount(1)
    await page.locator('main a.answer').first().click()
    await expect(page.locator('h1')).toHaveCount(1)
  }
})

test('an update that cannot be fetched whole changes nothing', async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  host.folder = sites.later
  host.fault = (path, response) => {
    if (!path.startsWith('packs/')) return false
    response.writeHead(503).end()
    return true
  }
  await update(page).catch(() => undefined)
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).installing === null)
  await host.stop()
  await page.goto(host.url('fr/'))
  await expect(page.locator('main a.answer').first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText(laterMark)
})

for (const [what, answer] of [
  ['is gone', { status: 404, type: 'text/html', body: '' }],
  ['is a page', { status: 200, type: 'text/html', body: '<!doctype html>' }],
  ['is broken', { status: 500, type: 'text/plain', body: '' }],
] as const)
  test(`when sw.js ${what}, the worker that is there goes on`, async ({ page, host }) => {
    await page.goto(host.url('fr/'))
    await saved(page)
    host.fault = (path, response) => {
      if (path !== 'sw.js') return false
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
      return true
    }
    await update(page).catch(() => undefined)
    await page.reload()
    await live(page)
    await host.stop()
    await page.reload()
    await expect(page.locator('main a.answer').first()).toBeVisible()
  })

test('the kill switch removes what is ours, nothing else, and reloads nobody', async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  await page.evaluate(async () => (await caches.open('somebody else')).put('/x', new Response('x')))
  let loads = 0
  page.on('load', () => loads++)
  host.fault = (path, response) => {
    if (path !== 'sw.js') return false
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(sites.site, 'sw-kill.js')))
    return true
  }
  await update(page)
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['somebody else'])
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(loads).toBe(0)
  await expect(page.locator('main a.answer').first()).toBeVisible()
})
