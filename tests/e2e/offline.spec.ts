import { languages } from '../../src/guide/language.ts'
import { formerName } from './build-sites.ts'
import { catalog, firstNode, guides } from './content.ts'
import { files } from './faults/build.ts'
import { held, on } from './host-faults.ts'
import { longWalk } from './path.ts'
import { byTouch, followGuide, tap, walk } from './reader.ts'
import { expect, saved, test } from './test.ts'

test('a whole walk in each language with the server stopped', async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  await saved(page)
  await host.stop()
  for (const language of languages) {
    const { file, moves, end } = longWalk(guides(language))
    await page.goto(host.url(`${language}/`))
    await followGuide(page, `${language}/${file.guide.id}/`)
    await tap(page.locator('main a.answer.primary'))
    await walk(page, moves, end, byTouch)
  }
  expect(host.hits).toEqual([])
})

test('the badge shows the progress of the download, then the stored guides', async ({ page, host }) => {
  const dutch = held()
  host.fault = on(files.dutch, dutch.fault)
  await page.goto(host.url('fr/'))
  const badge = page.locator('.offline [role="status"]')
  await expect(badge).toContainText(/Enregistrement sur cet appareil\s: [1-9]0\s%/)
  await expect.poll(dutch.waiting).toBeGreaterThan(0)
  dutch.release()
  await expect(badge).toContainText(
    new RegExp(
      `Disponible sans Internet\\s: ${catalog('fr').guides.filter(({ unlisted }) => !unlisted).length} guides, \\d+\\sKo`,
    ),
  )
})

test('a page that was loaded past the worker is taken over, and opens without a network', async ({ page, context, host }) => {
  await page.addInitScript(() =>
    Reflect.set(window, 'began', navigator.serviceWorker.controller === null ? 'alone' : 'controlled'),
  )
  await page.goto(host.url('fr/'))
  await saved(page)
  // A reload without the cache, and a page that loads while the worker activates, have no worker.
  const devtools = await context.newCDPSession(page)
  const loaded = page.waitForEvent('load')
  await devtools.send('Page.reload', { ignoreCache: true })
  await loaded
  expect(await page.evaluate(() => Reflect.get(window, 'began'))).toBe('alone')
  await saved(page)
  await host.stop()
  await page.goto(host.url('nl/'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
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

  test('the former address of a renamed guide opens with the server stopped', { tag: '@all' }, async ({ page, host }) => {
    await page.goto(host.url('fr/'))
    await saved(page)
    await host.stop()
    await page.goto(host.url(`nl/${formerName}/?ref=mail`))
    await expect(page.locator('main a.answer.primary')).toBeVisible()
    expect(new URL(page.url()).pathname).toBe(new URL(host.url('nl/missing-certificate/')).pathname)
    expect(host.hits).toEqual([])
  })
})
