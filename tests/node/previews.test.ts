import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawPreviews } from '../../src/node/pages/previews.ts'
import { sitemapFiles } from '../../src/node/pages/sitemap.ts'
import { organisationIcons } from '../../src/node/pictures/organisation-icons.ts'
import { previewPicture } from '../../src/node/pictures/preview-pictures.ts'
import { manifestPath, webManifest } from '../../src/node/site/web-manifest.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const all = createAllI18n()
const folder = temporaryFolder()
const summary = { id: 'vpn', source: 'fr/vpn.md', audience: 'user', screens: 1, tree: '' } as const
const summaries = [
  { ...summary, language: 'fr', title: 'Le VPN ne répond pas' },
  { ...summary, language: 'nl', title: 'De VPN antwoordt niet' },
] as const
const site = { organisation: 'Ours', contact: {}, address: 'https://it.example.org/' }
const wordsFor = (language: string) => wordsOf(all(language))

describe('pictures for link previews', () => {
  test('are PNG of 1200 by 630 pixels, one for each guide and language, and one for the other pages', async () => {
    const previews = await drawPreviews({ summaries }, { wordsFor }, site)
    expect([...previews.files.keys()].sort()).toEqual([
      expect.stringMatching(/^media\/preview-fr\.\w{10}\.png$/),
      expect.stringMatching(/^media\/preview-nl\./),
      expect.stringMatching(/^media\/preview-vpn-fr\./),
      expect.stringMatching(/^media\/preview-vpn-nl\./),
    ])
    for (const bytes of previews.files.values()) {
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
      expect(bytes.length).toBeLessThan(60_000)
    }
    expect(previews.of({ kind: 'start', language: 'nl', guide: 'vpn', text: 'fr' })).toContain('preview-vpn-fr')
    expect(previews.of({ kind: 'catalog', language: 'nl' })).toContain('preview-nl')
    expect(previews.of({ kind: 'start', language: 'nl', guide: 'other', text: 'nl' })).toContain('preview-nl')
  })

  test('differ with title, organisation and colour; markup in a title is text; a long title fits', async () => {
    const base = { name: 'x', title: 'A', organisation: 'B', colour: '#0b4f6c' }
    const variants = [
      {},
      { title: '<image href="x"/> & "' },
      { organisation: 'C' },
      { colour: '#1a4f8b' },
      { title: 'très long '.repeat(60) },
      { title: 'W'.repeat(900), organisation: 'W'.repeat(900) },
      { title: '', organisation: ' ' },
    ]
    const paths = await Promise.all(variants.map(async (variant) => (await previewPicture({ ...base, ...variant })).path))
    expect(new Set(paths).size).toBe(variants.length)
  })

  test('have their text on a machine without fonts', () => {
    folder.put('fonts.conf', '<?xml version="1.0"?><fontconfig></fontconfig>')
    const script = `
      import { loadOpen } from './src/node/bin/load.mjs'
      const { previewPicture } = await loadOpen(new URL('file://${process.cwd()}/src/node/pictures/preview-pictures.ts'))
      const sizeOf = async (title) => (await previewPicture({ name: 'x', title, organisation: '', colour: '#0b4f6c' })).bytes.length
      console.log((await sizeOf('Le VPN ne répond pas')) - (await sizeOf('')))`
    const env = { ...process.env, FONTCONFIG_FILE: folder.at('fonts.conf') }
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' })
    expect(Number(ran.stdout), ran.stderr).toBeGreaterThan(1000)
  })

  test('are not drawn without the address of the site', async () => {
    const { address: _, ...without } = site
    expect((await drawPreviews({ summaries }, { wordsFor }, without)).files.size).toBe(0)
  })
})

describe('the sitemap', () => {
  const address = 'https://it.example.org/a&b/'
  test('has each page once, as an absolute address', () => {
    const files = sitemapFiles(['fr/x/', '', 'fr/x/'], address, '/a&b/')
    expect([...files.keys()]).toEqual(['sitemap.xml'])
    expect([...(files.get('sitemap.xml') ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      'https://it.example.org/a&amp;b/',
      'https://it.example.org/a&amp;b/fr/x/',
    ])
  })
  test('of very many pages is an index; a site at the root also has robots.txt', () => {
    const files = sitemapFiles(['a/', 'b/', 'c/'], address, '/', 2)
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'robots.txt'])
    expect(files.get('sitemap.xml')).toContain(`<sitemap><loc>https://it.example.org/a&amp;b/sitemap-2.xml</loc></sitemap>`)
    expect(files.get('robots.txt')).toContain(`Sitemap: ${address}sitemap.xml`)
  })
})

describe('the manifest of the installed app', () => {
  test.each(['fr', 'nl'] as const)(
    'is in %s, with the name of the organisation, shortcuts and screenshots that exist',
    async (language) => {
      const manifest = JSON.parse(webManifest(language, { organisation: 'Ministère' }, wordsFor(language)))
      expect(manifest).toMatchObject({
        id: './',
        lang: language,
        name: 'Ministère · Ariane',
        short_name: 'Ministère',
        start_url: './',
      })
      expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual([`./${language}/`, `./${language}/find/`])
      expect(manifestPath(language)).toBe(`manifest-${language}.webmanifest`)
      for (const { src, sizes, type } of [...manifest.screenshots, ...manifest.icons]) {
        if (type !== 'image/png') continue
        const { width, height, format } = await sharp(`public/${src}`).metadata()
        expect([`${width}x${height}`, format]).toEqual([sizes, 'png'])
      }
    },
  )

  test('a long name of an organisation is not its short name', () => {
    const manifest = JSON.parse(webManifest('fr', { organisation: 'Service public fédéral' }, wordsFor('fr')))
    expect(manifest.short_name).toBe('Ariane')
  })

  test('the logo of the organisation gives square icons; what is no picture gives none', async () => {
    folder.put(
      'content/logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="red"/></svg>',
    )
    folder.put('content/bad.png', 'x')
    const made = await organisationIcons(folder.at('content'), 'logo.svg')
    expect(made?.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
      ['192x192', undefined],
      ['512x512', undefined],
      ['512x512', 'maskable'],
    ])
    for (const { src, sizes } of made?.icons ?? []) {
      const { width, height } = await sharp(made?.files.get(src)).metadata()
      expect(`${width}x${height}`).toBe(sizes)
    }
    for (const name of ['bad.png', 'nothing.svg', '../outside/logo.svg'])
      expect(await organisationIcons(folder.at('content'), name)).toBeUndefined()
  })
})
