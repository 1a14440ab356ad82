import type { Page } from '@playwright/test'
import { correction, generate } from 'lean-qr'
import { shortTitle } from '../../src/guide/short-title.ts'
import { parseThread } from '../../src/runtime/walk/thread-text.ts'
import { firstNode, guides, nodes } from './content.ts'
import { longWalk } from './path.ts'
import { answerLink, byTouch, expectNode } from './reader.ts'
import { expect, live, saved, test } from './test.ts'

const walked = longWalk(guides('fr'))

/** Gives some answers and opens the share area. Returns the node where the walk stands. */
async function walkAndShare(page: Page, url: string, count: number) {
  const { file, moves } = walked
  await page.goto(`${url}fr/${file.guide.id}/${moves[0]?.node.code}/`)
  await live(page)
  for (const { option } of moves.slice(0, count)) await byTouch(page, answerLink(option))
  const here = moves[count]?.node
  if (here === undefined) throw new Error('Unexpected short walk')
  await expectNode(page, here)
  await page.locator('#share summary').click()
  await expect(page.locator('.qr')).toBeVisible()
  return here
}

/** The dark modules of the QR symbol on the page, one string a row. */
const modulesOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.qr .modules').evaluate((path) => {
    const size = Number(path.closest('svg')?.getAttribute('viewBox')?.split(' ')[2]) - 8
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '))
    for (const [, x, y, length] of path.getAttribute('d')?.matchAll(/M(\d+) (\d+)h(\d+)/g) ?? [])
      for (let i = 0; i < Number(length); i++) (rows[Number(y)] ?? [])[Number(x) + i] = '#'
    return rows.map((row) => row.join(''))
  })
const symbolOf = (text: string): readonly string[] =>
  generate(text, { minCorrectionLevel: correction.M })
    .toString({ on: '#', off: ' ', pad: 0 })
    .split('\n')
    .filter((row) => row !== '')

/** Clicks a copy button, and returns the text of the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.share').getByRole('button', { name }).click()
  await expect(page.locator('.share').getByText('Copié', { exact: true })).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

test('the link of a screen opens the same screen with the same answers on another device, and back', async ({
  page,
  host,
  browser,
}) => {
  const here = await walkAndShare(page, host.url(), 5)
  const link = await copied(page, 'Copier l’adresse avec mes réponses')
  await expect(page.getByRole('button', { name: 'Copier le lien' })).toHaveCount(1)
  expect(await modulesOf(page)).toEqual(symbolOf(link))

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const computer = await context.newPage()
  await computer.goto(link)
  await live(computer)
  await expectNode(computer, here)
  await expect(computer.locator('.news')).toContainText('5 réponses reprises')
  expect(await computer.locator('.trail .given').allTextContents()).toEqual(await page.locator('.trail .given').allTextContents())
  expect(new URL(computer.url()).hash).toBe('')
  // Opening a link stores nothing.
  expect(await computer.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('walks')))).toEqual([])
  // The link back carries the answer that is given here.
  await byTouch(computer, answerLink(walked.moves[5]?.option ?? ''))
  await computer.locator('#share summary').click()
  await expect(computer.locator('.qr')).toBeVisible()
  const answersBack = async () => {
    const back = await computer.locator('.share a[href^="mailto:"]').getAttribute('href')
    return parseThread(/#t=(\S+)$/.exec(decodeURIComponent(back ?? ''))?.[1] ?? '')?.trail.answers.length
  }
  await expect.poll(answersBack).toBe(6)
  await context.close()
})

test('a link without answers is the address of the screen', { tag: '@all' }, async ({ page, host }) => {
  const here = await walkAndShare(page, host.url(), 3)
  await page.locator('.choose input').uncheck()
  const mail = decodeURIComponent((await page.locator('.share a[href^="mailto:"]').getAttribute('href')) ?? '')
  expect(mail).toMatch(/^mailto:\?subject=/)
  expect(mail.split('&body=')[1]).toBe(host.url(`fr/${walked.file.guide.id}/${here.code}/`))
  await expect(page.locator('.typed-address')).toHaveText(new RegExp(`/${here.code}$`))
})

test('on a phone the address to type comes first, and opens the screen with the answers on a computer', { tag: '@all' }, async ({
  page,
  host,
  browser,
}) => {
  const here = await walkAndShare(page, host.url(), 3)
  await expect(page.locator('#share > summary')).toHaveText('Continuer sur votre ordinateur', { useInnerText: true })
  await expect(page.locator('.share .ways > :first-child')).toHaveClass('typed')
  const address = await page.locator('.typed-address').innerText()
  expect(address).toMatch(new RegExp(`/${here.code}#\\d`))

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const computer = await context.newPage()
  await computer.goto(`http://${address.toUpperCase().replace(/^[^/]+/, new URL(host.url()).host)}`)
  await live(computer)
  await expectNode(computer, here)
  await expect(computer.locator('.news')).toContainText('3 réponses reprises')
  expect(new URL(computer.url()).hash).toBe('')
  await expect(computer.locator('#share > summary')).toHaveText('Continuer sur votre téléphone', { useInnerText: true })
  await computer.locator('#share summary').click()
  await expect(computer.locator('.share .ways > :first-child .qr')).toBeVisible()

  await computer.goto(`http://${address.replace(/.$/, 'z')}`)
  await live(computer)
  await expectNode(computer, here)
  await expect(computer.locator('.news')).toContainText('Ce lien est incomplet')
  await context.close()
})

test('the transcript has screens, answers, ticks, times and version', { tag: '@all' }, async ({ page, host }) => {
  const { path } = firstNode('fr', 'step', ({ node }) => node.body.some(([tag]) => tag === 'ol'))
  await page.goto(host.url(path))
  await live(page)
  await page.locator('.to-do input').first().check()
  await byTouch(page, answerLink('next'))
  await page.locator('#share summary').click()
  const text = page.locator('.share .transcript pre')
  await expect(text).toContainText(
    /version \w{8}, commencé le \d+(er)? \S+ \d{4} à \d\d:\d\d\s+1 étape faite\s+Coché \[\w{5}\]\s: 1 sur \d+/,
  )
  await expect(text).toContainText(/^En cours\s: .* \[\w{5}\]\s+.*Chrome \d+, langue \S+\s/)
  await expect(text).toContainText(/La même page avec ces réponses\s: http\S+\/fr\/\S+\/\w{5}\/#t=1\./)

  const check = firstNode('fr', 'check')
  await page.goto(host.url(check.path))
  await live(page)
  await byTouch(page, answerLink('no'))
  await page.locator('#share summary').click()
  await expect(page.locator('.share .transcript pre')).toContainText('→ N’a pas aidé')
})

test('the transcript is saved as a file and put into a mail', { tag: '@all' }, async ({ page, host }) => {
  await walkAndShare(page, host.url(), 3)
  await page.locator('.share .transcript summary').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^recapitulatif-\w{5}\.txt$/)
  const mail = decodeURIComponent((await page.locator('footer .contact a[href^="mailto:"]').getAttribute('href')) ?? '')
  // A mail has room for about a thousand letters: the place first, then what was tried.
  expect(mail).toMatch(/En cours\s: /)
  expect(mail).toMatch(/La même page avec ces réponses\s: /)
})

test('the share area opens with the server stopped', { tag: '@all' }, async ({ page, host }) => {
  const { path } = firstNode('nl', 'step')
  await page.goto(host.url(path))
  await live(page)
  await saved(page)
  await host.stop()
  await page.reload()
  await live(page)
  await page.locator('#share summary').click()
  await expect(page.locator('.qr')).toBeVisible()
  expect(host.hits).toEqual([])
})

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })
  test('a share area that cannot be loaded shows a message, and can be loaded again', { tag: '@all' }, async ({ page, host }) => {
    const { path } = firstNode('fr', 'step')
    host.fault = (asked, response) => {
      // Without a worker, the host is the only source.
      if (!/share-view.*\.js$/.test(asked)) return false
      response.destroy()
      return true
    }
    await page.goto(host.url(path))
    await live(page)
    await page.locator('#share summary').click()
    await expect(page.locator('#share')).toContainText('n’a pas pu être chargée')
    await expect(page.locator('footer a[href^="tel:"]')).toBeVisible()
    host.fault = undefined
    await page.locator('#share').getByRole('button', { name: 'Réessayer' }).click()
    await expect(page.locator('.qr')).toBeVisible()
  })
})

test('a step that needs a computer has a note that links the share area, and so has the start of its guide', {
  tag: '@all',
}, async ({ page, host }) => {
  const needing = nodes('fr', 'step').find(
    ({ file: { guide }, node }) =>
      !guide.unlisted &&
      guide.platforms.length > 0 &&
      guide.platforms.every((platform) => platform === 'android' || platform === 'ios') &&
      node.needs?.includes('computer') === true &&
      node.superseded !== true,
  )
  if (needing === undefined)
    throw new Error('Unexpected content without a step at a computer, expected one in a guide for phones')
  await page.goto(host.url(`fr/${needing.file.guide.id}/`))
  await expect(page.locator('.notice')).toContainText('un ordinateur')
  await page.goto(host.url(needing.path))
  await live(page)
  await expect(page.locator('.device').first()).toContainText('À faire sur un ordinateur.')
  await page.locator('.device a').first().click()
  await expect(page.locator('.qr')).toBeVisible()
  await expect(page.locator('#share')).toBeFocused()
  // On a computer the note is one line without a link.
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.locator('.device').first()).toHaveText('À faire sur un ordinateur.', { useInnerText: true })
})

test('the preview of a link has guide, step and language; that of a code too', { tag: '@all' }, async ({ request, host }) => {
  const { path, file, node } = firstNode('nl', 'step', ({ node: step }) => step.title.length === 1 && (step.of ?? 1) > 1)
  const html = await (await request.get(host.url(path))).text()
  const property = (text: string, name: string) =>
    new RegExp(`<meta (?:name="description" )?property="og:${name}" content="([^"]*)">`).exec(text)?.[1] ?? ''
  const plain = (text: string) => text.replace(/&quot;/g, '"').replace(/&amp;/g, '&')
  expect(plain(property(html, 'title'))).toBe(`${node.code.toUpperCase()} · ${shortTitle(file.guide)}, stap ${node.ordinal}`)
  expect(plain(property(html, 'description'))).toMatch(/^Nederlands · /)
  expect(plain(property(html, 'description'))).toContain(
    node.errata?.[0]?.text.slice(0, 40) ?? String(node.title[0]).slice(0, 40),
  )
  const code = await (await request.get(host.url(`${node.code}/`))).text()
  expect(plain(property(code, 'title'))).toContain(node.code.toUpperCase())
  expect(property(code, 'description')).toMatch(/Français · .* — Nederlands · /)
})
