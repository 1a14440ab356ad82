import { expect, test } from 'vitest'
import { emitFiles, emitPages } from '../../src/compiler/7-emit/emit.ts'
import { codeFrom } from '../../src/guide/code.ts'
import type { Catalog, CodeIndex, Guide } from '../../src/guide/guide.ts'
import { isGuideFilePath } from '../../src/guide/guide-file.ts'
import { codesFile, guidesPerListPage } from '../../src/guide/list-page.ts'
import { isWordFile, type WordFile } from '../../src/guide/word-file.ts'
import { pageFile } from '../../src/node/pages/page-file.ts'
import { certificate } from '../ui/fixture.ts'

/** Some guides, each with its own codes. Every third is for administrators, every fifth is in Dutch too. */
const many = (count: number): readonly Guide[] =>
  Array.from({ length: count }, (_, guide) => {
    const id = `guide-${guide}`
    const nodes = certificate.guide.nodes.map((node, place) => ({ ...node, code: codeFrom(guide * 100 + place) }))
    const fr: Guide = { ...certificate.guide, id, nodes, audience: guide % 3 === 0 ? 'admin' : 'user' }
    return guide % 5 === 0 ? [fr, { ...fr, language: 'nl' as const }] : [fr]
  }).flat()

const emitted = (guides: readonly Guide[], retired: CodeIndex['retired'] = {}) =>
  new Map(emitFiles({ guides, retired }).map(({ path, text }) => [path, text]))
const read = <T>(files: ReadonlyMap<string, string>, path: string): T => JSON.parse(files.get(path) ?? 'null')

/** A hundred guides, and their files. */
const hundred = many(100)
const filesOfHundred = emitted(hundred)

test('few guides have one list, in the order of their names, and one file of codes', () => {
  const files = emitted(many(3))
  const shared = [...files.keys()].filter((path) => !path.includes('guide-'))
  expect(shared.sort()).toEqual(['data/codes.json', 'data/find.json', 'data/fr/catalog.json', 'data/nl/catalog.json'])
  const catalog = read<Catalog>(files, 'data/fr/catalog.json')
  expect(catalog).not.toHaveProperty('page')
  expect(catalog.guides.map(({ id }) => id)).toEqual(['guide-0', 'guide-1', 'guide-2'])
})

test('many guides have several list pages: each guide is on one, the same in every language, and no page grows', () => {
  const leaves = Math.ceil(100 / guidesPerListPage)
  const files = filesOfHundred
  const pathOf = (language: string, page: number) => `data/${language}/catalog${page === 1 ? '' : `-${page}`}.json`
  const seen = Array.from({ length: leaves }, (_, place) => {
    const [fr, nl] = ['fr', 'nl'].map((language) => read<Catalog>(files, pathOf(language, place + 1)))
    expect(fr).toMatchObject({ page: place + 1, pages: leaves })
    expect(nl?.guides.map(({ id }) => id)).toEqual(fr?.guides.map(({ id }) => id))
    return fr?.guides ?? []
  })
  expect(new Set(seen.flat().map(({ id }) => id)).size).toBe(100)
  expect(seen.every((some) => some.length <= guidesPerListPage)).toBe(true)
  // Guides for readers come before those for administrators.
  const audiences = seen.map((some) => new Set(some.map(({ audience }) => audience)))
  expect(audiences[0]).toEqual(new Set(['user']))
  expect(audiences[leaves - 1]).toEqual(new Set(['admin']))
  expect(files.has(pathOf('fr', leaves + 1))).toBe(false)
})

test('more than ten guides have a file of their words for each list page, in each language', () => {
  const paths = (count: number) => [...emitted(many(count)).keys()].filter(isWordFile).sort()
  expect(paths(10)).toEqual([])
  expect(paths(11)).toEqual(['data/fr/words.json', 'data/nl/words.json'])
  expect(paths(35)).toEqual(['data/fr/words-2.json', 'data/fr/words.json', 'data/nl/words-2.json', 'data/nl/words.json'])
  const files = emitted(many(35))
  expect([...files.keys()].filter(isGuideFilePath).every((path) => /guide-\d+\.json$/.test(path))).toBe(true)
  const [catalog, words] = [read<Catalog>(files, 'data/nl/catalog-2.json'), read<WordFile>(files, 'data/nl/words-2.json')]
  expect(words.guides).toEqual(catalog.guides.map(({ id, language }) => [id, language]))
})

test('each list page is a page of the site', () => {
  const pages = emitPages({ guides: hundred, retired: {} }).map(pageFile)
  for (const path of [
    'fr/index.html',
    'fr/all/2/index.html',
    'nl/all/4/index.html',
    'fr/find/2/index.html',
    'nl/desk/index.html',
    'nl/desk/all/3/index.html',
  ])
    expect(pages).toContain(path)
  expect(new Set(pages).size).toBe(pages.length)
})

test('many codes are split by their first symbols, so that each is in the file that is requested for it', () => {
  const retired = { [codeFrom(90_000)]: hundred[0]?.nodes[0]?.code ?? null, [codeFrom(90_001)]: null }
  const files = emitted(hundred, retired)
  const { digits } = read<CodeIndex>(files, 'data/codes.json')
  expect(digits).toBe(1)
  const indexes = new Map(
    [...files.keys()].filter((path) => path.startsWith('data/codes')).map((path) => [path, read<CodeIndex>(files, path)]),
  )
  const indexOf = (code: string) => indexes.get(`data/${codesFile(code, digits)}.json`)
  for (const { id, nodes } of hundred) for (const { code } of nodes) expect(indexOf(code)?.codes[code]?.[0]).toBe(id)
  for (const [code, to] of Object.entries(retired)) {
    const index = indexOf(code)
    expect(index?.retired[code]).toBe(to)
    if (to !== null) expect(index?.codes[to]?.[0]).toBe('guide-0')
  }
})

test('with one page a guide, screens and codes have no pages', () => {
  const guides = many(2)
  const kinds = new Set(emitPages({ guides, retired: {} }, 'guide').map(({ kind }) => kind))
  expect(kinds.has('start')).toBe(true)
  expect(kinds.has('node') || kinds.has('code')).toBe(false)
})
