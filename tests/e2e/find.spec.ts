import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { devices, type Page } from '@playwright/test'
import type { FindIndex } from '../../src/guide/find.ts'
import { codes } from './content.ts'
import { files, isIn } from './faults/build.ts'
import { tap } from './reader.ts'
import { sites } from './sites.ts'
import { expect, live, saved, test } from './test.ts'

const languages = ['fr', 'nl'] as const
type Language = 'fr' | 'nl'

const index = (): FindIndex => JSON.parse(readFileSync(join(sites.site, 'data/find.json'), 'utf8'))
/** A hexadecimal error code that occurs on a given number of screens. */
function codeAt(places: number): { readonly written: string; readonly screens: readonly string[] } {
  const [written, ...screens] = index().codes.find(
    ([code, ...found]) => /^0x[0-9A-F]{8}$/.test(code) && found.length === places,
  ) ?? ['']
  if (written === '') throw new Error(`Unexpected content without a code at ${places} screens, expected one`)
  return { written, screens }
}
const guideOf = (code: string): string => codes().codes[code]?.[0] ?? ''
const pathOf = (code: string, language: Language): string => `${language}/${guideOf(code)}/${code}/`
/** A message of a guide for readers, and the first screen of that guide. */
const message = { fr: 'Certificat manquant', nl: 'Certificaat ontbreekt' } as const
const messagePath = (language: Language): RegExp => new RegExp(`/${language}/missing-certificate/[0-9a-z]{5}/$`)
const field = (page: Page) => page.locator('input[type=search]')

// The device of most readers. The platform of the browser decides which guides may be opened.
test.use({ userAgent: devices['Galaxy S9+'].userAgent })

for (const language of languages)
  test.describe(`in ${language}`, { tag: language === 'fr' ? [] : ['@all'] }, () => {
    test('a message opens its screen from the catalog; back returns', async ({ page, host }) => {
      await page.goto(host.url(`${language}/`))
      await live(page)
      await field(page).fill(message[language])
      await field(page).press('Enter')
      await expect(page).toHaveURL(messagePath(language))
      await expect(page.locator('h1')).toBeFocused()
      await page.goBack()
      await expect(page).toHaveURL(host.url(`${language}/`))
    })

    test('an error code opens its screen for an administrator, without a request that names it; back returns', async ({
      page,
      host,
    }) => {
      const { written, screens } = codeAt(1)
      const start = `${language}/${guideOf(screens[0] ?? '')}/`
      await page.goto(host.url(start))
      await live(page)
      host.hits.length = 0
      await field(page).fill(`erreur ${written.slice(2).toLowerCase()}.`)
      await field(page).press('Enter')
      await expect(page).toHaveURL(host.url(pathOf(screens[0] ?? '', language)))
      await expect(page.locator('h1')).toBeFocused()
      // The query stays on the device: no request contains it.
      expect(host.hits.filter((hit) => hit.includes('?') || hit.toLowerCase().includes(written.slice(2).toLowerCase()))).toEqual(
        [],
      )
      await page.goBack()
      await expect(page).toHaveURL(host.url(start))
    })

    test('a reader gets the helpdesk first, and the code behind a line for administrators', async ({ page, host }) => {
      const { written, screens } = codeAt(1)
      await page.goto(host.url(`${language}/`))
      await live(page)
      await field(page).fill(written)
      await field(page).press('Enter')
      await expect(page.locator('main a.answer').first()).toHaveAttribute('href', /^tel:/)
      const link = page.locator('main details a', { hasText: written })
      await expect(link).toBeVisible()
      await tap(link)
      await expect(page).toHaveURL(host.url(pathOf(screens[0] ?? '', language)))
    })

    test('several matches become a question, whose answers are the screens', async ({ page, host }) => {
      const { written, screens } = codeAt(2)
      await page.goto(host.url(`${language}/${guideOf(screens[0] ?? '')}/`))
      await live(page)
      await field(page).fill(written)
      await page.locator('.find-form button').click()
      await expect(page.locator('h1')).toBeFocused()
      await expect(page.getByRole('status').first()).toContainText(written)
      const answers = page.locator('main .found-screens a')
      await expect(answers).toHaveCount(2)
      await tap(answers.first())
      await expect(page).toHaveURL(new RegExp(`/(?:${screens.join('|')})/$`))
      await page.goBack()
      await expect(answers).toHaveCount(2)
    })

    test('a link with a query replaces itself by the matching screen', async ({ page, host }) => {
      await page.goto(host.url(`${language}/`))
      await page.goto(host.url(`${language}/find/?q=${encodeURIComponent(`${message[language]} `)}&utm_source=mail`))
      await expect(page).toHaveURL(messagePath(language))
      await expect(page.locator('h1')).toBeFocused()
      await page.goBack()
      await expect(page).toHaveURL(host.url(`${language}/`))
    })

    test('without a match the page leads with the helpdesk, then the guides for readers', async ({ page, host }) => {
      await page.goto(host.url(`${language}/find/?q=pizza+margherita`))
      await expect(page.getByRole('status').first()).toContainText('pizza margherita')
      await expect(field(page)).toHaveValue('pizza margherita')
      await expect(page.locator('main a.answer').first()).toHaveAttribute('href', /^tel:/)
      await expect(page.locator(`main a[href="/${language}/missing-certificate/"]`)).toBeVisible()
      await expect(page.locator(`main a[href="/${language}/device-enrollment/"]`)).toHaveCount(0)
      await expect(page.locator(`main a[href="/${language}/find/"]`)).toBeVisible()
      await expect(page.locator(`main a[href="/${language}/"]`)).toBeVisible()
    })

    test('an unknown code is said to be unknown, and so is a code that no screen has', { tag: '@all' }, async ({
      page,
      host,
    }) => {
      await page.goto(host.url(`${language}/find/?q=0x80CF0436`))
      await expect(page.locator('h1')).toContainText('0x80CF0436')
      await expect(page.locator('main a.answer').first()).toHaveAttribute('href', /^tel:/)
      await expect(page.locator('.near .found-screens a').first()).toContainText('0x80CF043')
      await page.goto(host.url(`${language}/find/?q=code+k7q2m`))
      await expect(page.locator('h1')).toContainText('K7Q2M')
    })

    test('a name in the text of a screen is found, with its sentence', async ({ page, host }) => {
      await page.goto(host.url(`${language}/find/?q=used+for+vpn+and+apps`))
      await expect(page.locator('main a.answer.choice mark').first()).toHaveText(/used|vpn/i)
      await tap(page.locator('main a.answer.choice').first())
      await expect(page).toHaveURL(new RegExp(`/${language}/missing-certificate/`))
    })

    test('finds codes and messages with the server stopped', { tag: '@all' }, async ({ page, host }) => {
      const { written, screens } = codeAt(1)
      await page.goto(host.url('fr/'))
      await saved(page)
      await host.stop()
      await page.goto(host.url(`${language}/find/?q=${written}&guide=device-enrollment`))
      await expect(page).toHaveURL(host.url(pathOf(screens[0] ?? '', language)))
      await page.goto(host.url(`${language}/`))
      await live(page)
      await field(page).fill('You can’t sign in because your device is missing a required certificate')
      await field(page).press('Enter')
      await expect(page).toHaveURL(messagePath(language))
      // The texts of guides are searched as well.
      await page.goto(host.url(`${language}/find/?q=cybertrust`))
      await expect(page.locator('main a.answer.choice mark').first()).toHaveText('CyberTrust')
      await page.goto(host.url(`${language}/find/`))
      await expect(page.locator('.finds a').first()).toBeVisible()
      expect(host.hits).toEqual([])
    })
  })

test.describe('on a computer', () => {
  test.use({ userAgent: devices['Desktop Chrome'].userAgent })
  test('a message of a guide for phones is listed with its platform, and not opened', { tag: '@all' }, async ({ page, host }) => {
    await page.goto(host.url(`fr/find/?q=${encodeURIComponent(message.fr)}`))
    await expect(page.locator('main a.answer.choice').first()).toContainText('Android')
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('the form opens the list of all codes, each a link to its screen', async ({ page, host }) => {
    const { written, screens } = codeAt(1)
    await page.goto(host.url('fr/device-enrollment/'))
    await field(page).fill(written)
    await field(page).press('Enter')
    await expect(page).toHaveURL(host.url(`fr/find/?q=${written}&guide=device-enrollment`))
    const link = page.locator('.finds a', { hasText: written })
    await expect(link).toHaveCount(1)
    // The link is styled without a script.
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await link.click()
    await expect(page).toHaveURL(host.url(pathOf(screens[0] ?? '', 'fr')))
  })
})

test('every code of the list has a page', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url('nl/find/'))
  const paths = await page.locator('.finds a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  expect(paths.length).toBeGreaterThan(40)
  for (const path of new Set(paths)) expect((await page.request.get(host.url(path.slice(1)))).status(), path).toBe(200)
})

test('a query sent before the app has loaded is answered', async ({ page, host }) => {
  // The app does not load at first, so the browser submits the form. Then it loads.
  await page.route(isIn(files.app), (route) => route.abort())
  await page.goto(host.url('fr/'))
  await field(page).fill(message.fr)
  await page.unrouteAll()
  await field(page).press('Enter')
  await expect(page).toHaveURL(messagePath('fr'))
  await page.goBack()
  await expect(page).toHaveURL(host.url('fr/'))
})

for (const query of ['"><img src=x onerror=alert(1)>', '%E0%A4%A', '__proto__', 'ar \u202e שגיאה 💥', 'x'.repeat(6000)])
  test(`the hostile query ${query.slice(0, 20)} shows a page without a match`, { tag: '@all' }, async ({ page, host }) => {
    await page.goto(host.url(`fr/find/?q=${query.startsWith('%') ? query : encodeURIComponent(query)}`))
    await live(page)
    await expect(page.locator('h1')).toHaveText(/trouvé|cela|voyez-vous|administrateurs/)
    await expect(page.locator('main img')).toHaveCount(0)
    await expect(page.locator('main a.answer').first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })

test('ten thousand characters in the field get an answer', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url('nl/'))
  await live(page)
  await field(page).fill('fout 0x '.repeat(1250))
  await field(page).press('Enter')
  await expect(page.locator('h1')).toHaveText('We hebben niets gevonden')
})

test.describe('below a path', () => {
  test.use({ site: 'below' })
  test('the form stays below the path', { tag: '@all' }, async ({ page, host }) => {
    await page.goto(host.url('nl/'))
    await live(page)
    await field(page).fill(message.nl)
    await field(page).press('Enter')
    await expect(page).toHaveURL(/\/it\/aide\/nl\/missing-certificate\/[0-9a-z]{5}\/$/)
  })
})
