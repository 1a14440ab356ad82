import { nodes } from './content.ts'
import { answerLink } from './reader.ts'
import { expect, live, test } from './test.ts'

/** How often a page is opened, and how much slower the processor is. */
const loads = 500
const slowness = 6

test('500 pages on a busy processor, half of them tapped before they are idle: no page is hydrated with an error', {
  tag: '@all',
}, async ({ page, host, faults }) => {
  test.setTimeout(15 * 60_000)
  const paths = [...nodes('fr'), ...nodes('nl')].map(({ path }) => path)
  const others = ['fr/', 'nl/', 'fr/find/', 'nl/desk/', 'fr/call/', 'nl/admin/', 'fr/desk/missing-certificate/']
  const all = [...others, ...paths]
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  for (let load = 0; load < loads; load++) {
    const path = all[load % all.length] ?? ''
    await page.goto(host.url(path), { waitUntil: 'commit' })
    // An input event starts the app too, at any moment of the loading.
    if (load % 2 === 0) {
      await page.waitForTimeout((load * 7) % 90)
      await page.mouse.click(2, 2)
    }
    await live(page)
    if (load % 25 === 0) expect(faults, path).toEqual([])
  }
})

test('an input event while the app starts does not start it twice', async ({ page, host }) => {
  const [first] = nodes('fr', 'step')
  await page.addInitScript(() => {
    // The browser is idle a moment after the input event.
    Reflect.set(window, 'requestIdleCallback', (act: () => void) => setTimeout(act, 300))
    addEventListener('DOMContentLoaded', () => setTimeout(() => dispatchEvent(new Event('pointerdown')), 30))
  })
  await page.goto(host.url(first?.path ?? ''))
  await live(page)
  await page.waitForTimeout(1000)
  await page.locator(answerLink('next')).click()
  await expect(page.locator('.trail')).toBeVisible()
})
