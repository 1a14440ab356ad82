import { beforeEach, describe, expect, test } from 'vitest'
import { keepIn, type MadeFiles, makeAlways } from '../../../src/node/cache/keep.ts'
import { openStore } from '../../../src/node/cache/store.ts'
import { belongsTo, wholeWork } from '../../../src/node/cache/work.ts'
import { type Edition, readEdition } from '../../../src/node/edition.ts'
import { createTemplate, stylesOfPages } from '../../../src/node/pages/page-template.ts'
import { type PageSource, writePages } from '../../../src/node/pages/write-pages.ts'
import { rendering } from '../../../src/node/rendering/rendering.ts'
import { temporaryFolder } from '../../security/temporary-folder.ts'

const folder = temporaryFolder()
const sheets = { screen: '.screen{color:red}', parts: ['.lead{color:red}'], rooms: '.bilingual{color:red}' }
const site = { organisation: 'Ours', contact: { fr: { phone: '+32 2 000 00 00' } } }
const template = createTemplate({
  base: '/',
  site,
  styles: stylesOfPages(sheets, 'assets/late.css'),
  script: '/assets/entry.js',
  policy: true,
})

async function editionOf(sentence: string, title = 'Le VPN ne répond pas'): Promise<Edition> {
  folder.put('content/fr/vpn.md', `# ${title}\n\n## Vérifier\n\n1. ${sentence}\n2. Touchez **VPN**.\n`)
  folder.put('content/fr/wifi.md', '# Le Wi-Fi ne répond pas\n\n## Vérifier\n\n1. Ouvrez le réglage.\n2. Touchez **Wi-Fi**.\n')
  const edition = await readEdition(folder.at('content'), rendering)
  // Pages of one language, and few of each kind: rendering is slow.
  const few = edition.pages.filter((page) => ['start', 'node', 'catalog', 'find', 'missing'].includes(page.kind))
  return { ...edition, pages: few.filter((page) => !('language' in page) || page.language === 'fr') }
}

let source: Omit<PageSource, 'work'>
let [reworded, retitled]: readonly (Edition | undefined)[] = []
// Compiled once: the folder of a test is there only from its beginning.
beforeEach(async () => {
  if (reworded !== undefined) return
  const sentence = 'Ouvrez le réglage.'
  reworded = await editionOf('Ouvrez les réglages du téléphone.')
  retitled = await editionOf(sentence, 'Le VPN est lent')
  const edition = await editionOf(sentence)
  source = { edition, rendering, site, template, stylesOf: () => [], client: 'names', previewOf: () => undefined }
}, 120_000)

/** The pages of a source as texts, and the parts that were rendered for it. */
async function build(from: PageSource): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>()
  await writePages(from, async (files) => {
    for (const [path, content] of files) made.set(path, Buffer.from(content).toString())
  })
  return made
}

/** Renders a source over a cache, and returns its pages with the number of parts that the cache did not have. */
async function buildWarm(from: Omit<PageSource, 'work'>, code = 'code') {
  const store = openStore({ kept: folder.at('kept') })
  const pages = await build({ ...from, work: { ...wholeWork, keep: keepIn(store, code) } })
  return { pages, made: (await store.sweep()).made }
}

test('a warm build renders nothing, and its pages are byte for byte those of a build without a cache', async () => {
  const cold = await build({ ...source, work: wholeWork })
  const first = await buildWarm(source)
  const second = await buildWarm(source)
  // Two guides, the lists, the other pages.
  expect([first.made, second.made]).toEqual([4, 0])
  expect([...first.pages]).toEqual([...cold])
  expect([...second.pages]).toEqual([...cold])
})

describe('pages are rendered again after a change of', () => {
  const other = createTemplate({
    base: '/it/',
    site,
    styles: stylesOfPages(sheets, 'assets/late.css'),
    script: '/assets/other.js',
    policy: true,
  })
  test.each<[what: string, changed: () => Omit<PageSource, 'work'>, code?: string]>([
    ['the contact', () => ({ ...source, site: { ...site, contact: { fr: { phone: '+32 2 111 11 11' } } } })],
    ['the name of the product', () => ({ ...source, site: { ...site, name: 'Fil' } })],
    ['the organisation', () => ({ ...source, site: { ...site, organisation: 'Others' } })],
    ['a notice', () => ({ ...source, site: { ...site, notices: [{ text: { fr: 'Panne' } }] } })],
    ['the names of the client code', () => ({ ...source, client: 'other names' })],
    ['base, styles or script', () => ({ ...source, template: other })],
    ['the pictures of link previews', () => ({ ...source, previewOf: () => 'media/preview.png' })],
    ['words, languages or views, which are code', () => source, 'other code'],
  ])('%s: all of them', async (_, changed, code) => {
    await buildWarm(source)
    const { pages, made } = await buildWarm(changed(), code)
    expect(made).toBe(4)
    expect([...pages]).toEqual([...(await build({ ...changed(), work: wholeWork }))])
  })

  test.each<[what: string, edition: () => Edition | undefined, made: number]>([
    ['one sentence: those of its guide alone', () => reworded, 1],
    [
      'one title: those of its guide, of the catalog, and the page of an unknown address, which lists the guides',
      () => retitled,
      3,
    ],
  ])('%s', async (_, other, parts) => {
    const edition = other()
    if (edition === undefined) throw new Error('Unexpected lack of an edition, expected that of `beforeEach`')
    await buildWarm(source)
    const { pages, made } = await buildWarm({ ...source, edition })
    expect(made).toBe(parts)
    expect([...pages]).toEqual([...(await build({ ...source, edition, work: wholeWork }))])
  })
})

test('jobs make each page once, and together all of them', async () => {
  const parts: MadeFiles[] = []
  for (const job of [1, 2, 3])
    parts.push(await build({ ...source, work: { keep: makeAlways, isMine: (part) => belongsTo({ job, of: 3 }, part) } }))
  const whole = await build({ ...source, work: wholeWork })
  const paths = parts.flatMap((part) => [...part.keys()])
  expect(paths.sort()).toEqual([...whole.keys()].sort())
  for (const part of parts) for (const [path, content] of part) expect(content).toBe(whole.get(path))
})
