import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../src/guide/language.ts'
import { firstNode, guides, nodes } from './content.ts'
import type { Host } from './host.ts'
import { pageKinds } from './page-kinds.ts'
import { tap } from './reader.ts'
import { sites } from './sites.ts'
import { expect, test } from './test.ts'

/** The targets of a page's links, below the base. */
function linksOf(path: string): readonly string[] {
  const html = readFileSync(join(sites.site, path, 'index.html'), 'utf8').replace(/<style>.*?<\/style>/s, '')
  return [...html.matchAll(/<a\b[^>]*?\shref="\/([^"#?]*)[^"]*"/g)].map(([, link = '']) => decodeURI(link))
}

/** Every page that links reach from a start page, in its language. Pages that list everything, such as the desk, do not count. */
function reachedFrom(start: string, language: Language): ReadonlySet<string> {
  const reached = new Set([start])
  const wanted = new RegExp(`^${language}/(?!(?:desk|find|call)/)([^/]+/){0,2}$`)
  // The loop also visits entries that it adds.
  for (const path of reached) for (const link of linksOf(path)) if (wanted.test(link)) reached.add(link)
  return reached
}

for (const language of languages)
  test(`(row 57, P3) no script → every screen of every guide in ${language} is reached from its start page by links`, () => {
    const starts = [`${language}/`, ...guides(language).map(({ guide }) => `${language}/${guide.id}/`)]
    const reached = new Set(starts.flatMap((start) => [...reachedFrom(start, language)]))
    // Screens that a correction took out of the walk are reached by their codes alone.
    const all = nodes(language)
      .filter(({ node }) => !node.superseded)
      .map(({ path }) => path)
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter((path) => !reached.has(path))).toEqual([])
  })

/** The faults of the script. The first is a browser with scripts off. */
const faults: Readonly<Record<string, (host: Host) => void>> = {
  'with scripts off': () => undefined,
  'with a syntax error in the entry': (host) => breakScripts(host, /^assets\/entry-/),
  'with a syntax error in the app': (host) => breakScripts(host, /^assets\/app-/),
  'with packages that never arrive': (host) => {
    host.fault = (path) => /^assets\/packages-/.test(path)
  },
}

function breakScripts(host: Host, broken: RegExp): void {
  host.fault = (path, response) => {
    if (!broken.test(path)) return false
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('const = ;')
    return true
  }
}

for (const [what, breakIt] of Object.entries(faults))
  test.describe(what, () => {
    test.use({ javaScriptEnabled: what !== 'with scripts off' })
    for (const language of languages)
      test(`every kind of page in ${language} is readable, has links and a contact`, {
        tag: language === 'fr' && what === 'with scripts off' ? [] : ['@all'],
      }, async ({ page, host, faults: noted }) => {
        test.setTimeout(180_000)
        breakIt(host)
        const kinds = pageKinds(language).filter(
          ({ act, path, still }) => act === undefined && still !== true && !path.includes('?'),
        )
        expect(kinds.length).toBeGreaterThan(10)
        for (const { name, path } of kinds) {
          await page.goto(host.url(path), { waitUntil: 'domcontentloaded' })
          await expect(page.locator('h1').first(), name).toBeVisible()
          await expect(page.locator('[aria-busy=true], .busy, progress'), name).toHaveCount(0)
          await expect(page.locator('#help, main a').first(), name).toBeVisible()
        }
        // The only errors are those of the broken script.
        expect(noted.filter((fault) => !/SyntaxError|Unexpected token|Invalid or unexpected/.test(fault))).toEqual([])
        noted.length = 0
      })

    test(`(row 57) ${what} → a walk goes on by links, with the contact on every screen`, {
      tag: what === 'with scripts off' || what === 'with packages that never arrive' ? [] : ['@all'],
    }, async ({ page, host, faults: noted }) => {
      breakIt(host)
      await page.goto(host.url(firstNode('fr', 'step').path), { waitUntil: 'domcontentloaded' })
      for (let moves = 0; moves < 4; moves++) {
        const before = page.url()
        await expect(page.locator('#help')).toBeVisible()
        await tap(page.locator('main .answers a.answer:visible').first())
        await expect(page).not.toHaveURL(before)
        await expect(page.locator('h1')).toBeVisible()
      }
      noted.length = 0
    })
  })
