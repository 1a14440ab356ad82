import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog, CodeIndex, GuideFile } from '../../src/guide/guide.ts'
import { guidesPerListPage } from '../../src/guide/list-page.ts'
import { listFiles } from '../../src/node/files/list-below.ts'
import { tap } from './reader.ts'
import { sites } from './sites.ts'
import { expect, live, saved, test } from './test.ts'

test.use({ site: 'many' })

const read = <T>(path: string): T => JSON.parse(readFileSync(join(sites.many, path), 'utf8'))
const certificate = (): GuideFile['guide'] => read<GuideFile>('data/fr/missing-certificate.json').guide
const codeOf = (kind: string): string => certificate().nodes.find((node) => node.kind === kind)?.code ?? ''

test('every link of every page leads to a page and, inside a guide, to its screen', { tag: '@all' }, async () => {
  const pages = new Map(
    (await listFiles(sites.many))
      .filter((file) => file.endsWith('.html') && !file.startsWith('files/'))
      .map((file) => [file, readFileSync(join(sites.many, file), 'utf8')] as const),
  )
  const dead: string[] = []
  for (const [file, html] of pages)
    for (const [, path = '', anchor = ''] of html.matchAll(/<a [^>]*href="(\/[^"#?]*|)(?:#([^"]*))?"/g)) {
      const target =
        path === ''
          ? html
          : path.endsWith('/')
            ? pages.get(`${path.slice(1)}index.html`)
            : existsSync(join(sites.many, path))
              ? ''
              : undefined
      if (target === undefined || (anchor !== '' && target !== '' && !target.includes(` id="${anchor}"`)))
        dead.push(`${file}: ${path}#${anchor}`)
    }
  // Left out: links that only work with the app.
  expect([...new Set(dead)].filter((line) => !/#share$|\/call\/#/.test(line))).toEqual([])
  expect(
    [...pages.keys()].filter((file) => /^fr\/[^/]+\/[0-9a-z]{5}\/index/.test(file) && !/^fr\/(?:find|desk|all|admin)/.test(file)),
  ).toEqual([])
})

test('without a script every guide is reached page by page, and walked by anchors', { tag: '@all' }, async ({
  browser,
  host,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  expect(read<Catalog>('data/fr/catalog.json').guides).toHaveLength(guidesPerListPage)
  await page.goto(host.url('fr/'))
  await page.getByRole('link', { name: 'Guides suivants' }).click()
  await expect(page).toHaveURL(host.url('fr/all/2/'))
  await page.locator('.shelf a').first().click()
  const first = page.locator('.lifeboat > section').first()
  await tap(first.locator('.answer').first())
  await expect(page).toHaveURL(/#[0-9a-z]{5}$/)
  await expect(page.locator('section:target h2')).toBeVisible()
})

test('a screen opens from the anchor in its guide, from its path and from its code', { tag: '@all' }, async ({ page, host }) => {
  const code = codeOf('question')
  for (const path of [`fr/missing-certificate/#${code}`, `fr/missing-certificate/${code}/`, `${code}/`]) {
    await page.goto(host.url(path))
    await expect(page).toHaveURL(host.url(`fr/missing-certificate/${code}/`))
    await expect(page.locator('.node-code')).toHaveText(code.toUpperCase())
  }
  await live(page)
  await tap(page.locator('main .answer').first())
  await expect(page.locator('.node-code')).not.toHaveText(code.toUpperCase())
  const next = page.url()
  await page.reload()
  await expect(page).toHaveURL(next)
  await expect(page.locator('.trail li')).toHaveCount(1)
  await page.goBack()
  await expect(page.locator('.node-code')).toHaveText(code.toUpperCase())
  await page.getByRole('link', { name: 'Nederlands' }).click()
  await expect(page).toHaveURL(host.url(`nl/missing-certificate/${code}/`))
})

test('a guide opens at its first page, and the walk starts there', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url('fr/missing-certificate/'))
  await live(page)
  await page.getByRole('link', { name: 'Commencer' }).click()
  await expect(page).toHaveURL(/\/fr\/missing-certificate\/[0-9a-z]{5}\/$/)
})

test('the desk finds screens of every list page by words of their texts, and loads few guides for it', { tag: '@all' }, async ({
  page,
  host,
}) => {
  await page.goto(host.url('fr/desk/'))
  await live(page)
  host.hits.length = 0
  await page.locator('#find').fill('cybertrust')
  await expect(page.locator('.found mark').first()).toHaveText('CyberTrust')
  expect(host.hits.filter((hit) => /data\/(?:fr|nl)\/(?!catalog|words)/.test(hit)).length).toBeLessThanOrEqual(40)
  await page.locator('#find').fill('zorglub')
  await expect(page.getByRole('status').filter({ hasText: 'Rien trouvé' })).toBeVisible()
})

test('search and codes find guides of every list page and code file', { tag: '@all' }, async ({ page, host }) => {
  expect(read<CodeIndex>('data/codes.json').digits).toBe(1)
  await page.goto(host.url('fr/find/?q=0x80CF3017'))
  await expect(page.locator('main .found-guides a').first()).toBeVisible()
  const late = read<Catalog>('data/fr/catalog-2.json').guides[3]
  await page.goto(host.url('fr/'))
  await live(page)
  await page.locator('#q').fill(late?.start ?? '')
  await page.locator('#q').press('Enter')
  await expect(page).toHaveURL(host.url(`fr/${late?.id}/${late?.start}/`))
})

test('the same addresses open with the server stopped', { tag: '@all' }, async ({ page, host }) => {
  const code = codeOf('question')
  await page.goto(host.url(`fr/missing-certificate/#${code}`))
  await saved(page)
  await host.stop()
  for (const path of [`fr/missing-certificate/#${code}`, `fr/missing-certificate/${code}/`, `${code}/`]) {
    await page.goto('about:blank')
    await page.goto(host.url(path))
    await expect(page.locator('.node-code')).toHaveText(code.toUpperCase())
  }
})
