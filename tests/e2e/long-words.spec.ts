import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GuideFile } from '../../src/guide/guide.ts'
import { longWord, longWordsArticle } from './large-content.ts'
import { sites } from './sites.ts'
import { expect, live, test } from './test.ts'

test.use({ site: 'large' })

const readGuide = (): GuideFile => JSON.parse(readFileSync(join(sites.large, `data/fr/${longWordsArticle}.json`), 'utf8'))

/** How much wider the page is than its window, and how long its heading is. */
const measure = () => ({
  wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  heading: document.querySelector('h1')?.textContent.trim().length ?? 0,
})

test('a title of 400 letters, words of 62, forty answers: no page is wider than its window, no heading longer than 60 letters', {
  tag: '@all',
}, async ({ page, host }) => {
  test.slow()
  const { guide } = readGuide()
  const one = (kind: string) => `fr/${guide.id}/${guide.nodes.find((node) => node.kind === kind)?.code}/`
  const paths = ['fr/', `fr/${guide.id}/`, `fr/desk/${guide.id}/`, ...['question', 'step', 'check', 'outcome'].map(one)]
  for (const path of paths) {
    await page.goto(host.url(path))
    await live(page)
    for (const [width, size] of [
      [320, '100%'],
      [360, '200%'],
      [1280, '100%'],
    ] as const) {
      await page.setViewportSize({ width, height: 740 })
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent
      }, size)
      const { wide, heading } = await page.evaluate(measure)
      expect(wide, `${path} at ${width} px, ${size}`).toBe(0)
      expect(heading, path).toBeLessThanOrEqual(60)
    }
  }
  await page.goto(host.url(`fr/${guide.id}/`))
  await expect(page.locator('main')).toContainText(guide.title)
  await page.goto(host.url(one('step')))
  await expect(page.locator('main .prose')).toContainText(longWord)
})
