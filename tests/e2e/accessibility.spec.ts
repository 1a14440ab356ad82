import type { Page } from '@playwright/test'
import { languages } from '../../src/guide/language.ts'
import { violations } from './axe.ts'
import { firstNode, nodes } from './content.ts'
import { namesEnglish, pageKinds, visit } from './page-kinds.ts'
import { tap } from './reader.ts'
import { expect, live, test } from './test.ts'

for (const language of languages)
  test(`one page of every kind in ${language} has no axe violation, and its contact at the same place`, {
    tag: language === 'nl' ? [] : ['@all'],
  }, async ({ page, host }) => {
    test.setTimeout(180_000)
    for (const kind of pageKinds(language)) {
      await page.emulateMedia({ colorScheme: 'light' })
      await visit(page, host.url, kind)
      expect(await violations(page, '{ rules: { "target-size": { enabled: true } } }'), kind.name).toEqual([])
      // Colours are the same in both languages.
      if (language === 'fr') {
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violations(page, '{ runOnly: ["color-contrast"] }'), `${kind.name} in dark colours`).toEqual([])
      }
      const help = await page.evaluate(() => ({
        link: document.querySelector('.bar nav a')?.getAttribute('href'),
        // The contact is first in the foot.
        place:
          document.querySelector('footer .column > :first-child')?.matches('#help') &&
          document.querySelector('#help .contact a') !== null,
      }))
      // A single-file guide has no bar; its first link is the one to the contact.
      if (kind.still) expect(await page.locator('main a').first().getAttribute('href'), kind.name).toBe('#help')
      expect(help, kind.name).toEqual({ link: kind.still ? undefined : '#help', place: true })
    }
  })

test('every kind of page hydrates without an error or a policy violation', { tag: '@all' }, async ({ page, host, faults }) => {
  test.setTimeout(180_000)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  for (const kind of pageKinds('fr').filter(({ act, still }) => act === undefined && still === undefined)) {
    await visit(page, host.url, kind)
    expect(faults, kind.name).toEqual([])
  }
})

/** Measures the page: the overflow of its width in px, answers lower than 48 px, and texts with a line of more characters than allowed. */
const measure = (longest: number) => {
  const range = document.createRange()
  const lengthOf = (text: Text) => {
    const lines = new Map<number, number>()
    for (let at = 0; at < text.data.length; at++) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const place = range.getClientRects()[0]
      if (place !== undefined && place.width > 0) lines.set(place.bottom, (lines.get(place.bottom) ?? 0) + 1)
    }
    return Math.max(0, ...lines.values())
  }
  const long: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    // Left out: boxes that scroll, hidden text, and what is cut off at the end of its line: the guide above the heading, a stored walk.
    if (
      text.data.length > longest &&
      text.parentElement?.closest('pre, .scroll, .unseen, .top, .where, .begin .words, script, style') === null &&
      lengthOf(text) > longest
    )
      long.push(text.data)
  }
  return {
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [...document.querySelectorAll('main a.answer, .to-do label')]
      .filter((link) => link.clientHeight > 0 && link.getBoundingClientRect().height < 47.5)
      .map((link) => link.textContent),
    long,
  }
}

test('(row 62) a screen of 320 to 1920 px, or text at 200 % → nothing wider than the screen, lines of at most 80 characters, answers at least 48 px high', {
  tag: '@all',
}, async ({ page, host }) => {
  test.setTimeout(180_000)
  for (const kind of pageKinds('nl')) {
    await visit(page, host.url, kind)
    // 640 px is a window of 1280 px at a zoom of 200 %.
    for (const width of [320, 640, 1920]) {
      await page.setViewportSize({ width, height: 740 })
      // Lines in a narrow window are never too long.
      expect(await page.evaluate(measure, width === 320 ? Infinity : 80), `${kind.name} at ${width} px`).toEqual({
        wide: 0,
        small: [],
        long: [],
      })
    }
  }
})

test('in forced colours every answer keeps its border, and the focus its outline', { tag: '@all' }, async ({ page, host }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const kind of ['question', 'step', 'check', 'outcome'] as const) {
    await page.goto(host.url(firstNode('fr', kind).path))
    await live(page)
    const answers = await page.locator('main a.answer').evaluateAll((links) =>
      links.map((link) => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(link)
        return borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor
      }),
    )
    expect(answers.length, kind).toBeGreaterThan(0)
    expect(answers, kind).toEqual(answers.map(() => true))
  }
  await expectFocusSeen(page)
})

/** Expects that every element that Tab reaches has an outline, is inside the window, and is not covered. */
async function expectFocusSeen(page: Page): Promise<void> {
  let stops = 0
  for (; stops < 80; stops++) {
    await page.keyboard.press('Tab')
    // The page may move panels away from the focus: waits for two frames.
    const stop = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const here = document.activeElement
      if (here === null || here === document.body) return
      const { outlineStyle, outlineWidth } = getComputedStyle(here)
      // Of a link over two lines, the start is checked.
      const { left, top, width, height } = here.getClientRects()[0] ?? here.getBoundingClientRect()
      const over = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2)
      return {
        name: here.outerHTML.slice(0, 120),
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        seen: over !== null && (here.contains(over) || over.contains(here) || over.closest('label')?.contains(here) === true),
      }
    })
    if (stop === undefined) break
    expect(stop).toEqual({ name: stop.name, outlined: true, seen: true })
  }
  expect(stops).toBeGreaterThan(5)
}

test('with reduced motion nothing is animated, also while a page loads', { tag: '@all' }, async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const { path, node } = firstNode('fr', 'step')
  await page.goto(host.url(path))
  await live(page)
  await page.evaluate(() => document.documentElement.classList.add('busy'))
  // One without a length only waits: it shows the contact of the build where the served one does not come.
  const moving = () =>
    page.evaluate(
      () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 0).length,
    )
  expect(await moving(), node.code).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving(), node.code).toBe(0)
  for (const { name, path: other } of pageKinds('fr')
    .filter(({ act, still }) => act === undefined && still === undefined)
    .slice(0, 8)) {
    await page.goto(host.url(other))
    expect(await moving(), name).toBe(0)
  }
})

test('a move focuses the new heading; the live region exists before its text', async ({ page, host }) => {
  await page.context().grantPermissions(['clipboard-write'])
  await page.goto(host.url(firstNode('fr', 'question').path))
  await live(page)
  await tap(page.locator('.answers a.answer').first())
  await expect(page.locator('h1')).toBeFocused()
  const says = page.locator('.code-line [role="status"]')
  await expect(says).toHaveCount(1)
  await expect(says).toBeEmpty()
  const region = await says.elementHandle()
  await page.locator('.code-line button').click()
  await expect(says).toHaveText('Copié')
  // The same element: screen readers do not announce a region that is inserted with its text.
  expect(await region?.evaluate((element) => element.isConnected && element.textContent)).toBe('Copié')
  await page.goto(host.url('fr/desk/'))
  await live(page)
  await expect(page.locator('.desk-search [role="status"], .offline [role="status"]')).toHaveCount(3)
})

for (const language of languages)
  test(`English names on a page in ${language} have lang="en"`, { tag: '@all' }, async ({ page, host }) => {
    const found = nodes(language).find(namesEnglish)
    await page.goto(host.url(found?.path))
    await page.locator('.absent > summary').click()
    const english = (found?.node.names ?? []).flatMap(({ also }) =>
      also.filter(({ lang }) => lang === 'en').map(({ name }) => name),
    )
    expect(english.length).toBeGreaterThan(0)
    const marked = (await page.locator('.absent [lang="en"]').allTextContents()).map((text) =>
      text.replace(/[‘’«»\s\u00a0\u202f]+$|^[‘’«»\s\u00a0\u202f]+/g, ''),
    )
    for (const name of english) expect(marked).toContain(name)
  })
