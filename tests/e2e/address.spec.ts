import { writeThread } from '../../src/runtime/walk/thread-text.ts'
import { codes, firstNode } from './content.ts'
import { test } from './faults/row.ts'
import { belowBase } from './sites.ts'
import { expect, live, saved } from './test.ts'

for (const [site, base] of [
  ['site', '/'],
  ['below', belowBase],
] as const)
  test.describe(`below ${base}`, () => {
    test.use({ site })

    test('a deep link opens its screen, with its own title', async ({ page, host }) => {
      const { node, path } = firstNode('fr', 'step')
      const answer = await page.goto(host.url(path))
      expect(answer?.status()).toBe(200)
      await live(page)
      await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
    })

    test('an address in capitals, with parameters or without its slash opens the same screen', {
      tag: base === '/' ? [] : ['@all'],
    }, async ({ page, host }) => {
      const { node, file } = firstNode('fr', 'step')
      await page.goto(host.url(`FR/${file.guide.id}/${node.code.toUpperCase()}?ref=mail&gclid=1`))
      await live(page)
      await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    })

    test('(row 68) an address that a program has damaged opens its screen with its answers, also without a network', {
      tag: base === '/' ? [] : ['@all'],
    }, async ({ page, host }) => {
      const { node, file } = firstNode('fr', 'step')
      const thread = writeThread({
        trail: { schema: 1, guide: file.guide.id, contentHash: file.guide.hash, answers: [], at: node.id },
        callers: [],
        called: [],
      })
      const damaged = [
        `${node.code})`,
        `fr/${file.guide.id}/${node.code}/%23t=${thread}`,
        `fr/${file.guide.id}/%E2%80%8B${node.code},`,
        // As mail scanners, chats and people write it.
        `?url=https%3A%2F%2Fit.example.org%2Ffr%2F${file.guide.id}%2F${node.code}%2F&data=05%7C02%7C05%40acme.be&reserved=0`,
        `fr/${file.guide.id}/${node.code}/__;!!OToaGQ`,
        `code%20${node.code}%20svp`,
        `fr/${node.code}`,
      ]
      await page.goto(host.url('fr/'))
      await saved(page)
      for (const stop of [false, true]) {
        if (stop) await host.stop()
        for (const path of damaged) {
          await page.goto(host.url(path))
          await expect(page).toHaveTitle(new RegExp(node.code, 'i'))
          await expect(page).toHaveURL(host.url(`fr/${file.guide.id}/${node.code}/`))
        }
      }
    })

    test('a code alone opens its screen in the language of the browser', { tag: base === '/' ? [] : ['@all'] }, async ({
      page,
      host,
    }) => {
      const code = Object.entries(codes().codes).find(([, [, ...found]]) => found.length > 1)?.[0] ?? ''
      await page.goto(host.url(`${code}/`))
      await expect(page).toHaveURL(new RegExp(`${base}fr/[^/]+/${code}/$`))
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    })

    test('an unknown address has status 404 and offers the guides', { tag: base === '/' ? [] : ['@all'] }, async ({
      page,
      host,
    }) => {
      const answer = await page.goto(host.url('nowhere/at/all'))
      expect(answer?.status()).toBe(404)
      await live(page)
      await expect(page.locator('main a.answer').first()).toBeVisible()
    })

    test('the front page links the guides in the language of the browser', { tag: base === '/' ? [] : ['@all'] }, async ({
      page,
      host,
    }) => {
      await page.goto(host.url())
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
      await expect(page.locator(`a[href^="${base}fr/"]`).first()).toBeVisible()
    })
  })

test.describe('in a Dutch browser', () => {
  test.use({ locale: 'nl-BE' })
  test('a code opens its screen in Dutch', { tag: '@all' }, async ({ page, host }) => {
    const code = Object.entries(codes().codes).find(([, [, ...found]]) => found.includes('nl'))?.[0] ?? ''
    await page.goto(host.url(`${code}/`))
    await expect(page).toHaveURL(new RegExp(`/nl/[^/]+/${code}/$`))
  })
})

for (const path of [
  '%00',
  '%E0%A4%A',
  '..%2f..%2f',
  'fr/%F0%9F%98%80/',
  'fr/__proto__/',
  'constructor/',
  `fr/${'x'.repeat(4000)}/`,
  'fr/%E2%80%AEtxt.exe/',
  '%2e%2e/%2e%2e/etc/passwd',
  'fr/%22%3E%3Cimg%20src=x%3E/',
])
  test(`(row 45) the odd address ${path.slice(0, 30)} → a page with the guides`, { tag: '@all' }, async ({ page, host }) => {
    await page.goto(host.url(path))
    await live(page)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('main a.answer').first()).toBeVisible()
  })
