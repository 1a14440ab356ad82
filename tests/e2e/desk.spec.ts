import type { Page } from '@playwright/test'
import { phraseText } from '../../src/guide/content.ts'
import { languages } from '../../src/guide/language.ts'
import { exits } from '../../src/guide/node.ts'
import { shortTitle } from '../../src/guide/short-title.ts'
import { writeThread } from '../../src/runtime/walk/thread-text.ts'
import { catalog, codes, firstNode, guides, nodes } from './content.ts'
import { longWalk, wayTo } from './path.ts'
import { answerLink, tap } from './reader.ts'
import { expect, live, saved, test } from './test.ts'

const largest = [...guides('fr')].sort((a, b) => b.guide.nodes.length - a.guide.nodes.length)[0] ?? guides('fr')[0]
const guideOf = () => {
  if (largest === undefined) throw new Error('Unexpected content without a guide, expected one')
  return largest.guide
}

test.describe('the desk', () => {
  test('lists the tree of every guide, unlisted ones too, and is linked from the foot of the catalog', async ({ page, host }) => {
    await page.goto(host.url('nl/'))
    await live(page)
    await page.locator('footer a[href$="/nl/desk/"]').click()
    await expect(page.locator('h1')).toHaveText('Hulpmiddelen voor de helpdesk')
    for (const { id } of catalog('nl').guides) await expect(page.locator(`main a[href$="/nl/desk/${id}/"]`)).toHaveCount(1)
    expect(catalog('nl').guides.some(({ unlisted }) => unlisted)).toBe(true)
    await expect(page.getByText('Niet in de lijst')).toHaveCount(catalog('nl').guides.filter(({ unlisted }) => unlisted).length)
  })

  for (const language of languages)
    test(`finds a screen in ${language} by its words, by keyboard`, { tag: language === 'fr' ? [] : ['@all'] }, async ({
      page,
      host,
    }) => {
      await page.goto(host.url(`${language}/desk/`))
      await live(page)
      const { node, file } = firstNode(language, 'step', ({ node: step }) => phraseText(step.title).split(' ').length > 4)
      await page.locator('#find').focus()
      await page.keyboard.type(phraseText(node.title).toUpperCase())
      const results = page.locator('.found .hit')
      await expect(results.first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expect(results.first()).toBeFocused()
      await page.keyboard.press('ArrowUp')
      await expect(page.locator('#find')).toBeFocused()
      const path = `/${language}/${file.guide.id}/${node.code}/`
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === path) break
      }
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(host.url(path.slice(1)))
    })

  test('Enter opens a code; a code with a wrong check symbol asks to repeat it', async ({ page, host }) => {
    await page.goto(host.url('fr/desk/'))
    await live(page)
    const { node, path } = firstNode('fr', 'check')
    const slipped = node.code.slice(0, 4) + (node.code.endsWith('2') ? '3' : '2')
    await page.locator('#find').fill(slipped)
    await expect(page.getByRole('status').filter({ hasText: 'Faites-le répéter' })).toBeVisible()
    await page.locator('#find').fill(` ${node.code.slice(0, 3).toUpperCase()} ${node.code.slice(3)}`)
    await expect(page.locator('.found .hit')).toHaveCount(1)
    await expect(page.locator('.found .hit')).toHaveAttribute('href', new URL(host.url(path)).pathname)
    await page.locator('#find').press('Enter')
    await expect(page).toHaveURL(host.url(path))
  })

  test('a word in the text of a screen is found and marked; what was found can be used, and is there again after going back', {
    tag: '@all',
  }, async ({ page, host, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(host.url('fr/desk/'))
    await live(page)
    await page.locator('#find').fill('cybertrust')
    await expect(page.locator('.found mark').first()).toHaveText('CyberTrust')
    const first = page.locator('.found li').first()
    const code = (await first.locator('.node-code').textContent())?.toLowerCase() ?? ''
    await first.getByRole('button').click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(host.url(`${code}/`))
    await expect(first.locator(`a[href$="/fr/call/#${code}"]`)).toBeVisible()
    await expect(page).toHaveURL(host.url('fr/desk/?q=cybertrust'))
    await first.locator('.hit').click()
    await expect(page).toHaveURL(new RegExp(`/${code}/$`))
    await page.goBack()
    await expect(page).toHaveURL(host.url('fr/desk/?q=cybertrust'))
    await expect(page.locator('#find')).toHaveValue('cybertrust')
    await expect(first.locator('.hit')).toBeFocused()
    await first.locator(`a[href*="/fr/desk/"]`).click()
    await expect(page.locator(`[id="${code}"]`)).toBeFocused()
  })

  test('says truthfully that no screen has a code', { tag: '@all' }, async ({ page, host }) => {
    await page.goto(host.url('fr/desk/?q=0x801C0003'))
    await expect(
      page.getByRole('status').filter({ hasText: 'Rien trouvé dans les titres, les réponses et les textes' }),
    ).toBeVisible()
    await expect(page.locator('.hit')).toHaveCount(0)
  })

  test('search, tree and call work with the server stopped', async ({ page, host }) => {
    await page.goto(host.url('fr/'))
    await saved(page)
    await host.stop()
    await page.goto(host.url('nl/desk/'))
    await live(page)
    const { node, path } = firstNode('nl', 'question')
    await page.locator('#find').fill(node.code)
    await page.locator('#find').press('Enter')
    await expect(page).toHaveURL(host.url(path))
    await page.goto(host.url(`fr/desk/${guideOf().id}/`))
    await expect(page.locator('.entry')).toHaveCount(guideOf().nodes.length)
    await page.goto(host.url(`fr/call/#${node.code}`))
    await expect(page.locator('.talk [lang="nl"] h2')).toHaveCount(1)
    await expect(page.locator('.talk [lang="fr"] h2')).toHaveCount(1)
    expect(host.hits).toEqual([])
  })
})

test.describe('the tree of a guide', () => {
  test('has every screen once, as a link', { tag: '@all' }, async ({ page, host }) => {
    for (const { guide } of guides('fr')) {
      await page.goto(host.url(`fr/desk/${guide.id}/`))
      const links = await page.locator('.entry-title').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect([...links].sort()).toEqual(guide.nodes.map(({ code }) => `/fr/${guide.id}/${code}/`).sort())
    }
    const { nodes: all, id } = guideOf()
    for (const { code } of all) expect((await page.request.get(host.url(`fr/${id}/${code}/`))).ok()).toBe(true)
  })

  test('lists the answers of a screen with links to the next screens', { tag: '@all' }, async ({ page, host }) => {
    const { node, file } = firstNode('fr', 'check')
    await page.goto(host.url(`fr/desk/${file.guide.id}/#${node.code}`))
    await live(page)
    const entry = page.locator(`[id="${node.code}"]`)
    await expect(entry).toBeFocused()
    await expect(entry.locator('> .ways > li')).toHaveCount(exits(node).length)
    await entry.locator('> .ways a').first().click()
    const to = file.guide.nodes.find(({ id }) => id === node.yes)
    await expect(page.locator(`[id="${to?.code}"]`)).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`#${to?.code}$`))
  })

  test('typing filters it, clearing restores it', { tag: '@all' }, async ({ page, host }) => {
    const { id, nodes: all } = guideOf()
    await page.goto(host.url(`fr/desk/${id}/`))
    await live(page)
    const deep = all[all.length - 2]
    await page.locator('#find').fill(deep?.code ?? '')
    await expect(page.locator(`[id="${deep?.code}"] > .entry-words`)).toBeVisible()
    await expect.poll(() => page.locator('.entry').count()).toBeLessThan(10)
    await page.locator('#find').fill('')
    await expect(page.locator('.entry')).toHaveCount(all.length)
  })

  test('copies the link of a screen', { tag: '@all' }, async ({ page, host, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { node, file } = firstNode('nl', 'step')
    await page.goto(host.url(`nl/desk/${file.guide.id}/#${node.code}`))
    await live(page)
    await page.locator(`[id="${node.code}"] > .entry-words button`).first().click()
    await expect(page.locator('.toast')).toContainText(node.code.toUpperCase())
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(host.url(`${node.code}/`))
  })

  test('its drawing fits the window at first; a procedure opens in place, also by keyboard', { tag: '@all' }, async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    const { id } = guideOf()
    await page.goto(host.url(`fr/desk/${id}/`))
    await live(page)
    await expect(page.locator('.drawn-tree')).toHaveCount(0)
    await page.locator('.drawing-part button').first().click()
    const drawing = page.locator('.drawn-tree')
    await expect(drawing).toBeVisible()
    const scrolled = () =>
      page
        .locator('.drawing-box .scroll')
        .evaluate((box) => [
          box.scrollWidth - box.clientWidth,
          box.scrollHeight - box.clientHeight,
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ])
    expect(await scrolled()).toEqual([0, 0, 0])
    const procedure = drawing.getByRole('button', { name: /\d+ étapes/, expanded: false }).first()
    const name = (await procedure.getAttribute('aria-label')) ?? ''
    const own = drawing.locator(`[data-group="${await procedure.getAttribute('data-group')}"]`)
    const shapes = drawing.locator('a[data-code]')
    const before = await shapes.count()
    await own.click()
    await expect(own).toHaveAttribute('aria-expanded', 'true')
    // The size of a closed group may name where it leads.
    expect((await own.getAttribute('aria-label'))?.slice(0, 5)).toBe(name.slice(0, 5))
    expect(await shapes.count()).toBeGreaterThan(before)
    await expect(own).toBeInViewport()
    expect((await scrolled())[2]).toBe(0)
    await own.press('Enter')
    await expect(own).toHaveAttribute('aria-expanded', 'false')
    await expect(own).toBeFocused()
    await page.getByRole('button', { name: 'Vue d’ensemble' }).click()
    await expect.poll(scrolled).toEqual([0, 0, 0])
  })

  test('its drawing lights the screen looked for in the middle of its box', { tag: '@all' }, async ({ page, host }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    const { id, nodes: all } = guideOf()
    const [steps] = [all.filter(({ kind, superseded }) => kind === 'step' && !superseded)]
    const [one, other] = [steps[Math.floor(steps.length / 2)], steps.at(-1)]
    await page.goto(host.url(`fr/desk/${id}/#${one?.code}`))
    await live(page)
    await page.locator('.drawing-part button').first().click()
    const lit = page.locator('.drawn-tree a.lit').first()
    await expect(lit).toHaveAttribute('data-code', one?.code ?? '')
    const isInBox = () =>
      lit.evaluate((element) => {
        const [box, own] = [element.closest('.scroll')?.getBoundingClientRect(), element.getBoundingClientRect()]
        return (
          box !== undefined && own.top >= box.top && own.bottom <= box.bottom && own.left >= box.left && own.right <= box.right
        )
      })
    expect(await isInBox()).toBe(true)
    // From the tree below.
    await page.locator('.desk-search').getByRole('button', { name: 'Tout déplier' }).click()
    await page
      .locator(`[id="${other?.code}"] > .entry-words`)
      .getByRole('button', { name: /^Schéma/ })
      .click()
    await expect(lit).toHaveAttribute('data-code', other?.code ?? '')
    expect(await isInBox()).toBe(true)
    await expect(page.locator('#drawing')).toBeInViewport()
  })

  test('its drawing has a link for every screen once all is open, fits a phone, and can be skipped by keyboard', {
    tag: '@all',
  }, async ({ page, host }) => {
    const { id, nodes: all } = guideOf()
    await page.goto(host.url(`fr/desk/${id}/`))
    await live(page)
    await page.locator('.drawing-part button').first().click()
    const links = page.locator('.drawn-tree a')
    await expect(links.first()).toBeVisible()
    expect(await page.locator('.drawing-box .scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    await page.locator('.drawing-tools').getByRole('button', { name: 'Ouvrir toutes les boîtes' }).click()
    const paths = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    expect([...new Set(paths)].sort()).toEqual(all.map(({ code }) => `/fr/${id}/${code}/`).sort())
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await page.locator('.drawing-part .skip').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.locator('#find')).toBeFocused()
    await links.first().focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(host.url(paths[0]?.slice(1)))
  })

  test('its drawing as an SVG file has the same links', { tag: '@all' }, async ({ page, host }) => {
    const { id, nodes: all } = guideOf()
    await page.goto(host.url(`drawings/fr/${id}.svg`))
    const paths = await page
      .locator('a')
      .evaluateAll((found) => found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).pathname))
    expect([...new Set(paths)].sort()).toEqual(all.map(({ code }) => `/fr/${id}/${code}/`).sort())
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the desk lists the guides with tree and drawing; the call view has its introduction', async ({ page, host }) => {
    await page.goto(host.url('fr/desk/'))
    await page.locator(`main a[href$="/fr/desk/${guideOf().id}/"]`).click()
    await expect(page.locator('.entry')).toHaveCount(guideOf().nodes.length)
    await page.locator('.entry details summary').first().click()
    await expect(page.locator('.entry .entry').first()).toBeVisible()
    expect(
      (
        await page.request.get(new URL((await page.locator('.drawing-part a').getAttribute('href')) ?? '', page.url()).href)
      ).headers()['content-type'],
    ).toContain('image/svg+xml')
    await page.goto(host.url('nl/call/'))
    await expect(page.locator('.lead')).toBeVisible()
    await page.locator('main a[href$="/nl/desk/"]').click()
    await expect(page.locator('h1')).toHaveText('Hulpmiddelen voor de helpdesk')
  })
})

/** The two columns show the same screen, each in its language. */
async function expectBoth(page: Page, code: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#${code}$`))
  await expect(page.locator('h1 .node-code')).toHaveText(code.toUpperCase())
  for (const language of languages) await expect(page.locator(`.talk > .pair > [lang="${language}"] h2`)).toHaveCount(1)
}
const answer = (option: string, language: string) => `.talk [lang="${language}"] a.answer[data-option="${option}"]`

test.describe('a call', () => {
  // Two columns.
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a link with answers keeps what was tried, says whose column is whose, and goes back to the step before', async ({
    page,
    host,
  }) => {
    const { file, moves } = longWalk(guides('fr'))
    await page.goto(host.url(`fr/${file.guide.id}/${moves[0]?.node.code}/`))
    await live(page)
    for (const { option } of moves.slice(0, 2)) await tap(page.locator(answerLink(option)))
    await expect(page).toHaveURL(new RegExp(`/${moves[2]?.node.code}/`))
    await page.locator('#share > summary').click()
    // For an agent who reads the other language.
    await page.locator('.share a[href*="/nl/call/#"]').click()
    await live(page)
    const codes = moves.map(({ node }) => node.code)
    await expectBoth(page, codes[2] ?? '')
    await expect(page.locator('.news')).toContainText('2 antwoorden')
    await expect(page.locator('.speakers .side').first()).toHaveText('NL voor u')
    await expect(page.locator('.speakers .side').nth(1)).toHaveText('FR voor de persoon die u helpt')
    await page.locator('.transcript summary').click()
    await expect(page.locator('.transcript pre')).toHaveAttribute('lang', 'fr')
    await expect(page.locator('.transcript pre')).toContainText(/faites?\n|→/)
    // A link inside the page does not end the call, nor does a reload.
    await page.locator('.skip').press('Enter')
    await expectBoth(page, codes[2] ?? '')
    await page.reload()
    await expectBoth(page, codes[2] ?? '')
    await page.locator('.call-ways .previous').click()
    await expectBoth(page, codes[1] ?? '')
    await page.locator('.call-ways .previous').click()
    await expectBoth(page, codes[0] ?? '')
    await expect(page.locator('.call-ways .previous')).toHaveCount(0)
  })

  test('a pasted link with answers is taken over; one that is cut says so', { tag: '@all' }, async ({ page, host }) => {
    const { file, moves } = longWalk(guides('fr'))
    const [first, second] = moves
    if (first === undefined || second === undefined) throw new Error('Unexpected short walk')
    const trail = {
      schema: 1,
      guide: file.guide.id,
      contentHash: file.guide.hash,
      answers: [[first.node.id, first.option]],
      at: second.node.id,
    } as const
    const link = host.url(`fr/${file.guide.id}/${second.node.code}/#t=${writeThread({ trail, callers: [], called: [] })}`)
    await page.goto(host.url('fr/call/'))
    await live(page)
    await page.locator('#code').fill(link)
    await page.locator('#code').press('Enter')
    await expectBoth(page, second.node.code)
    await expect(page.locator('.news')).toContainText('1 réponse')
    await expect(page.locator('.news')).not.toContainText('a changé')
    // The agent reads the same language as the person.
    await expect(page.locator('.speakers .side').first()).toHaveText('FR pour vous et la personne aidée')
    await page.goto(host.url('fr/call/'))
    await page.locator('#code').fill(link.slice(0, link.indexOf('#t=') + 8))
    await page.locator('#code').press('Enter')
    await expectBoth(page, second.node.code)
    await expect(page.locator('.news')).toContainText('incomplet')
  })

  test('a narrow screen shows one language at a time', { tag: '@all' }, async ({ page, host }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    const { node } = firstNode('fr', 'question')
    await page.goto(host.url(`fr/call/#${node.code}`))
    await live(page)
    const heading = (language: string) => page.locator(`.talk > .pair > [lang="${language}"] h2`)
    await expect(heading('fr')).toBeVisible()
    await expect(heading('nl')).toBeHidden()
    const buttons = page.locator('.choose-speaker button')
    await expect(buttons.first()).toHaveAttribute('aria-pressed', 'true')
    await buttons.nth(1).click()
    await expect(heading('nl')).toBeVisible()
    await expect(heading('fr')).toBeHidden()
    await tap(page.locator(answer(node.choices[0]?.id ?? '', 'nl')))
    await expect(page.locator('h1 .node-code')).not.toHaveText(node.code.toUpperCase())
    await expect(heading('nl')).toBeVisible()
  })

  test('walks a whole guide in both languages from either side, with back and forward; the agent’s own walk does not change', {
    tag: '@all',
  }, async ({ page, host }) => {
    const { file, moves, end } = longWalk(guides('fr'))
    const own = firstNode('fr', 'step', ({ file: other }) => other.guide.id !== file.guide.id)
    await page.goto(host.url(own.path))
    await saved(page)
    // The first answer stores the walk.
    await tap(page.locator(answerLink('next')))
    await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toContain('ariane / walk')
    // Left out: the note that persistent storage was requested.
    const kept = () =>
      page.evaluate(() => JSON.stringify([{ ...localStorage, 'ariane / asked-to-stay': undefined }, { ...sessionStorage }]))
    const before = await kept()
    await page.goto(host.url(`fr/call/#${moves[0]?.node.code}`))
    await live(page)
    for (const [place, { node, option }] of moves.entries()) {
      await expectBoth(page, node.code)
      await tap(page.locator(answer(option, place % 2 === 0 ? 'fr' : 'nl')))
    }
    await expectBoth(page, end.code)
    await expect(page.locator('h1')).toBeFocused()
    const last = moves[moves.length - 1]?.node
    await page.goBack()
    await expectBoth(page, last?.code ?? '')
    await page.goForward()
    await expectBoth(page, end.code)
    expect(await kept()).toBe(before)
    await page.locator('.transcript summary').click()
    const said = page.locator('.transcript pre')
    await expect(said).toHaveAttribute('lang', 'nl')
    // Steps are counted.
    const asked = moves.filter(({ node }) => node.kind !== 'step' && node.kind !== 'info')
    const dutch = guides('nl').find(({ guide }) => guide.id === file.guide.id)?.guide
    await expect(said).toContainText(dutch === undefined ? '' : shortTitle(dutch))
    for (const { node } of asked) await expect(said).toContainText(node.code.toUpperCase())
    // A reload keeps the screen and the transcript.
    await page.reload()
    await expectBoth(page, end.code)
    await page.locator('.transcript summary').click()
    for (const { node } of asked) await expect(said).toContainText(node.code.toUpperCase())
    await page.getByRole('button', { name: 'Recommencer' }).click()
    await expectBoth(page, file.guide.nodes.find(({ id }) => id === file.guide.start)?.code ?? '')
    await expect(page.locator('.transcript pre')).not.toContainText(asked.at(-1)?.node.code.toUpperCase() ?? '')
  })

  test('changes the language of its page without losing its screen', { tag: '@all' }, async ({ page, host }) => {
    const { node } = firstNode('fr', 'question')
    await page.goto(host.url(`fr/call/#${node.code}`))
    await live(page)
    await expectBoth(page, node.code)
    await page.locator('[data-language="nl"]').click()
    await expect(page).toHaveURL(host.url(`nl/call/#${node.code}`))
    await expect(page.locator('.talk .side').first()).toHaveAttribute('lang', 'nl')
  })

  test('its link with answers opens the walk of the caller', { tag: '@all' }, async ({ page, host, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { node } = firstNode('fr', 'question')
    await page.goto(host.url(`fr/call/#${node.code}`))
    await live(page)
    await tap(page.locator(answer(node.choices[0]?.id ?? '', 'fr')))
    await expect(page.locator('h1 .node-code')).not.toHaveText(node.code.toUpperCase())
    await page.locator('.transcript summary').click()
    await page.getByRole('button', { name: 'Copier le lien avec ces réponses' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/\/nl\/[\w-]+\/\w{5}\/#t=1\./)
    await page.goto(link)
    await expect(page.locator('.trail a[href*="/nl/"]').first()).toBeVisible()
  })

  test('a called guide opens in the call view and returns at its end', { tag: '@all' }, async ({ page, host }) => {
    const { node, file } = firstNode('fr', 'call', ({ node: call }) => call.guide !== undefined)
    const called = guides('fr').find(({ guide }) => guide.id === node.guide)?.guide
    const begin = called?.nodes.find(({ code }) => code === node.at) ?? called?.nodes.find(({ id }) => id === called.start)
    if (called === undefined || begin === undefined) throw new Error(`Unexpected call of ${node.guide}, expected a guide of ours`)
    await page.goto(host.url(`nl/call/#${node.code}`))
    await live(page)
    await tap(page.locator('.talk a.answer').first())
    const moves = wayTo(called, begin.id, (end) => end.kind === 'outcome' && end.result === 'solved') ?? []
    for (const move of moves) {
      await expectBoth(page, move.node.code)
      await tap(page.locator(answer(move.option, 'fr')))
    }
    await tap(page.locator(answer('solved', 'nl')))
    await expectBoth(page, file.guide.nodes.find(({ id }) => id === node.solved)?.code ?? '')
    await page.locator('.transcript summary').click()
    await expect(page.locator('.transcript pre')).toContainText(shortTitle(called))
  })

  for (const [what, fragment, says] of [
    [
      'a misheard code',
      () => firstNode('fr', 'step').node.code.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
      'Faites-le répéter',
    ],
    ['no code at all', () => '%E0%A4%A', 'Un code'],
    ['half a code', () => 'k7', 'Un code compte cinq caractères'],
    ['a code that no screen has', () => freeCode(), 'ne correspond à aucune page'],
    ['a name of every object', () => '__proto__', 'Un code'],
  ] as const)
    test(`${what} shows a form and the reason`, { tag: '@all' }, async ({ page, host }) => {
      await page.goto(host.url(`fr/call/#${fragment()}`))
      await live(page)
      await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
      const { node } = firstNode('fr', 'step')
      await page.locator('#code').fill(node.code)
      await page.locator('#code').press('Enter')
      await expectBoth(page, node.code)
    })
})

/** A code with a correct check symbol that no screen has. */
function freeCode(): string {
  const { codes: given, retired } = codes()
  const free = ['00000', '0001g', '0002z', '00033'].find((code) => given[code] === undefined && retired[code] === undefined)
  return free ?? ''
}

test.describe('below a path, where one guide is in French alone', () => {
  test.use({ site: 'below' })
  test('a call shows the French text, with a note that the Dutch one is missing', { tag: '@all' }, async ({ page, host }) => {
    const { node } = nodes('fr').find(({ file }) => file.guide.id === 'scep-delivery') ?? firstNode('fr', 'step')
    await page.goto(host.url(`nl/call/#${node.code}`))
    await live(page)
    await expect(page.locator('.notice')).toContainText('Deze pagina bestaat nog niet in het Nederlands')
    await expect(page.locator('.talk > .pair > [lang="fr"] h2')).toHaveCount(1)
    await expect(page.locator('.talk [lang="nl"]')).toHaveCount(0)
    await tap(page.locator('.talk a.answer').first())
    await expect(page.locator('h1 .node-code')).not.toHaveText(node.code.toUpperCase())
  })
})

for (const [width, scheme] of [
  [320, 'light'],
  [1280, 'dark'],
] as const)
  test(`a call at ${width} px keeps tables, code and pictures inside, with the two languages aligned`, { tag: '@all' }, async ({
    page,
    host,
  }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 740 })
    await page.goto(host.url('fr/call/'))
    await live(page)
    const found = nodes('fr').filter(({ node }) =>
      node.body.some(([kind]) => kind === 'table' || kind === 'pre' || kind === 'figure'),
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { node } of found.slice(0, 12)) {
      await page.evaluate((code) => {
        location.hash = code
      }, node.code)
      await expectBoth(page, node.code)
      const [one, other] = await page
        .locator('.talk > .pair')
        .first()
        .locator('> .side')
        .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top))
      // On the narrow screen one language is shown at a time.
      expect(width === 320 ? other : one).toBe(width === 320 ? 0 : other)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    }
  })
