import type { Block, Picture } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'
import { type Located, nodes } from './content.ts'
import { expect, live, saved, test } from './test.ts'

const pictureOf = ({ node }: Located<'step'>): Picture | undefined =>
  node.body.find((block): block is Extract<Block, ['figure', Picture]> => block[0] === 'figure')?.[1]
const withPicture = (language: Language): Located<'step'> => {
  const found = nodes(language, 'step').find((located) => pictureOf(located)?.published?.dark !== undefined)
  if (found === undefined) throw new Error(`Unexpected content without a drawn picture in ${language}, expected one`)
  return found
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on a ${colorScheme} screen`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } })

    for (const language of ['fr', 'nl'] as const)
      test(`a picture in ${language} matches the colour scheme, has its size and text, and loads lazily`, {
        tag: language === 'fr' && colorScheme === 'light' ? [] : ['@all'],
      }, async ({ page, host }) => {
        const located = withPicture(language)
        const { alt, published } = pictureOf(located) ?? { alt: '' }
        await page.goto(host.url(located.path))
        await live(page)
        const image = page.getByRole('img', { name: alt })
        await image.scrollIntoViewIfNeeded()
        await expect(image).toBeVisible()
        await expect(image).toHaveAttribute('loading', 'lazy')
        await expect
          .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
          .toBe(published?.width)
        expect(await image.evaluate((element: HTMLImageElement) => new URL(element.currentSrc).pathname)).toBe(
          `/${colorScheme === 'dark' ? published?.dark : published?.path}`,
        )
        const box = await image.boundingBox()
        expect(box?.width).toBe(280)
        expect(box?.height).toBeCloseTo((280 * (published?.height ?? 0)) / (published?.width ?? 1), 0)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      })
  })

test('a picture causes no layout shift when it arrives', async ({ page, host }) => {
  const located = withPicture('fr')
  const answers: (() => void)[] = []
  await page.route('**/media/**', async (route) => {
    await new Promise<void>((resolve) => answers.push(resolve))
    await route.continue()
  })
  await page.goto(host.url(located.path))
  await live(page)
  const image = page.locator('main figure img').first()
  await image.scrollIntoViewIfNeeded()
  await expect.poll(() => answers.length).toBeGreaterThan(0)
  const before = await page.locator('main .answer').first().boundingBox()
  for (const answer of answers) answer()
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)).toBe(true)
  expect(await page.locator('main .answer').first().boundingBox()).toEqual(before)
})

test('an offline picture that is not stored shows its text', { tag: '@all' }, async ({ page, host }) => {
  const located = withPicture('fr')
  await page.goto(host.url('fr/'))
  await live(page)
  await saved(page)
  await host.stop()
  await page.goto(host.url(located.path))
  await live(page)
  const image = page.locator('main figure img').first()
  await image.scrollIntoViewIfNeeded()
  await expect(image).toHaveAttribute('alt', pictureOf(located)?.alt ?? '')
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth)).toBe(0)
  // The alternative text has a height; a broken-image icon would be smaller.
  expect((await image.boundingBox())?.height).toBeGreaterThan(40)
  await expect(page.locator('main .answer').first()).toBeVisible()
})

test('in print a picture is in its light version', { tag: '@all' }, async ({ page, host }) => {
  const located = withPicture('fr')
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto(host.url(located.path))
  const image = page.locator('main figure img').first()
  await image.scrollIntoViewIfNeeded()
  await expect(image).toBeVisible()
  expect(await image.evaluate((element: HTMLImageElement) => new URL(element.currentSrc).pathname)).toBe(
    `/${pictureOf(located)?.published?.path}`,
  )
})
