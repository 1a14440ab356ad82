import { expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import type { Catalog, CodeIndex, Guide } from '../../src/guide/guide.ts'
import { wordFileOf } from '../../src/guide/word-file.ts'
import { findNodes } from '../../src/ui/rooms/desk/find-nodes.ts'
import { openIndex } from '../../src/ui/rooms/desk/load-index.ts'
import type { Loader } from '../../src/ui/screen/load.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { certificate } from './fixture.ts'
import { loaderOf } from './serve.ts'

const t = wordsOf(createAllI18n()('fr'))

/** A guide whose text has a word of its own. */
const guideOf = (number: number, word: string): Guide => ({
  ...certificate.guide,
  id: `guide-${number}`,
  title: `Guide ${number}`,
  nodes: certificate.guide.nodes.map((node, place) => ({
    ...node,
    code: codeFrom(number * 100 + place),
    body: place === 2 ? [['p', `Vérifiez ${word}. Code 0x80CF3${String(number).padStart(3, '0')}.`]] : node.body,
  })),
})

/** A site with these guides, and the paths that were asked of it. */
function siteOf(guides: readonly Guide[]) {
  const entries = guides.map((guide) => ({ ...guide, start: guide.nodes[0]?.code ?? '' }))
  const catalog: Catalog = { schema: 1, language: 'fr', guides: entries }
  const codes: CodeIndex = {
    schema: 1,
    codes: Object.fromEntries(guides.flatMap(({ id, nodes }) => nodes.map(({ code }) => [code, [id, 'fr'] as const]))),
    retired: {},
  }
  const data = new Map<string, unknown>([
    ['data/fr/catalog.json', catalog],
    ['data/codes.json', codes],
    ['data/find.json', { schema: 1, codes: [], guides: [], synonyms: [['équipe Poste de travail', 'le jeton']] }],
    ...(guides.length > 10 ? [['data/fr/words.json', wordFileOf(guides)] as const] : []),
    ...guides.map((guide) => [`data/fr/${guide.id}.json`, { schema: 1, guide }] as const),
  ])
  const loaded: string[] = []
  const files = loaderOf(data)
  const loader: Loader = {
    ...files,
    guide: (language, guide) => {
      loaded.push(guide)
      return files.guide(language, guide)
    },
  }
  return { load: openIndex({ loader, language: 'fr', t }), loaded }
}
const sites = [3, 60].map((count) =>
  siteOf(Array.from({ length: count }, (_, number) => guideOf(number, number === 2 ? 'le jeton' : 'la page'))),
)

test.for([
  ['jeton', 'guide-2'],
  ['JETONS', 'guide-2'],
  ['equipe poste de travail', 'guide-2'],
  ['0x80cf3001', 'guide-1'],
  ['80CF3001', 'guide-1'],
  [String(0x80cf3001 - 2 ** 32), 'guide-1'],
  [codeFrom(101), 'guide-1'],
  [[...codeFrom(101).toUpperCase()].join(' '), 'guide-1'],
] as const)('%j is found in %s of a small and a large site', async ([query, wanted]) => {
  for (const { load } of sites) {
    const { index } = await load(query)
    expect(findNodes(index, query).nodes[0]?.guide.id).toBe(wanted)
  }
})

test('a large site loads only the guides that may have the query, forty at most, and says how many there are more', async () => {
  const { load, loaded } = siteOf(
    Array.from({ length: 60 }, (_, number) => guideOf(number, number === 2 ? 'le jeton' : 'la page')),
  )
  expect(await load('jeton')).toMatchObject({ searched: 1, more: 0 })
  expect(loaded).toEqual(['guide-2'])
  expect(await load('certificat')).toMatchObject({ searched: 40, more: 20 })
  expect(await load('le')).toMatchObject({ searched: 0, more: 0 })
  const { index } = await load('zorglub')
  expect(findNodes(index, 'zorglub').nodes).toEqual([])
})
