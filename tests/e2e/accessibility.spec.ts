import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { pageKinds } from './page-kinds.ts'
import { expect, live, test } from './test.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    test('one page of every kind can be used by everybody', async ({ page, host }) => {
      test.setTimeout(90_000)
      for (const [kind, path] of pageKinds()) {
        await page.goto(host.url(path))
        await live(page)
        const { violations } = await page.evaluate<AxeResults>(`${axe}; axe.run()`)
        const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        expect(said, kind).toEqual([])
      }
    })
  })

test('every page of a kind is taken over as it stands, without a fault', async ({ page, host, faults }) => {
  test.setTimeout(90_000)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  for (const [kind, path] of pageKinds()) {
    await page.goto(host.url(path))
    await live(page)
    expect(faults, kind).toEqual([])
  }
})

for (const width of [320, 360, 1280])
  test(`at ${width} px nothing is wider than the screen, and every answer is large enough for a thumb`, async ({
    page,
    host,
  }) => {
    test.setTimeout(60_000)
    await page.setViewportSize({ width, height: 740 })
    for (const [kind, path] of pageKinds()) {
      await page.goto(host.url(path))
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll('main a.answer')]
          .filter((link) => link.getBoundingClientRect().height < 47.5)
          .map((link) => link.textContent),
      }))
      expect(found, kind).toEqual({ wide: 0, small: [] })
    }
  })
