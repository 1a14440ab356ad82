import { phraseText } from '../../src/guide/content.ts'
import { firstNode, nodes } from './content.ts'
import { expect, live, test } from './test.ts'

/**
 * What a screen reader says on a screen of each kind, and in which order: the accessibility tree, stored beside this file. The content of
 * the five articles is in it; write the files again with `-u` after a change of words, and read the difference.
 */
const kinds = [
  ['question', firstNode('fr', 'question')],
  ['step', firstNode('fr', 'step', ({ node }) => (node.ordinal ?? 0) > 1 && node.errata === undefined)],
  [
    'corrected step',
    firstNode('fr', 'step', ({ node }) => (node.ordinal ?? 0) > 1 && node.errata !== undefined && !node.superseded),
  ],
  ['info', firstNode('fr', 'info', ({ node }) => !node.superseded)],
  ['check', firstNode('fr', 'check')],
  ['call', firstNode('fr', 'call')],
  ['solved', firstNode('fr', 'outcome', ({ node }) => node.result === 'solved')],
  ['contact', firstNode('fr', 'outcome', ({ node }) => node.result === 'contact-admin')],
] as const

for (const [name, { path }] of kinds)
  test(`what a screen reader says: ${name}`, { tag: '@all' }, async ({ page, host }) => {
    // A Monday morning: the helpdesk is open.
    await page.clock.setFixedTime('2026-11-30T10:00:00+01:00')
    await page.goto(host.url(path))
    await live(page)
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: `${name.replace(' ', '-')}.aria.yml` })
  })

test('the name of a heading has the position and the correction before the instruction', async ({ page, host }) => {
  const corrected = nodes('nl', 'step').filter(
    ({ node }) => (node.ordinal ?? 0) > 0 && (node.of ?? 0) > 1 && node.errata !== undefined,
  )
  expect(corrected.length).toBeGreaterThan(0)
  for (const { path, node } of corrected.slice(0, 3)) {
    await page.goto(host.url(path))
    await live(page)
    const heading = page.getByRole('heading', { level: 1 })
    const words = phraseText(node.heading ?? node.title)
    await expect(heading).toHaveAccessibleName(
      new RegExp(
        `^Stap ${node.ordinal} van ${node.of} Let op, lees dit eerst ${words.slice(0, 20).replace(/[^\p{L} ]/gu, '.')}`,
        'u',
      ),
    )
    await expect(heading).toHaveText(words.trim())
  }
})

test('a code is spelled, and its letters are one word to copy', async ({ page, host }) => {
  const { path, node } = firstNode('fr', 'outcome', ({ node }) => node.result === 'contact-admin')
  await page.goto(host.url(path))
  await live(page)
  expect(await page.locator('.say').ariaSnapshot()).toContain([...node.code.toUpperCase()].join(' '))
  await expect(page.locator('.say .node-code')).toHaveText(node.code.toUpperCase())
})

test('help opens as a sheet; Escape, the link and a tap beside it close it; the walk goes on', async ({ page, host }) => {
  await page.goto(host.url(firstNode('fr', 'step').path))
  await live(page)
  const sheet = page.locator('#help')
  const isOpen = () => sheet.evaluate((element) => getComputedStyle(element).position === 'fixed')
  const ways = [
    () => page.keyboard.press('Escape'),
    () => sheet.getByRole('link', { name: 'Fermer' }).click(),
    () => page.mouse.click(180, 20),
  ]
  for (const close of ways) {
    await page.locator('.bar').getByRole('link', { name: 'Aide' }).click()
    await expect.poll(isOpen).toBe(true)
    await expect(sheet.locator('.node-code')).toBeInViewport()
    await expect(sheet.locator('[href^="tel:"]')).toBeInViewport()
    await close()
    await expect.poll(isOpen).toBe(false)
    expect(new URL(page.url()).hash).toBe('')
  }
  const before = page.url()
  await page.locator('main .answer.primary').click()
  await expect(page).not.toHaveURL(before)
})
