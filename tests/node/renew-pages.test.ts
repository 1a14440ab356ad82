import { beforeEach, describe, expect, test } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { readEdition } from '../../src/node/edition.ts'
import { writeDocument } from '../../src/node/pages/document.ts'
import { pageFile } from '../../src/node/pages/page-file.ts'
import { pageRenderer } from '../../src/node/pages/page-renderer.ts'
import { everySheet } from '../../src/node/pages/page-styles.ts'
import { createTemplate, stylesOfPages } from '../../src/node/pages/page-template.ts'
import { type FinishedBuild, renewPages } from '../../src/node/pages/renew-pages.ts'
import { rendering } from '../../src/node/rendering/rendering.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const folder = temporaryFolder()
const base = '/it/aide/'
const site: SiteConfig = {
  organisation: 'Ours',
  address: 'https://it.example.org/it/aide/',
  contact: { fr: { phone: '+32 2 000 00 00' } },
}
const sheets = {
  screen: '.screen{color:red}',
  parts: ['.lead{color:red}', '.announcement{color:red}'],
  rooms: '.bilingual{color:red}',
}
const styles = stylesOfPages(sheets, 'assets/late.css')
const template = createTemplate({ base, site, styles, script: `${base}assets/entry.js`, policy: true })

/** The pages and the data of a site with one small guide. */
async function makeFiles(): Promise<ReadonlyMap<string, string>> {
  folder.put('content/fr/vpn.md', '# Le VPN ne répond pas\n\n## Vérifier\n\n1. Ouvrez le réglage.\n2. Touchez **VPN**.\n')
  const edition = await readEdition(folder.at('content'), rendering)
  const render = pageRenderer(edition, rendering, { base, site }, undefined, () => 'media/preview.png')
  const made = new Map(edition.files)
  for (const page of edition.pages)
    made.set(pageFile(page), writeDocument({ ...(await render(page)), styles: ['assets/a&b.css'] }, template))
  return made
}

let made: ReadonlyMap<string, string> | undefined
let files: Map<string, string>
beforeEach(async () => {
  made ??= await makeFiles()
  files = new Map(made)
}, 120_000)

const build: Omit<FinishedBuild, 'paths'> = {
  base,
  sheets: everySheet(styles).map(({ css }) => css),
  late: styles.late,
  script: template.script,
  site,
  unit: 'node',
  readText: async (path) => files.get(path) ?? '',
}

const edited: SiteConfig = {
  ...site,
  contact: { fr: { phone: '+32 2 111 11 11', name: 'L’équipe "A" & <B>' } },
  notices: [{ text: { fr: 'Panne' } }],
}

/** Renders the pages again, and writes those that differ. Returns their paths. */
async function renew(served: SiteConfig): Promise<readonly string[]> {
  const renewed = await renewPages({ ...build, paths: files.keys() }, served, rendering)
  if (typeof renewed === 'string') throw new Error(`Unexpected ${renewed}, expected pages`)
  for (const [path, text] of renewed) files.set(path, text)
  return [...renewed.keys()]
}

describe('pages for an edited site.json', () => {
  test('have its contact and its notice, with the head of the build and the styles that they need now', async () => {
    const before = new Map(files)
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'))
    expect([...(await renew(edited))].sort()).toEqual(pages.filter((path) => path !== 'shell.html').sort())
    const [html = '', old = ''] = [files, before].map((all) => all.get('fr/vpn/index.html'))
    expect(html).toContain('tel:+3221111111')
    expect(html).not.toContain('000 00 00')
    expect(html).toContain('Panne')
    expect(html).toContain('.announcement{color:red}')
    expect(old).not.toContain('.announcement{color:red}')
    const ofHead = (text: string) => text.replace(/<style>.*\n|<meta http-equiv.*\n|(?<=<div id="app").*/gs, '')
    expect(ofHead(html).split('<body>')[0]).toBe(ofHead(old).split('<body>')[0])
    const mark = / data-site="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    expect(JSON.parse(mark?.replaceAll('&amp;', '&') ?? '')).toEqual({ contact: edited.contact, notices: edited.notices })
  })

  test('of a guide with a contact of its own have it at every place, and others that of the site', async () => {
    const own = { contact: { fr: { phone: '+32 2 222 22 22', mail: 'vpn@ours.be' } }, guides: ['vpn'] }
    await renew({ ...site, contacts: [own] })
    const pages = [...files].filter(([path]) => path.endsWith('index.html'))
    const ofGuide = pages.filter(([, html]) => html.includes('tel:+3222222222')).map(([path]) => path)
    const ofSite = pages.filter(([, html]) => html.includes('tel:+3220000000')).map(([path]) => path)
    // Its screens, the pages about it, and the addresses of its codes.
    const isOfGuide = (path: string) => /^(?:fr|nl)\/(?:.+\/)?vpn\/|^[a-z\d]{5}\/index/.test(path) && path !== 'admin/index.html'
    expect(ofGuide).toEqual(pages.map(([path]) => path).filter(isOfGuide))
    expect(ofSite).toEqual(pages.map(([path]) => path).filter((path) => !isOfGuide(path)))
    expect(files.get('fr/vpn/index.html')).toContain('mailto:vpn@ours.be')
    await renew(site)
    expect(files).toEqual(made)
  })

  test('are byte for byte those of the build once the edit is taken back, and nothing is written twice', async () => {
    const before = new Map(files)
    expect(await renew(site)).toEqual([])
    await renew(edited)
    expect(await renew(edited)).toEqual([])
    await renew({ ...edited, contact: {} })
    expect(files.get('fr/index.html')).not.toContain('tel:')
    await renew(site)
    expect(files).toEqual(before)
  })

  test('say that a screen or a guide is withdrawn, without answers', async () => {
    const withdrawn = [{ guide: 'vpn', text: { fr: 'Ne touchez pas à <ceci>.' } }]
    await renew({ ...site, withdrawn })
    expect(files.get('fr/vpn/index.html')).toContain('Ne touchez pas à &lt;ceci&gt;.')
    expect(files.get('fr/vpn/index.html')).not.toContain('data-option')
    expect(files.get('fr/index.html')).not.toContain('href="/it/aide/fr/vpn/"')
  })

  test('are completed where an earlier call was interrupted', async () => {
    const renewed = await renewPages({ ...build, paths: files.keys() }, edited, rendering)
    if (typeof renewed === 'string') throw new Error(renewed)
    const half = [...renewed].slice(0, renewed.size / 2)
    for (const [path, text] of half) files.set(path, text)
    expect(await renew(edited)).toHaveLength(renewed.size - half.length)
  })

  test('are left as they are where other code has written them', async () => {
    const path = 'fr/index.html'
    files.set(path, (files.get(path) ?? '').replace('<main', '<main class="of-another-version"'))
    expect(await renewPages({ ...build, paths: files.keys() }, edited, rendering)).toBe('other-product')
  })
})
