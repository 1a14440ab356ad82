import { describe, expect, test } from 'vitest'
import { emitFiles, emitPages } from '../../src/compiler/7-emit/emit.ts'
import { pageFile } from '../../src/node/pages/page-file.ts'
import { compileArticle, compileBeside } from './beside.ts'

const article = '# Titre\n\nTexte.\n'
const beside = (...names: readonly string[]) => compileBeside(Object.fromEntries(names.map((name) => [`${name}.md`, article])))

describe('row 47: two names that give one address', () => {
  test.each([
    ['composed and decomposed', 'fr/caf\u00e9', 'fr/cafe\u0301'],
    ['a sharp s', 'fr/strasse', 'fr/straße'],
    ['a Turkish i', 'fr/istanbul', 'fr/İstanbul'],
    ['no letters', 'fr/🎉', 'fr/🔥'],
    ['signs', 'fr/a b', 'fr/a+b'],
    ['the same beginning', `fr/${'a'.repeat(80)}b`, `fr/${'a'.repeat(80)}c`],
    ['a folder in the name', 'fr/a/b', 'fr/a-b'],
  ])('%s: the second is left out, and both are reported', (_, one, other) => {
    const { compilation, guides } = beside(one, other, 'fr/c/b')
    const [clash] = compilation.diagnostics.filter(({ code }) => code === 'repeated-guide')
    expect([clash?.at.file, clash?.because?.at.file].sort()).toEqual([`${one}.md`, `${other}.md`].sort())
    expect(guides).toHaveLength(2)
  })

  test('composed in one language and decomposed in the other is one guide', () => {
    const { guides, codes } = beside('fr/a/caf\u00e9', 'nl/a/cafe\u0301')
    expect(guides.map(({ id, language }) => `${id} ${language}`)).toEqual(['cafe fr', 'cafe nl'])
    expect(codes).not.toContain('missing-translation')
  })

  test('names that differ in capitals between languages are one guide', () => {
    expect(new Set(beside('fr/VPN', 'nl/vpn').guides.map(({ id }) => id))).toEqual(new Set(['vpn']))
  })

  test('headings get different addresses', () => {
    const { guides, codes } = compileArticle(
      `# Titre\n\n${['caf\u00e9', 'cafe\u0301', 'Straße', 'Strasse', '🎉', '🔥', 'İI', 'ii'].map((title) => `## ${title}\n\nTexte.\n\n`).join('')}`,
    )
    expect(codes).toContain('repeated-heading')
    expect(guides[0]?.nodes.filter(({ kind }) => kind === 'info')).toHaveLength(8)
  })
})

describe('row 48: a name without usable characters gets a stable address', () => {
  test.each([
    ['con', 'con-guide', 'reserved-name'],
    ['desk', 'desk-guide', 'reserved-name'],
    ['Call', 'call-guide', 'reserved-name'],
    ['admin', 'admin-guide', 'reserved-name'],
    ['ready', 'ready-guide', 'reserved-name'],
    ['about', 'about-guide', 'reserved-name'],
    ['find', 'find-guide', 'reserved-name'],
    ['AUX', 'aux-guide', 'reserved-name'],
    ['nul', 'nul-guide', 'reserved-name'],
    ['com1', 'com1-guide', 'reserved-name'],
    ['LPT9', 'lpt9-guide', 'reserved-name'],
    ['com¹', 'com1-guide', 'reserved-name'],
    ['..', 'section', 'unusable-name'],
    ['', 'section', 'unusable-name'],
    ['🎉', 'section', 'unusable-name'],
    ['помощь', 'section', 'unusable-name'],
    ['a'.repeat(300), 'a'.repeat(80), 'unusable-name'],
    ['x.', 'x', undefined],
    ['-rf', 'rf', undefined],
    ['--', 'section', 'unusable-name'],
    ['a%2fb', 'a-2fb', undefined],
    ['a\\b', 'a-b', undefined],
    ['%00', '00', undefined],
    ['été?x=1#y', 'ete-x-1-y', undefined],
  ])('%j', (name, id, code) => {
    const { guides, codes } = beside(`fr/${name}`)
    expect(guides.map((guide) => guide.id)).toEqual([id])
    expect(codes).toEqual(code === undefined ? [] : [code])
    expect(beside(`fr/${name}`).published).toBe(beside(`fr/${name}`).published)
  })

  test.each(['a b\nc', '\u202egpj.x'])('%j is left out', (name) => {
    const { guides, codes } = beside(`fr/${name}`)
    expect(guides).toEqual([])
    expect(codes).toEqual(['unprintable-name'])
  })
})

describe('row 59: no article replaces a file of the site', () => {
  test.each([
    'sw.js',
    'sw-kill.js',
    'config.json',
    'site.json',
    'index.html',
    'index',
    'assets',
    'assets/index',
    '404',
    '404.html',
    'shell',
    'shell.html',
    'catalog',
    'codes',
    'data',
    'find',
    'desk',
    'call',
    'admin',
    'files',
    'drawings',
    'manifest.webmanifest',
    'icons',
    'fr',
    'nl',
    '00000',
  ])('%s', (name) => {
    const { compilation } = beside(`fr/${name}`, `nl/${name}`)
    // `compileBeside` checks that no path is written twice.
    const own = emitPages(compilation).filter((page) => 'guide' in page && page.kind !== 'code')
    for (const page of own)
      expect(pageFile(page)).toMatch(/^(?:fr|nl)\/(?:(?:desk|ready|about)\/)?[a-z0-9-]+\/(?:[0-9a-z]{5}\/)?index\.html$/)
    expect(emitFiles(compilation).filter(({ path }) => path === 'data/fr/catalog.json')).toHaveLength(1)
  })
})
