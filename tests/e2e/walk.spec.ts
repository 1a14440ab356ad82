import { nodeOf } from '../../src/guide/guide.ts'
import { languages } from '../../src/guide/language.ts'
import type { GuideNode } from '../../src/guide/node.ts'
import { catalog, firstNode, guides, type Located } from './content.ts'
import { longWalk, wayTo } from './path.ts'
import { answerLink, byKeyboard, byTouch, expectNode, followGuide, tap, walk } from './reader.ts'
import { sites } from './sites.ts'
import { expect, live, test } from './test.ts'

for (const language of languages) {
  test(`a whole walk in ${language}, from the catalog to a solution`, async ({ page, host }) => {
    const { file, moves, end } = longWalk(guides(language))
    await page.goto(host.url(`${language}/`))
    await live(page)
    await followGuide(page, `${language}/${file.guide.id}/`)
    await expect(page.locator('h1')).toHaveText(file.guide.heading ?? file.guide.title)
    await tap(page.locator('main a.answer.primary'))
    await walk(page, moves, end, byTouch, async () => {
      await expect(page.locator('html')).toHaveAttribute('lang', language)
    })
    await expect(page.locator('.trail')).toBeVisible()
  })

  test(`a whole walk in ${language}, by keyboard`, async ({ page, host }) => {
    const { file, moves, end } = longWalk(guides(language))
    await page.goto(host.url(`${language}/${file.guide.id}/`))
    await live(page)
    await byKeyboard(page, 'main a.answer.primary')
    for (const { node, option } of moves) {
      await expectNode(page, node)
      await expect(page.locator('h1')).toBeFocused()
      await byKeyboard(page, answerLink(option))
    }
    await expectNode(page, end)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const language of languages)
    test(`a whole walk in ${language}`, async ({ page, host }) => {
      const { file, moves, end } = longWalk(guides(language))
      await page.goto(host.url(''))
      await page.locator(`a[href$="/${language}/"]`).first().click()
      await followGuide(page, `${language}/${file.guide.id}/`)
      await tap(page.locator('main a.answer.primary'))
      await walk(page, moves, end, byTouch)
    })
})

test('an answer moves the screen that was drawn for it into the page, and later renders change none of its words', async ({
  page,
  host,
}) => {
  const { path, node, file } = firstNode(
    'fr',
    'step',
    ({ node: step, file: own }) => nodeOf(own.guide, step.next).kind === 'step',
  )
  // Retries until the next screen was drawn before the click, which takes time on a busy machine.
  await expect(async () => {
    await page.goto(host.url(path))
    await live(page)
    await page.waitForTimeout(500)
    await page.evaluate(() => {
      const main = document.getElementById('main')
      if (main === null) return
      new MutationObserver(() => {
        const scene = main.querySelector<HTMLElement>(':scope > .scene')
        if (scene !== null)
          document.documentElement.dataset.drawn ??= scene.querySelector<HTMLElement>('.screen')?.innerText ?? ''
      }).observe(main, { childList: true })
    })
    await tap(page.locator(answerLink('next')))
    await expect(page.locator('html')).toHaveAttribute('data-drawn', /./, { timeout: 1000 })
  }).toPass()
  await expectNode(page, nodeOf(file.guide, node.next))
  await expect(page.locator('main')).toHaveCount(1)
  await live(page)
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => document.querySelector<HTMLElement>('main .screen')?.innerText)).toBe(
    await page.locator('html').getAttribute('data-drawn'),
  )
  await page.goBack()
  await expectNode(page, node)
  await expect(page.locator('main')).toHaveCount(1)
})

test('back returns to the question, and another answer leads elsewhere', async ({ page, host }) => {
  const { node, file, path } = firstNode(
    'fr',
    'question',
    ({ node: question }) => new Set(question.choices.map(({ to }) => to)).size > 1,
  )
  const [first, second] = node.choices.filter((choice, place, all) => all.findIndex(({ to }) => to === choice.to) === place)
  if (first === undefined || second === undefined) throw new Error('Unexpected question, expected two ways on')
  const nodeAt = (id: string) => file.guide.nodes.find((candidate) => candidate.id === id) ?? node
  await page.goto(host.url(path))
  await live(page)
  await tap(page.locator(answerLink(first.id)))
  await expectNode(page, nodeAt(first.to))
  await page.goBack()
  await expectNode(page, node)
  await expect(page.locator(`${answerLink(first.id)} .taken`)).toBeVisible()
  await tap(page.locator(answerLink(second.id)))
  await expectNode(page, nodeAt(second.to))
  await page.locator('.trail ol a').last().click()
  await expectNode(page, node)
  await expect(page.locator(`${answerLink(second.id)} .taken`)).toBeVisible()
})

for (const pause of [60, 200])
  test(`two clicks at one place, ${pause} ms apart, pass one screen and no more`, async ({ page, host }) => {
    const next = (found: Located<'step'>) => nodeOf(found.file.guide, found.node.next)
    const found = firstNode('fr', 'step', (one) => next(one).kind === 'step')
    await page.goto(host.url(found.path))
    await live(page)
    await page.waitForTimeout(500)
    // Two clicks in the page itself: between two commands of a test more time may pass. Wherever they land, an answer is there.
    await page.evaluate(async (ms) => {
      const click = () => {
        const place = { detail: 1, screenX: 150, screenY: 300, bubbles: true, cancelable: true }
        document.querySelector('main a.answer')?.dispatchEvent(new MouseEvent('click', place))
      }
      click()
      await new Promise((resolve) => setTimeout(resolve, ms))
      click()
    }, pause)
    await page.waitForTimeout(600)
    await expectNode(page, next(found))
    await tap(page.locator('main a.answer').first())
    await expect(page).not.toHaveURL(new RegExp(`/${next(found).code}/`))
  })

test('a held Enter key passes one screen and no more', async ({ page, host }) => {
  const found = firstNode('fr', 'step', ({ node, file }) => nodeOf(file.guide, node.next).kind === 'step')
  await page.goto(host.url(found.path))
  await live(page)
  await page.locator(answerLink('next')).focus()
  for (let times = 0; times < 8; times++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.waitForTimeout(500)
  await expectNode(page, nodeOf(found.file.guide, found.node.next))
})

test('a walk survives a reload', async ({ page, host }) => {
  const { file, moves } = longWalk(guides('fr'))
  const some = moves.slice(0, 3)
  await page.goto(host.url(`fr/${file.guide.id}/${some[0]?.node.code}/`))
  await live(page)
  for (const { node, option } of some) {
    await expectNode(page, node)
    await byTouch(page, answerLink(option))
  }
  const trail = page.locator('.trail')
  await expect(trail).toBeVisible()
  const before = await trail.innerText()
  await page.reload()
  await expect(trail).toHaveText(before, { useInnerText: true })
})

test('changing the language keeps the screen', async ({ page, host }) => {
  const { node, file, path } = firstNode('nl', 'step')
  await page.goto(host.url(path))
  await live(page)
  await page.locator('[data-language="fr"]').click()
  await expect(page).toHaveURL(host.url(`fr/${file.guide.id}/${node.code}/`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})

test.describe('below a path, where one guide is in French alone', () => {
  test.use({ site: 'below' })
  test('a missing translation shows the other language, with a notice', async ({ page, host }) => {
    const missing = guides('fr').find(({ guide }) =>
      catalog('nl', sites.below).guides.some(({ id, language }) => id === guide.id && language === 'fr'),
    )
    const node = missing?.guide.nodes.find(({ kind }) => kind === 'step')
    expect(node).toBeDefined()
    await page.goto(host.url(`nl/${missing?.guide.id}/${node?.code}/`))
    await live(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await expect(page.locator('.prose, h1').first()).toHaveAttribute('lang', 'fr')
    await expect(page.locator('.notice')).toBeVisible()
  })
})

test('a call walks another guide and returns to the caller', async ({ page, host }) => {
  const { node, file, path } = firstNode('fr', 'call', ({ node: call }) => call.guide !== undefined)
  const called = guides('fr').find(({ guide }) => guide.id === node.guide)?.guide
  if (called === undefined) throw new Error(`Unexpected call of ${node.guide}, expected a guide of ours`)
  await page.goto(host.url(path))
  await live(page)
  await byTouch(page, 'main a.answer.primary')
  const begin = called.nodes.find(({ code }) => code === node.at) ?? called.nodes.find(({ id }) => id === called.start)
  if (node.at === undefined) {
    // The heading alone would not do: the screen of the call has the same one.
    await expect(page).toHaveURL(host.url(`fr/${called.id}/`))
    await expect(page.locator('h1')).toHaveText(called.heading ?? called.title)
    await byTouch(page, 'main a.answer.primary')
  }
  const moves = wayTo(called, begin?.id ?? '', (end) => end.kind === 'outcome' && end.result === 'solved')
  for (const move of moves ?? []) {
    await expectNode(page, move.node)
    await byTouch(page, answerLink(move.option))
  }
  await byTouch(page, 'main a.answer.primary[data-option="solved"]')
  const solved = file.guide.nodes.find(({ id }) => id === node.solved)
  await expect(page).toHaveURL(host.url(`fr/${file.guide.id}/${solved?.code}/`))
})

test('a question that was answered in this walk is skipped, and can still be changed', { tag: '@all' }, async ({
  page,
  host,
}) => {
  const {
    node: first,
    file,
    path,
  } = firstNode(
    'fr',
    'question',
    ({ node, file: { guide } }) =>
      node.remember !== undefined &&
      guide.nodes.some((other) => other.kind === 'question' && other.id !== node.id && other.remember === node.remember),
  )
  const again = (node: GuideNode) => node.kind === 'question' && node.id !== first.id && node.remember === first.remember
  const second = file.guide.nodes.find(again)
  const ways = second?.kind === 'question' ? second.choices : []
  const choice = first.choices.find(({ id }) => ways.some((other) => other.id === id))
  const way = ways.find(({ id }) => id === choice?.id)
  const moves = wayTo(file.guide, choice?.to ?? '', again)
  if (choice === undefined || moves === undefined || second === undefined || way === undefined)
    throw new Error('Unexpected guide, expected a way from one question to its second')
  await page.goto(host.url(path))
  await live(page)
  await tap(page.locator(answerLink(choice.id)))
  for (const { node, option } of moves) {
    await expectNode(page, node)
    await byTouch(page, answerLink(option))
  }
  await expect(page).toHaveURL(new RegExp(`/${file.guide.nodes.find(({ id }) => id === way.to)?.code}/$`))
  await page.locator(`.trail ol a[href$="/${second.code}/"]`).click()
  await expectNode(page, second)
})
