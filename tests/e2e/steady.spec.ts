import { nodes } from './content.ts'
import { shifted } from './shifted.ts'
import { expect, live, test } from './test.ts'

/** One screen for each combination of a node kind and the kinds of its blocks. */
const screens = [
  ...new Map(
    nodes('fr').map(({ node, path }) => [`${node.kind} ${[...new Set(node.body.map(([tag]) => tag))].sort().join()}`, path]),
  ).values(),
]
/** One screen of each node kind: on a wide screen the text does not wrap. */
const kinds = [...new Map(nodes('fr').map(({ node, path }) => [node.kind, path])).values()]

for (const { viewport, paths } of [
  { viewport: { width: 320, height: 740 }, paths: screens },
  { viewport: { width: 1280, height: 800 }, paths: kinds },
])
  test(`no layout shift at hydration or at a change of language, ${viewport.width} pixels wide`, {
    tag: '@all',
  }, async ({ page, host }) => {
    test.slow()
    await page.setViewportSize(viewport)
    for (const path of [...paths, 'fr/', 'fr/find/', 'fr/desk/', 'fr/device-enrollment/']) {
      await page.goto(host.url(path))
      await live(page)
      expect(await shifted(page), path).toBe(0)
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-language]')?.click())
      await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
      expect(await shifted(page), `${path} in Dutch`).toBe(0)
    }
  })

test('a screen paints from its HTML alone', { tag: '@all' }, async ({ page, host }) => {
  for (const path of screens) {
    await page.route('**/*', (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()))
    await page.goto(host.url(path), { waitUntil: 'commit' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length === 1)
    await page.unrouteAll()
  }
})
