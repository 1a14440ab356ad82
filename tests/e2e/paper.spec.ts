import type { Page } from '@playwright/test'
import { singleFilePath } from '../../src/guide/single-file.ts'
import { guides, nodes } from './content.ts'
import { expect, live, test } from './test.ts'

/** The number of pages of the page on paper. */
const pagesOf = async (page: Page): Promise<number> =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0

/** What of the page could only be clicked: it has no place on paper. */
const controls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input:not([type="checkbox"]), .answers, .share, .offline')]
      .filter((element) => element.getClientRects().length > 0 && element.closest('.lifeboat') === null)
      .map((element) => element.outerHTML.slice(0, 80)),
  )

test('a screen on paper: addresses in one piece, no controls, one page or two', { tag: '@all' }, async ({ page, host }) => {
  const outside = nodes('fr', 'step').filter(({ node }) => /"https?:/.test(JSON.stringify(node.body)))
  expect(outside.length).toBeGreaterThan(0)
  for (const { path } of outside.slice(0, 3)) {
    await page.goto(host.url(path))
    await live(page)
    // The app’s stylesheet comes after that for print; the share area brings one more.
    await page.locator('#share summary').click()
    await expect(page.locator('.qr')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('main a[href^="http"]')]
        .filter((link) => link.getClientRects().length > 0)
        .map((link) => {
          const { display, width } = getComputedStyle(link, '::after')
          return [display, width, link.getClientRects().length < 8]
        }),
    )
    for (const found of widths) expect(found).toEqual(['inline', 'auto', true])
    expect(await controls(page)).toEqual([])
    expect(await pagesOf(page)).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: null })
  }
})

test('the tree of the desk on paper: no controls, its first page is full', { tag: '@all' }, async ({ page, host }) => {
  for (const { guide } of guides('fr').slice(0, 3)) {
    await page.goto(host.url(`fr/desk/${guide.id}/`))
    await live(page)
    await page.locator('.drawing-part button').click()
    await page.locator('.drawn-tree').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await controls(page)).toEqual([])
    const avoided = await page.evaluate(
      () => [...document.querySelectorAll('details')].filter((fold) => getComputedStyle(fold).breakInside !== 'auto').length,
    )
    expect(avoided).toBe(0)
    await page.emulateMedia({ media: null })
  }
})

test('a guide in a file on paper: folds are open without a script', { tag: '@all' }, async ({ page, host }) => {
  const folded = guides('fr').find(({ guide }) => JSON.stringify(guide.nodes).includes('["fold"'))
  const { guide } = folded ?? guides('fr')[0] ?? { guide: { id: '' } }
  await page.goto(host.url(singleFilePath(guide.id, 'fr')))
  await page.emulateMedia({ media: 'print' })
  const shut = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('main details:not(.absent) > .within')]
        .filter(
          (inside) => !inside.checkVisibility({ contentVisibilityAuto: true }) || inside.getBoundingClientRect().height === 0,
        )
        .filter((inside) => inside.parentElement?.getClientRects().length !== 0).length,
  )
  expect(shut).toBe(0)
})

test('a guide in a file asks its host for nothing', async ({ page, host, faults }) => {
  const [first] = guides('fr')
  await page.goto(host.url(singleFilePath(first?.guide.id ?? '', 'fr')))
  await page.waitForTimeout(500)
  expect(host.hits.filter((path) => path.endsWith('favicon.ico'))).toEqual([])
  expect(faults).toEqual([])
})
