import type { Page } from '@playwright/test'
import { blocksText, type Inline, isMark, type Phrase, phraseIn, phraseOf, phraseText } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'
import { isLiteral } from '../../src/guide/typed-texts.ts'
import { type Located, nodes } from './content.ts'
import { expect, live, test } from './test.ts'

const typedIn = (phrase: Phrase): string[] =>
  phrase.flatMap((inline: Inline) =>
    typeof inline === 'string'
      ? []
      : inline[0] === 'code' || inline[0] === 'kbd'
        ? [phraseText([inline])].filter(isLiteral)
        : isMark(inline)
          ? typedIn(phraseIn(inline))
          : [],
  )
/** A screen with text to type in its first paragraph or in its title. */
function screenWith(language: Language, where: 'title' | 'paragraph'): Located & { readonly text: string } {
  for (const located of nodes(language)) {
    const [first] = located.node.body
    const [text] = typedIn(where === 'title' ? located.node.title : first?.[0] === 'p' ? phraseOf(first) : [])
    if (text !== undefined) return { ...located, text }
  }
  throw new Error(`Unexpected content without text to type in a ${where} in ${language}, expected some`)
}

/** Sums the layout shifts of a page in `data-shift`. */
const shifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset.shift = String(
          Number(document.documentElement.dataset.shift ?? 0) + (entry as unknown as { value: number }).value,
        )
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** The distance of the first answer from the top of the page, in px. */
const placeOfAnswers = (page: Page): Promise<number> =>
  page
    .locator('main .answer')
    .first()
    .evaluate((answer) => answer.getBoundingClientRect().top + scrollY)

for (const language of ['fr', 'nl'] as const)
  for (const where of ['paragraph', 'title'] as const)
    test(`text to type in a ${where} in ${language} is copied and announced, without a layout shift`, {
      tag: language === 'fr' && where === 'paragraph' ? [] : ['@all'],
    }, async ({ page, host, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await shifts(page)
      await page.setViewportSize({ width: 360, height: 740 })
      const { path, text } = screenWith(language, where)
      await page.goto(host.url(path))
      await live(page)
      expect(await page.evaluate(() => document.documentElement.dataset.shift ?? '0')).toBe('0')
      const name = language === 'fr' ? `Copier\u00a0: ${text}` : `Kopiëren: ${text}`
      const button = page.locator('main').getByRole('button', { name, exact: true }).first()
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
      const before = await placeOfAnswers(page)
      await button.focus()
      await page.keyboard.press('Enter')
      await expect(
        page
          .locator('main')
          .getByRole('status')
          .filter({ hasText: language === 'fr' ? 'Copié' : 'Gekopieerd' }),
      ).toHaveCount(1)
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
      expect(await placeOfAnswers(page)).toBe(before)
    })

test('without a script the text shows, without a copy button', { tag: '@all' }, async ({ browser, host }) => {
  const { path, text } = screenWith('fr', 'paragraph')
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(host.url(path))
  await expect(page.locator('main code, main kbd').filter({ hasText: text }).first()).toBeVisible()
  await expect(page.locator('main').getByRole('button')).toHaveCount(0)
  await page.close()
})

for (const language of ['fr', 'nl'] as const)
  test(`no text to type makes a screen of 320 px scroll sideways in ${language}`, { tag: '@all' }, async ({ page, host }) => {
    test.slow()
    await page.setViewportSize({ width: 320, height: 640 })
    const wide: string[] = []
    for (const { node, path } of nodes(language)) {
      if (typedIn(node.title).length === 0 && !/\\/.test(blocksText(node.body)) && !node.body.some(([kind]) => kind === 'pre'))
        continue
      await page.goto(host.url(path))
      const width = await page.evaluate(() => {
        for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
        return document.documentElement.scrollWidth
      })
      if (width > 320) wide.push(path)
    }
    expect(wide).toEqual([])
  })
