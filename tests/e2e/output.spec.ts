import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { Window } from 'happy-dom'
import { listFiles } from '../../src/node/files/list-below.ts'
import { missingInScript, missingInStyle } from '../node/old-browsers.ts'
import { formerName } from './build-sites.ts'
import { nodes } from './content.ts'
import { files as known } from './faults/build.ts'
import { belowAddress, belowBase, sites } from './sites.ts'

const read = (path: string, site: keyof typeof sites = 'site'): string => readFileSync(join(sites[site], path), 'utf8')
/**
 * Every page of a site. Left out: single-file guides, which have their own style and policy, and pages at the former address of a guide,
 * which lead on at once.
 */
const pagesOf = async (site: keyof typeof sites): Promise<readonly string[]> =>
  (await listFiles(sites[site])).filter(
    (file) => file.endsWith('.html') && !file.startsWith('files/') && !file.includes(`/${formerName}/`),
  )
const brotli = (content: Buffer): number => brotliCompressSync(content).length
/** The path below the base of an absolute address of `below`; `undefined` for another. */
const absolute = (address: string | undefined): string | undefined =>
  address?.startsWith(belowAddress) ? address.slice(belowAddress.length) : undefined
/** Whether a file is the page of a room, beside the walk. */
const isRoom = (file: string): boolean => /^[a-z]{2}\/(?:find|desk|call|admin|ready|about)\//.test(file)
/** Whether a file is the page of a node. */
const isNode = (file: string): boolean => /^[a-z]{2}\/.+\/.+\/index\.html$/.test(file) && !isRoom(file)
const stylesIn = (html: string): readonly string[] => [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css)
/** The style blocks of the site: the one on all pages, the others, and those of them that the page of a node may have. */
async function sheets(): Promise<{
  readonly screen: string
  readonly others: readonly string[]
  readonly parts: readonly string[]
}> {
  const [screen = '', ...others] = new Set((await pagesOf('site')).flatMap((file) => stylesIn(read(file))))
  const rooms = stylesIn(read('fr/index.html')).slice(-1)[0]
  return { screen, others, parts: others.filter((css) => css !== rooms) }
}
/** The tags of a page outside its style blocks, whose text may look like tags. */
const tags = (html: string): readonly string[] => html.replace(/<style>.*?<\/style>/gs, '<style>').match(/<[a-z][^>]*>/gi) ?? []

test('the page of authors is in no build', async () => {
  const files = await listFiles(sites.site)
  expect(files.filter((file) => file.startsWith('authors'))).toEqual([])
  for (const file of files.filter((file) => file.endsWith('.js'))) expect(read(file), file).not.toContain('authors/data.json')
  for (const file of files.filter((file) => file.endsWith('.js')))
    expect(read(file), file).not.toMatch(/Vos guides|Ce fichier ne contient pas de texte/)
})

test("parts of the app are loaded by our preload helper, and Vite's own is not in the build", async () => {
  const scripts = (await listFiles(sites.site)).filter((file) => file.endsWith('.js')).map((file) => read(file))
  expect(scripts.filter((script) => script.includes('expected a stylesheet'))).toHaveLength(1)
  expect(scripts.filter((script) => script.includes('vite:preloadError'))).toEqual([])
})

test.describe('every page of the build', () => {
  // The installed app has no button that leads back from a file.
  test('opens files beside itself, or downloads them', async () => {
    const links = (await pagesOf('site')).flatMap((file) =>
      tags(read(file)).filter((tag) => /^<a\b.* href="\/[^"?#]*\.\w{2,5}["?#]/.test(tag)),
    )
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((tag) => !/ target="_blank"| download\b/.test(tag))).toEqual([])
  })

  test('has no inline script, style attribute, event handler or blocking stylesheet', async () => {
    for (const file of await pagesOf('site')) {
      // The page of a room has a stylesheet of its own.
      const own = /<link rel="stylesheet" href="\/assets\/[\w.-]+\.css">/
      const [shown = '', end = ''] = read(file).split('</footer>')
      const wrong = tags(shown).filter(
        (tag) =>
          /\sstyle=|\son[a-z]+=|rel="?stylesheet|<script(?![^>]*\ssrc=)|javascript:/i.test(tag) &&
          !(isRoom(file) && own.test(tag)),
      )
      expect(wrong, file).toEqual([])
      // That of foot and print comes after all that is shown.
      expect(tags(end), file).toEqual([expect.stringMatching(own)])
    }
  })

  test('shares the bytes of its style blocks, and allows just those in its policy', async () => {
    const { screen: first, others } = await sheets()
    expect(others.length).toBeLessThan(9)
    for (const file of await pagesOf('site')) {
      const html = read(file)
      const [screen, ...parts] = stylesIn(html)
      expect(screen, file).toBe(first)
      expect(
        parts.filter((css) => !others.includes(css)),
        file,
      ).toEqual([])
      const hashes = [first, ...parts].map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
      expect(html, file).toContain(`style-src 'self' ${hashes.join(' ')};`)
    }
  })

  test('has every style block with a rule for one of its elements, and few others', { tag: '@all' }, async () => {
    const { parts } = await sheets()
    const selectors = parts.map((css) =>
      (css.match(/[^{};@]+(?=\{)/g) ?? [])
        .filter((selector) => !/^(?::root|media)/.test(selector))
        .map((selector) => selector.replace(/::?(?:marker|after|before)/g, '')),
    )
    const looks = new Set<string>()
    let idle = 0
    for (const file of (await pagesOf('site')).filter(isNode)) {
      const html = read(file)
      // Skips pages with the same elements and classes as an earlier one.
      const look = [...new Set(html.match(/<[a-z][a-z\d]*|class="[^"]*"/g) ?? [])].sort().join()
      if (looks.has(look)) continue
      looks.add(look)
      const { document } = new Window()
      document.body.innerHTML = /<div id="app".*<\/div>/s.exec(html)?.[0] ?? ''
      const own = stylesIn(html)
      const lacking = parts.flatMap((css, place) => {
        const used = (selectors[place] ?? []).filter((selector) => document.querySelector(selector) !== null)
        if (own.includes(css) && used.length === 0) idle++
        return own.includes(css) ? [] : used
      })
      expect(lacking, file).toEqual([])
    }
    expect(looks.size).toBeGreaterThan(10)
    // A block is chosen by the names in its selectors: few pages have one too many.
    expect(idle).toBeLessThan(looks.size / 5)
  })

  test('has a title, a description and one h1', { tag: '@all' }, async () => {
    const titles = new Map<string, string>()
    for (const file of await pagesOf('site')) {
      const html = read(file)
      const title = /<title>(.+?)<\/title>/.exec(html)?.[1] ?? ''
      expect(title, file).not.toBe('')
      expect(/<meta name="description" property="og:description" content="(.*?)">/.exec(html)?.[1], file).toBeTruthy()
      if (file !== 'shell.html') expect(html.match(/<h1[\s>]/g), file).toHaveLength(1)
      titles.set(file, title)
    }
  })

  test('has a canonical address, alternates in the languages of its text, and a picture for previews', {
    tag: '@all',
  }, async () => {
    const listed = [...read('sitemap.xml', 'below').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc)
    const indexed = new Set<string>()
    for (const file of await pagesOf('below')) {
      const html = read(file, 'below')
      const canonical = absolute(/<link rel="canonical" href="(.*?)">/.exec(html)?.[1])
      const picture = absolute(/<meta property="og:image" content="(.*?)">/.exec(html)?.[1])
      expect(picture === undefined ? false : existsSync(join(sites.below, picture)), file).toBe(true)
      if (canonical === undefined) continue
      const alternates = [...html.matchAll(/<link rel="alternate" hreflang="(.*?)" href="(.*?)">/g)].map(
        ([, , address]) => absolute(address) ?? '',
      )
      for (const path of [canonical, ...alternates])
        expect(existsSync(join(sites.below, path, 'index.html')), `${file} ${path}`).toBe(true)
      expect(html).toContain(`<meta property="og:url" content="${belowAddress}${canonical}">`)
      if (!html.includes('<meta name="robots" content="noindex">')) indexed.add(belowAddress + canonical)
      if (canonical === '') continue
      const withoutLanguage = (path: string): string => path.split('/').slice(1).join('/')
      expect(withoutLanguage(`${canonical}index.html`), file).toBe(withoutLanguage(file))
      expect(alternates, file).toContain(canonical)
    }
    expect(listed).toEqual([...indexed].sort())
  })

  test('of a build without an address claims none', { tag: '@all' }, async () => {
    for (const file of await pagesOf('site'))
      expect(read(file), file).not.toMatch(/rel="canonical"|hreflang=|property="og:(?:url|image)"/)
    expect(existsSync(join(sites.site, 'sitemap.xml'))).toBe(false)
  })

  for (const [site, base] of [
    ['site', '/'],
    ['below', belowBase],
  ] as const)
    test(`below ${base} links only files that exist`, { tag: base === '/' ? [] : ['@all'] }, async () => {
      const dead = new Set<string>()
      for (const file of await pagesOf(site)) {
        for (const tag of tags(read(file, site))) {
          const target = /\s(?:href|src|srcset)="(\/[^"#?]*)/i.exec(tag)?.[1]
          if (target === undefined) continue
          const below = target.startsWith(base) ? target.slice(base.length) : '\0'
          if (!existsSync(join(sites[site], below, below === '' || below.endsWith('/') ? 'index.html' : '')))
            dead.add(`${file}: ${tag}`)
        }
      }
      expect([...dead]).toEqual([])
    })
})

test('a single-file guide allows no script, and its style by hash', async () => {
  const files = (await listFiles(sites.site)).filter((file) => file.startsWith('files/'))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const html = read(file)
    const [style = ''] = /(?<=<style>).*?(?=<\/style>)/s.exec(html) ?? []
    const policy = /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(html)?.[1]
    expect(policy, file).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(
      tags(html).filter((tag) => /<script|\sstyle=|\son[a-z]+=|javascript:/i.test(tag)),
      file,
    ).toEqual([])
  }
})

test('(row 56) a browser as old as Chrome 95 → no script uses a feature that it lacks', async () => {
  for (const file of (await listFiles(sites.site)).filter((path) => path.endsWith('.js')))
    expect(missingInScript(read(file)), file).toEqual([])
})

test('(row 56) a browser as old as Chrome 95 → no stylesheet uses a feature that it lacks', async () => {
  const files = (await listFiles(sites.site)).filter((path) => path.endsWith('.css'))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(missingInStyle(read(file)), file).toEqual([])
  const [inFile = ''] = (await listFiles(join(sites.site, 'files'))).filter((path) => path.endsWith('.html'))
  const { screen, others } = await sheets()
  for (const css of [screen, ...others, ...stylesIn(read(`files/${inFile}`))]) {
    expect(css.length).toBeGreaterThan(0)
    expect(missingInStyle(css)).toEqual([])
  }
})

test('has a file for each name in faults/build.ts', async () => {
  const all = [...(await listFiles(sites.site)), '']
  expect(
    Object.entries(known)
      .filter(([, fits]) => !all.some(fits))
      .map(([name]) => name),
  ).toEqual([])
  for (const one of [known.app, known.worker]) expect(all.filter(one)).toHaveLength(1)
})

test('pages, scripts, packs and drawings are below their size limits', { tag: '@all' }, async () => {
  const files = await listFiles(sites.site)
  const bytes = (path: string): Buffer => readFileSync(join(sites.site, path))
  const code = files.filter((file) => file.startsWith('assets/') && file.endsWith('.js'))
  const pages = files.filter(isNode).map((file) => ({ html: read(file), content: bytes(file) }))
  const plain = pages.filter(({ html }) => stylesIn(html).length === 1)
  // Only the 80 largest are compressed: the largest after compression is among them.
  const largestOf = (some: typeof pages) =>
    Math.max(
      ...[...some]
        .sort((a, b) => b.content.length - a.content.length)
        .slice(0, 80)
        .map(({ content }) => answerHead + brotli(content)),
    )
  const kept = [...code, ...files.filter((file) => /^(?:shell\.html|icons\/.*|manifest\.webmanifest)$/.test(file))]
  const sizes = {
    'largest screen': largestOf(pages),
    'largest plain screen': largestOf(plain),
    'largest frame of a screen, uncompressed': Math.max(...pages.map(({ html }) => frameOf(html))),
    // The tree of a whole guide, for the helpdesk.
    'largest page of the desk': Math.max(
      ...files.filter((file) => isRoom(file) && file.endsWith('.html')).map((file) => brotli(bytes(file))),
    ),
    'largest page with a picture': Math.max(...stepsWithPictures().map((page) => brotli(bytes(page)))),
    'largest drawing': Math.max(...files.filter((file) => /^media\/.*\.svg$/.test(file)).map((file) => bytes(file).length)),
    'all JavaScript': code.reduce((sum, file) => sum + brotli(bytes(file)), 0),
    'largest pack': Math.max(...files.filter((file) => file.endsWith('.pack')).map((file) => bytes(file).length)),
    'everything kept for offline':
      kept.reduce((sum, file) => sum + brotli(bytes(file)), 0) +
      files.filter((file) => file.endsWith('.pack')).reduce((sum, file) => sum + bytes(file).length, 0),
  }
  console.log(
    Object.entries(sizes)
      .map(([name, size]) => `${name}: ${(size / 1024).toFixed(1)} KiB`)
      .join(', '),
  )
  // Limits of one response, headers included: a screen with paragraphs only, and any screen.
  expect(sizes['largest plain screen']).toBeLessThanOrEqual(4100)
  expect(sizes['largest screen']).toBeLessThanOrEqual(6050)
  expect(sizes['largest frame of a screen, uncompressed']).toBeLessThan(8.75 * 1024)
  expect(sizes['largest page of the desk']).toBeLessThan(20 * 1024)
  expect(sizes['largest page with a picture']).toBeLessThan(6 * 1024)
  expect(sizes['largest drawing']).toBeLessThan(6 * 1024)
  // All rooms and all lazy parts, of which a walk needs about half. The form for site.json has 5 KiB of it.
  expect(sizes['all JavaScript']).toBeLessThan(262 * 1024)
  expect(sizes['everything kept for offline']).toBeLessThan(1.5 * 1024 * 1024)
})

/** The bytes of the response headers. */
const answerHead = 300
/** The bytes of a page without its main part and its own style blocks: head, common styles, bar, foot. */
const frameOf = (html: string): number =>
  Buffer.byteLength(html.replace(/<main.*<\/main>/s, '').replace(/(<style>.*?<\/style>)(?:\n?<style>.*?<\/style>)*/s, '$1'))

/** The pages of steps with exactly one picture and nothing else. */
const stepsWithPictures = (): readonly string[] =>
  [...nodes('fr', 'step'), ...nodes('nl', 'step')]
    .filter(({ node }) => node.body.filter(([tag]) => tag === 'figure').length === 1 && node.body.length === 1)
    .map(({ path }) => `${path}index.html`)

test('the mandatory files have no pictures', () => {
  const worker = read('sw.js')
  expect(worker).toContain('"name":"fr"')
  expect(worker).not.toContain('media/')
})

test('has no path of the machine that built it', async () => {
  const paths = [process.cwd(), process.env.HOME ?? process.cwd()]
  for (const file of (await listFiles(sites.site)).filter((path) => /\.(?:html|js|json|webmanifest)$/.test(path)))
    for (const path of paths.filter((candidate) => candidate.length > 5))
      expect(read(file).includes(path), `${file} ${path}`).toBe(false)
})

test('the same content gives the same bytes in another time zone and locale', { tag: '@all' }, async () => {
  const files = await listFiles(sites.site)
  expect(await listFiles(sites.again)).toEqual(files)
  const different = files.filter((file) => !readFileSync(join(sites.site, file)).equals(readFileSync(join(sites.again, file))))
  expect(different).toEqual([])
})
