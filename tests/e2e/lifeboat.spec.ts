import { languages } from '../../src/guide/language.ts'
import { singleFilePath } from '../../src/guide/single-file.ts'
import { guides } from './content.ts'
import { longWalk } from './path.ts'
import { answerLink, tap } from './reader.ts'
import { expect, test } from './test.ts'

test.use({ javaScriptEnabled: false })

for (const language of languages)
  test(`the single file of a guide in ${language} is walked without a script or a further request`, {
    tag: language === 'fr' ? [] : ['@all'],
  }, async ({ page, host }) => {
    const { file, moves, end } = longWalk(guides(language))
    await page.goto(host.url(singleFilePath(file.guide.id, language)))
    await page
      .locator(answerLink(moves[0]?.option ?? ''))
      .first()
      .waitFor()
    for (const { node, option } of moves) {
      const screen = page.locator(`section[id="${node.code}"]`)
      await tap(screen.locator(answerLink(option)).first())
    }
    expect(new URL(page.url()).hash).toBe(`#${end.code}`)
    await expect(page.locator(`section[id="${end.code}"]`)).toBeInViewport()
    expect(host.hits).toHaveLength(1)
    await expect(page.locator('#help a[href^="tel:"]')).toBeAttached()
  })

test('every file has each screen once, and every anchor has its target', { tag: '@all' }, async ({ page, host }) => {
  for (const language of languages)
    for (const { guide } of guides(language)) {
      await page.goto(host.url(singleFilePath(guide.id, language)))
      const { screens, lost, pictures } = await page.evaluate(() => ({
        screens: [...document.querySelectorAll('main > section')].map(({ id }) => id),
        lost: [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => document.getElementById(href.slice(1)) === null),
        pictures: [...document.querySelectorAll('img')].filter(
          (picture) => !picture.src.startsWith('data:') || picture.naturalWidth === 0,
        ).length,
      }))
      expect(screens).toEqual(guide.nodes.map(({ code }) => code))
      expect(lost).toEqual([])
      expect(pictures).toBe(0)
    }
})

test('in print an answer shows the code that it leads to', { tag: '@all' }, async ({ page, host }) => {
  const { file, moves } = longWalk(guides('fr'))
  await page.emulateMedia({ media: 'print' })
  await page.goto(host.url(singleFilePath(file.guide.id, 'fr')))
  const link = page.locator(`section[id="${moves[0]?.node.code}"] ${answerLink(moves[0]?.option ?? '')}`).first()
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(after).toContain('→')
  expect(after).toContain(`#${moves[1]?.node.code}`)
})
