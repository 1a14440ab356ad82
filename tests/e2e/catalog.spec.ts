import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { devices } from '@playwright/test'
import type { Catalog } from '../../src/guide/guide.ts'
import { nodes } from './content.ts'
import { shifted } from './shifted.ts'
import { sites } from './sites.ts'
import { expect, live, test } from './test.ts'

const languages = ['fr', 'nl'] as const
type Language = 'fr' | 'nl'

// The device of most readers. Its platform decides which results come first.
test.use({ userAgent: devices['Galaxy S9+'].userAgent })

const words: Readonly<Record<Language, readonly [message: string, ofAdmins: string]>> = {
  fr: ['certificat manquant', 'certificat apns'],
  nl: ['certificaat ontbreekt', 'apns-certificaat'],
}

for (const language of languages)
  test.describe(`in ${language}`, { tag: language === 'fr' ? [] : ['@all'] }, () => {
    test('the field finds while one types, and the keys lead to the results', async ({ page, host }) => {
      await page.goto(host.url(`${language}/`))
      await live(page)
      const field = page.locator('#q')
      await expect(field).toHaveAccessibleName(await page.locator('h1').innerText())
      await field.fill(words[language][0])
      const results = page.locator('.live-results .found-guides a')
      await expect(results.first()).toBeVisible()
      await expect(page.locator('.live-results [role=status]')).toContainText(words[language][0])
      await field.press('ArrowDown')
      await expect(results.first()).toBeFocused()
      await results.first().press('Escape')
      await expect(field).toBeFocused()
      await field.fill('')
      await expect(page.locator('.live-results')).toHaveCount(0)
      await field.fill(words[language][0])
      await expect(results.first()).toBeVisible()
      await field.press('ArrowDown')
      await expect(results.first()).toBeFocused()
      await results.first().press('Enter')
      await expect(page).toHaveURL(new RegExp(`/${language}/missing-certificate/`))
    })

    test('what is for administrators is one link, and a screen code has a button', async ({ page, host }) => {
      await page.goto(host.url(`${language}/`))
      await live(page)
      await page.locator('#q').fill(words[language][1])
      const further = page.locator('.live-results a.further')
      await expect(further).toHaveAttribute('href', new RegExp(`/${language}/find/\\?q=`))
      const { node, path } = nodes(language, 'step')[0] ?? { node: { code: '' }, path: '' }
      await page.locator('#q').fill([...node.code.toUpperCase()].join(' '))
      await page.locator('.live-results a.primary').click()
      await expect(page).toHaveURL(host.url(path))
    })
  })

test('on a wide screen a short list is beside the search, and stays where it is while results come', { tag: '@all' }, async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const [path, field, results] of [
    ['fr/', '#q', '.live-results a'],
    ['fr/desk/', '#find', '.hit'],
  ] as const) {
    await page.goto(host.url(path))
    await live(page)
    const list = page.locator('.shelf').first()
    const [left, right] = [await page.locator(field).boundingBox(), await list.boundingBox()]
    if (left === null || right === null) throw new Error(`Unexpected page ${path} without a field and a list`)
    expect(right.x).toBeGreaterThan(left.x + left.width)
    await page.locator(field).fill('certificat')
    await expect(page.locator(results).first()).toBeVisible()
    expect(await list.boundingBox()).toEqual(right)
  }
})

test('guides for administrators are behind one line', async ({ page, host }) => {
  await page.goto(host.url('fr/'))
  const admins = page.locator('details.admin')
  await expect(admins.locator('a').first()).toBeHidden()
  await admins.locator('summary').click()
  await expect(admins.locator('a').first()).toBeVisible()
  await expect(page.locator('main .shelf a').first()).toHaveAttribute('href', '/fr/missing-certificate/')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('the field opens the page of the search', async ({ page, host }) => {
    await page.goto(host.url('fr/'))
    await page.locator('#q').fill('certificat')
    await page.locator('#q').press('Enter')
    await expect(page).toHaveURL(host.url('fr/find/?q=certificat'))
  })
})

test('a question with many answers has a filter', async ({ page, host }) => {
  const long = nodes('fr', 'question').find(({ node }) => node.choices.length > 12)
  await page.goto(host.url(long?.path ?? ''))
  await live(page)
  expect(await shifted(page)).toBe(0)
  const answers = page.locator('main .answers li a')
  const all = await answers.count()
  await page.locator('.list-filter input').fill('0437')
  await expect(answers.filter({ visible: true })).toHaveCount(1)
  await expect(answers.filter({ visible: true })).toContainText('0x80CF0437')
  await page.locator('.list-filter input').fill('')
  await expect(answers.filter({ visible: true })).toHaveCount(all)
})

test.describe('of more than thirty guides', { tag: '@all' }, () => {
  test.use({ site: 'many' })
  const read = (name: string): Catalog => JSON.parse(readFileSync(join(sites.many, `data/fr/${name}.json`), 'utf8'))

  test('a filter finds the guides of every page', async ({ page, host }) => {
    await page.goto(host.url('fr/'))
    await live(page)
    expect(await shifted(page)).toBe(0)
    await page.locator('#filter').fill('certificats scep')
    const found = page.locator('main .by-need a')
    const wanted = [...read('catalog').guides, ...read('catalog-2').guides].filter(({ id }) => /scep/.test(id))
    await expect(found).toHaveCount(wanted.length)
    await page.locator('#filter').fill('')
    await expect(page.locator('.need-links')).toBeVisible()
  })

  test('links lead to the guides of a need, and an address with one scrolls there', async ({ page, host }) => {
    await page.goto(host.url('fr/'))
    await live(page)
    const names = read('catalog').begins?.map(({ of }) => of)
    expect(names).toEqual(['certificate', 'admin'])
    await page.locator('.need-links a[href="#shelf-admin"]').click()
    await expect(page.locator('#shelf-admin')).toBeInViewport()
    await page.goto(host.url('fr/?x#need-certificate'))
    await live(page)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    await expect(page.locator('#need-certificate')).toBeInViewport()
  })

  test('a page of the catalog stays small', () => {
    const file = join(sites.many, 'fr/index.html')
    console.log(
      `catalog of ${read('catalog').pages} pages: ${statSync(file).size} bytes, ${brotliCompressSync(readFileSync(file)).length} packed`,
    )
    expect(statSync(file).size).toBeLessThan(40_000)
  })
})
