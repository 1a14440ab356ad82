import type { Block, Picture } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'
import { guides, type Located, nodes } from './content.ts'
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

/** The paths of every picture of every guide, and of the drawings of the desk. */
const allPictures = (): readonly string[] => {
  const media = guides('fr')
    .concat(guides('nl'))
    .flatMap(({ guide }) => [
      `drawings/${guide.language}/${guide.id}.svg`,
      ...[...JSON.stringify(guide).matchAll(/"(media\/[^"\\]+)"/g)].map(([, path = '']) => path),
    ])
  return [...new Set(media)]
}

test('every picture and drawing is there without a network, is counted, and is not asked of the host again', {
  tag: '@all',
}, async ({ page, host }) => {
  const located = withPicture('fr')
  await page.goto(host.url('fr/'))
  await live(page)
  await saved(page)
  const paths = allPictures()
  expect(paths.length).toBeGreaterThan(50)
  await page.locator('footer a[href*="/about/"]').click()
  await expect(page.locator('#kept')).toContainText(`${paths.length} images`)
  await host.stop()
  await page.goto(host.url(located.path))
  await live(page)
  const image = page.locator('main figure img').first()
  await image.scrollIntoViewIfNeeded()
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
  const lost = await page.evaluate(async (all) => {
    const found = await Promise.all(
      all.map(
        async (path) =>
          [
            path,
            await fetch(`/${path}`).then(
              ({ ok }) => ok,
              () => false,
            ),
          ] as const,
      ),
    )
    return found.filter(([, ok]) => !ok).map(([path]) => path)
  }, paths)
  expect(lost).toEqual([])
  await page.goto(host.url(`nl/desk/${located.file.guide.id}/`))
  await live(page)
  await page.locator('.drawing-part button').click()
  await expect(page.locator('.drawn-tree')).toBeVisible()
})

test('(row 64) pictures arrive cut off → the texts work without a network, words stand for pictures, and the badge counts what is missing', async ({
  page,
  host,
}) => {
  const located = withPicture('fr')
  host.fault = (path, response, body) => {
    if (!/^\/?packs\/pictures-/.test(path)) return false
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body().subarray(0, 500))
    return true
  }
  await page.goto(host.url('fr/'))
  await live(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const badge = page.locator('.offline [role="status"]')
  await expect(badge).toContainText(`${allPictures().length}`, { timeout: 20_000 })
  await expect(badge).toContainText('Textes disponibles sans Internet')
  await host.stop()
  await page.goto(host.url(located.path))
  await live(page)
  await expect(page.locator('main figure')).toContainText(pictureOf(located)?.alt ?? '')
  await expect(page.locator('main figure img')).toHaveCount(0)
  await host.start()
  host.fault = undefined
  await page.goto(host.url('fr/'))
  await live(page)
  await saved(page)
  await expect(badge).toContainText('Disponible sans Internet')
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
