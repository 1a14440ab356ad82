import type { Page } from '@playwright/test'
import { writeThread } from '../../src/runtime/walk/thread-text.ts'
import { beginTrail } from '../../src/runtime/walk/trail.ts'
import { firstNode, guides } from './content.ts'
import { files, isIn } from './faults/build.ts'
import { test } from './faults/row.ts'
import { longWalk } from './path.ts'
import { answerLink, byTouch, expectNode, tap } from './reader.ts'
import { expect, live } from './test.ts'

/** Gives the first answers of a guide, and returns the code of the screen that follows. */
async function walkSome(page: Page, url: string, { file, moves }: ReturnType<typeof longWalk>, count: number): Promise<string> {
  await page.goto(`${url}fr/${file.guide.id}/${moves[0]?.node.code}/`)
  await live(page)
  for (const { node, option } of moves.slice(0, count)) {
    await expectNode(page, node)
    await byTouch(page, answerLink(option))
  }
  const at = moves[count]?.node
  if (at === undefined) throw new Error('Unexpected short walk, expected a longer one')
  await expectNode(page, at)
  return at.code
}

/** A step with a checklist. */
const withThingsToDo = () => firstNode('fr', 'step', ({ node }) => node.body.some(([tag]) => tag === 'ol'))
const keysOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage))

test('a new tab offers to resume each stored walk, and forgets all of them on request', async ({ context, page, host }) => {
  const first = longWalk(guides('fr'))
  const second = longWalk(guides('fr').filter(({ guide }) => guide.id !== first.file.guide.id))
  const one = await walkSome(page, host.url(), first, 3)
  const two = await walkSome(page, host.url(), second, 2)
  await page.close()

  // Another tab, as after a crash or hours later.
  const later = await context.newPage()
  await later.goto(host.url(`fr/${first.file.guide.id}/`))
  await expect(later.locator('.resume .answer')).toHaveCount(1)
  await later.goto(host.url('fr/'))
  await expect(later.locator('.resume .answer')).toHaveCount(2)
  expect(await later.locator('.resume .answer').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    expect.stringContaining(`/${two}/`),
    expect.stringContaining(`/${one}/`),
  ])
  await later.locator('.resume .answer').last().click()
  await expect(later).toHaveURL(new RegExp(`/${one}/`))
  await expect(later.locator('.trail')).toBeVisible()

  await later.goto(host.url('fr/'))
  await later.getByRole('button', { name: 'Effacer mes réponses' }).click()
  await expect(later.locator('.resume')).toContainText('ne garde plus aucune')
  expect((await keysOf(later)).filter((key) => key.includes('walk'))).toEqual([])
  await later.reload()
  await live(later)
  await expect(later.locator('.resume')).toHaveCount(0)
})

test('the link to a stored walk causes no layout shift', { tag: '@all' }, async ({ page, host }) => {
  await walkSome(page, host.url(), longWalk(guides('fr')), 3)
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(host.url('fr/'))
  await expect(page.locator('.resume .answer')).toHaveCount(1)
  expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBe(0)
})

for (const [what, storage] of [
  [
    'is refused',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
  ],
  ['is not there', () => Object.defineProperty(window, 'localStorage', { value: null })],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
] as const)
  test(`(row 32) localStorage ${what} → the walk goes on, with a notice that it will not be remembered`, async ({
    page,
    host,
  }) => {
    await page.addInitScript(storage)
    await walkSome(page, host.url(), longWalk(guides('fr')), 3)
    await expect(page.locator('main .news')).toContainText('n’enregistre pas vos réponses')
    await expect(page.locator('.trail')).toBeVisible()
  })

test('ticks survive a reload, also those made before the app has loaded', async ({ page, host }) => {
  const { path } = withThingsToDo()
  const box = page.locator('.to-do input')
  // The first box is ticked before any script has loaded.
  host.fault = (asked, response) => files.app(asked) && setTimeout(() => response.destroy(), 60_000) !== undefined
  await page.goto(host.url(path), { waitUntil: 'commit' })
  await box.first().check()
  await page.evaluate(() => undefined)
  host.fault = undefined
  await page.reload()
  await live(page)
  await box.first().check()
  await box.nth(1).check()
  await box.nth(1).uncheck()
  await page.reload()
  await live(page)
  await expect(box.first()).toBeChecked()
  await expect(box.nth(1)).not.toBeChecked()
})

test('a tick made while the app loads is kept at hydration', async ({ page, host }) => {
  const { path } = withThingsToDo()
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(isIn(files.app), async (route) => {
    await held
    await route.continue()
  })
  await page.goto(host.url(path))
  await page.locator('.to-do input').first().check()
  release()
  await live(page)
  await expect(page.locator('.to-do input').first()).toBeChecked()
  await page.unrouteAll()
  await page.reload()
  await live(page)
  await expect(page.locator('.to-do input').first()).toBeChecked()
})

test('an answer followed as a link before the app has loaded is part of the walk', async ({ page, host }) => {
  const { path, node } = firstNode('fr', 'question')
  await page.route(isIn(files.app), () => undefined)
  await page.goto(host.url(path))
  await page.unrouteAll()
  await tap(page.locator(`main a.answer[data-option="${node.choices[0]?.id}"]`))
  await live(page)
  await expect(page.locator('.trail .given')).toHaveCount(1)
  await page.goBack()
  await live(page)
  await expect(page.locator('.answer .taken')).toHaveCount(1)
})

test('“not on my screen” leads on, and is in the transcript', { tag: '@all' }, async ({ page, host }) => {
  const { path, file, node } = firstNode(
    'fr',
    'step',
    ({ file: { guide }, node: step }) => guide.nodes.find(({ id }) => id === step.next)?.kind !== 'outcome',
  )
  await page.goto(host.url(path))
  await live(page)
  await page.locator('.absent summary').click()
  // To read aloud: letter by letter.
  await expect(page.locator('.absent')).toContainText([...node.code.toUpperCase()].join(' '))
  await expect(page.locator('.absent a[href^="tel:"]')).toBeVisible()
  await tap(page.locator(answerLink('absent')))
  const next = file.guide.nodes.find(({ id }) => id === node.next)
  if (next === undefined) throw new Error('Unexpected step that leads nowhere')
  await expectNode(page, next)
  await page.locator('#share summary').click()
  await expect(page.locator('.share .transcript pre')).toContainText(`1 passée (${node.code.toUpperCase()})`)
})

test.describe('unreadable data', () => {
  const damaged = [
    '{',
    'null',
    '[]',
    '7',
    '"x"',
    '{"schema":1}',
    '{"schema":1,"threads":7}',
    '{"__proto__":{"polluted":1}}',
    `{"schema":1,"threads":[${'{},'.repeat(99_999)}{}]}`,
    'x'.repeat(2_000_000),
    '\u0000',
  ]
  test('(rows 33, 37) stored walks cannot be read → they are set aside with a notice, and the walk goes on', async ({
    page,
    host,
  }) => {
    test.setTimeout(60_000)
    const { moves, file } = longWalk(guides('fr'))
    const url = host.url(`fr/${file.guide.id}/${moves[0]?.node.code}/`)
    for (const text of damaged) {
      // A file of the same origin, where no script runs.
      await page.goto(host.url('manifest.webmanifest'))
      await page.evaluate((value) => {
        sessionStorage.clear()
        localStorage.clear()
        localStorage.setItem('ariane / walks', value)
      }, text)
      await page.goto(url)
      await live(page)
      await expect(page.locator('main .news')).toContainText('abîmées')
      await byTouch(page, answerLink(moves[0]?.option ?? ''))
      await expect(page.locator('.trail')).toBeVisible()
      expect(
        await page.evaluate(() => [localStorage.getItem('ariane / walks set aside'), ({} as { polluted?: number }).polluted]),
      ).toEqual([text, undefined])
    }
  })

  test('(row 35) a newer version wrote the stored walks → they are left alone', async ({ page, host }) => {
    const newer = '{"schema":99,"threads":"in a way of its own"}'
    await page.goto(host.url('fr/'))
    await page.evaluate((text) => localStorage.setItem('ariane / walks', text), newer)
    await walkSome(page, host.url(), longWalk(guides('fr')), 3)
    expect(await page.evaluate(() => localStorage.getItem('ariane / walks'))).toBe(newer)
  })

  test('in a link gives a notice, and the screen of the link opens', { tag: '@all' }, async ({ page, host }) => {
    const { path, node } = firstNode('fr', 'step')
    for (const text of ['', 'x', '1.a', '%E0%A4%A', '1..', '~'.repeat(5000), '<img src=x onerror=alert(1)>']) {
      await page.goto('about:blank')
      await page.goto(host.url(`${path}#t=${text}`))
      await live(page)
      await expectNode(page, node)
      await expect(page.locator('main .news'), JSON.stringify(text.slice(0, 40))).toContainText('Ce lien est incomplet')
      expect(new URL(page.url()).hash).toBe('')
    }
  })
})

test('(row 34) answers of a link no longer fit → they are left out, with their number in a notice', async ({ page, host }) => {
  const { file, moves } = longWalk(guides('fr'))
  const at = moves[2]?.node
  if (at === undefined) throw new Error('Unexpected short walk')
  const answers = moves.slice(0, 2).map(({ node, option }) => [node.id, option] as const)
  const trail = { ...beginTrail(file.guide, at.id), contentHash: 'older', answers: [...answers, [at.id, 'gone'] as const] }
  await page.goto(host.url(`fr/${file.guide.id}/${at.code}/#t=${writeThread({ trail, callers: [], called: [] })}`))
  await live(page)
  await expectNode(page, at)
  await expect(page.locator('main .news')).toContainText('2 réponses reprises')
  await expect(page.locator('main .news')).toContainText('1 réponse du lien ne convient plus')
  await expect(page.locator('main .news')).toContainText('Le guide a changé depuis')
})

test('a link with answers to the page that is already open is applied', async ({ page, host }) => {
  const { file, moves } = longWalk(guides('fr'))
  const at = moves[2]?.node
  if (at === undefined) throw new Error('Unexpected short walk')
  const trail = {
    ...beginTrail(file.guide, at.id),
    answers: moves.slice(0, 2).map(({ node, option }) => [node.id, option] as const),
  }
  const url = host.url(`fr/${file.guide.id}/${at.code}/`)
  await page.goto(url)
  await live(page)
  await page.goto(`${url}#t=${writeThread({ trail, callers: [], called: [] })}`)
  await expect(page.locator('main .news')).toContainText('2 réponses reprises')
  await expectNode(page, at)
  await expect(page).toHaveURL(url)
})

test('(row 48) a link with jumps and loops → its screen opens, with only the answers that the guide allows', async ({
  page,
  host,
}) => {
  const { file, moves } = longWalk(guides('fr'))
  const [first, second] = moves
  if (first === undefined || second === undefined) throw new Error('Unexpected short walk')
  const loop = Array.from({ length: 900 }, () => [first.node.id, first.option] as const)
  for (const answers of [loop, [[second.node.id, 'next'] as const, [first.node.id, 'toString'] as const]]) {
    const trail = { ...beginTrail(file.guide, second.node.id), answers }
    await page.goto('about:blank')
    await page.goto(host.url(`fr/${file.guide.id}/${second.node.code}/#t=${writeThread({ trail, callers: [], called: [] })}`))
    await live(page)
    await expectNode(page, second.node)
    expect(await page.locator('.trail li').count()).toBeLessThanOrEqual(1)
  }
})

test('(row 36) two tabs in one guide → two separate walks, each restored by a reload', async ({ context, page, host }) => {
  const { file } = longWalk(guides('fr'))
  const question = file.guide.nodes.find((node) => node.kind === 'question' && new Set(node.choices.map(({ to }) => to)).size > 1)
  if (question?.kind !== 'question') throw new Error('Unexpected guide without a question')
  const other = await context.newPage()
  const [left, right] = question.choices.filter((choice, place, all) => all.findIndex(({ to }) => to === choice.to) === place)
  for (const [tab, choice] of [
    [page, left],
    [other, right],
  ] as const) {
    await tab.goto(host.url(`fr/${file.guide.id}/${question.code}/`))
    await live(tab)
    await byTouch(tab, answerLink(choice?.id ?? ''))
    await expect(tab.locator('.trail li')).toHaveCount(1)
  }
  for (const [tab, choice] of [
    [page, left],
    [other, right],
  ] as const) {
    await tab.reload()
    await live(tab)
    await expect(tab.locator('.trail .given')).toHaveText(choice?.label ?? '')
  }
})

for (const query of [
  '?lang=../../x',
  '?lang=en-%22%3E%3Cimg%3E',
  '?next=//evil.example',
  '?next=javascript:alert(1)',
  '?__proto__[x]=1',
])
  test(`(rows 46, 47) the query ${query} → it is ignored`, { tag: '@all' }, async ({ page, host }) => {
    const origin = new URL(host.url()).origin
    const away: string[] = []
    page.on('framenavigated', (frame) => {
      if (new URL(frame.url()).origin !== origin) away.push(frame.url())
    })
    const { path, node } = firstNode('nl', 'step')
    await page.goto(host.url(path + query))
    await live(page)
    await expectNode(page, node)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await byTouch(page, answerLink('next'))
    expect(away).toEqual([])
  })

test('(row 58) a translator wraps the texts of a page → the walk goes on to its end', { tag: '@all' }, async ({ page, host }) => {
  await page.addInitScript(() => {
    const wrap = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) texts.push(text as Text)
      for (const text of texts) {
        if (
          text.parentElement?.tagName === 'FONT' ||
          text.data.trim() === '' ||
          text.parentElement?.closest('script,style') !== null
        )
          continue
        const font = document.createElement('font')
        text.replaceWith(font)
        font.append(document.createTextNode(`${text.data}`))
      }
    }
    setInterval(wrap, 50)
  })
  const { file, moves, end } = longWalk(guides('fr'))
  await page.goto(host.url(`fr/${file.guide.id}/${moves[0]?.node.code}/`))
  await live(page)
  for (const { node, option } of moves) {
    await expectNode(page, node)
    await page.waitForTimeout(60)
    await byTouch(page, answerLink(option))
  }
  await expectNode(page, end)
})
