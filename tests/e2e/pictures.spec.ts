import type { Locator, Page } from '@playwright/test'
import type { Block, Picture } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'
import { guides, type Located, nodes } from './content.ts'
import type { Fault, Host } from './host.ts'
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

const isPictures = (path: string): boolean => /^\/?packs\/pictures-/.test(path)
const badge = (page: Page): Locator => page.locator('.offline [role="status"]')

/** Answers each request for pictures with bytes that are not those of the build. */
const spoil =
  (change: (body: Buffer) => Buffer): Fault =>
  (path, response, body) =>
    isPictures(path) && response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(change(body())) !== undefined

/** Expects that the texts work without a network, that words stand for pictures, and that the badge counts what is missing. */
async function expectTextsAlone(page: Page, host: Host): Promise<void> {
  const located = withPicture('fr')
  await expect(badge(page)).toContainText(`${allPictures().length}`, { timeout: 20_000 })
  await expect(badge(page)).toContainText('Textes disponibles sans Internet')
  await host.stop()
  await page.goto(host.url(located.path))
  await live(page)
  await expect(page.locator('main figure')).toContainText(pictureOf(located)?.alt ?? '')
  await expect(page.locator('main figure img')).toHaveCount(0)
  await host.start()
}

/** Expects that everything is stored at the next visit. */
async function expectAllAtNextVisit(page: Page, host: Host): Promise<void> {
  await page.goto(host.url('fr/'))
  await live(page)
  await saved(page)
  await expect(badge(page)).toContainText('Disponible sans Internet')
}

const missing = 'the texts work without a network, words stand for pictures, and the badge counts what is missing'

for (const [what, change, tag] of [
  ['arrive cut off', (body: Buffer) => body.subarray(0, 500), []],
  ['are of another build', (body: Buffer) => Buffer.from(body.map((byte) => byte ^ 1)), ['@all']],
] as const)
  test(`(row 64) pictures ${what} → ${missing}`, { tag: [...tag] }, async ({ page, host }) => {
    host.fault = spoil(change)
    await page.goto(host.url('fr/'))
    await live(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await expectTextsAlone(page, host)
    host.fault = undefined
    await expectAllAtNextVisit(page, host)
  })

test(`(row 64) there is no room for pictures → ${missing}`, { tag: '@all' }, async ({ page, host }) => {
  const limitTo = async (quotaSize?: number): Promise<void> => {
    const session = await page.context().newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url()).origin, ...(quotaSize && { quotaSize }) })
  }
  host.fault = spoil(() => Buffer.alloc(0))
  await page.goto(host.url('fr/'))
  await live(page)
  await expect(badge(page)).toContainText('Textes disponibles sans Internet', { timeout: 20_000 })
  await limitTo((await page.evaluate(() => navigator.storage.estimate().then(({ usage = 0 }) => usage))) + 20_000)
  host.fault = undefined
  const asked = host.hits.length
  await page.goto(host.url('fr/'))
  await live(page)
  await expect.poll(() => host.hits.slice(asked).some(isPictures), { timeout: 20_000 }).toBe(true)
  await page.waitForTimeout(2000)
  await expectTextsAlone(page, host)
  await limitTo()
  await expectAllAtNextVisit(page, host)
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
