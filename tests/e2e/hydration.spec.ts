import { nodes } from './content.ts'
import { answerLink, tap } from './reader.ts'
import { expect, live, test } from './test.ts'

/** How often a page is opened in each part, and how much slower the processor is. */
const loads = 125
const slowness = 4

test.describe('on a busy processor', () => {
  // A worker would only cost time here.
  test.use({ serviceWorkers: 'block' })
  for (const part of [0, 1, 2, 3])
    test(`${loads} pages, half of them tapped before they are idle, are hydrated without an error (part ${part + 1} of 4)`, {
      tag: '@all',
    }, async ({ page, host, faults }) => {
      test.setTimeout(6 * 60_000)
      const others = ['fr/', 'nl/', 'fr/find/', 'nl/desk/', 'fr/call/', 'nl/admin/']
      const all = [...others, ...[...nodes('fr'), ...nodes('nl')].map(({ path }) => path)]
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
      for (let load = 0; load < loads; load++) {
        const path = all[(part * loads + load) % all.length] ?? ''
        await page.goto(host.url(path), { waitUntil: 'commit' })
        // An input event starts the app too, at any moment of the loading.
        if (load % 2 === 0) {
          await page.waitForTimeout((load * 7) % 90)
          await page.mouse.click(2, 2)
        }
        await page.waitForFunction(() =>
          ['header', 'main', 'footer'].every((tag) =>
            Object.keys(document.querySelector(`#app > ${tag}`) ?? {}).some((key) => key.startsWith('__reactProps')),
          ),
        )
        expect(faults, path).toEqual([])
      }
    })
})

test('an input event while the app starts does not start it twice', { tag: '@all' }, async ({ page, host }) => {
  const [first] = nodes('fr', 'step')
  await page.addInitScript(() => {
    // The browser is idle a moment after the input event.
    Reflect.set(window, 'requestIdleCallback', (act: () => void) => setTimeout(act, 300))
    addEventListener('DOMContentLoaded', () => setTimeout(() => dispatchEvent(new Event('pointerdown')), 30))
  })
  await page.goto(host.url(first?.path ?? ''))
  await live(page)
  await page.waitForTimeout(1000)
  await tap(page.locator(answerLink('next')))
  await expect(page.locator('.trail')).toBeVisible()
})
