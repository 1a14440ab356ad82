import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Language } from '../../src/guide/language.ts'
import { digest } from '../../src/node/digest.ts'
import type { BuiltPack } from '../../src/node/packs/pack.ts'
import { buildPacks } from '../../src/node/packs/packs.ts'

const catalog = (language: Language, ids: readonly string[], unlisted?: true) =>
  JSON.stringify({ schema: 1, language, guides: ids.map((id) => ({ id, language, title: id, ...(unlisted && { unlisted }) })) })
const guide = (id: string, { calls = [], noise = 0 }: { calls?: readonly string[]; noise?: number } = {}) =>
  JSON.stringify({
    schema: 1,
    guide: {
      id,
      nodes: [...calls.map((called) => ({ kind: 'call', guide: called })), { kind: 'info', noise: noiseOf(noise, id) }],
    },
  })
/** Text that does not compress. */
const noiseOf = (length: number, seed: string): string =>
  Array.from({ length: length / 64 }, (_, place) => digest(`${seed} ${place}`)).join('')

const parts = new Map([
  ['assets/share-1.js', 'share'],
  ['shell.html', '<!doctype html>'],
])
const files = new Map([
  ['data/nl/x.json', guide('x')],
  ['data/codes.json', '{}'],
  ['data/find.json', '[]'],
  ['data/fr/catalog.json', catalog('fr', ['x'])],
  ['data/fr/x.json', guide('x')],
  ['drawings/fr/x.svg', '<svg/>'],
])

const opened = (pack: BuiltPack | undefined): Record<string, string> =>
  JSON.parse(gunzipSync(pack?.files[0]?.bytes ?? '').toString())

test('the words of guides are in the pack that has all guides of a language, and in none of packs of choice', async () => {
  const words = ['data/fr/words.json', '{}'] as const
  const packs = await buildPacks(new Map([...files, words]), parts)
  expect(opened(packs[1])).toHaveProperty('data/fr/words.json')
  const large = Array.from(
    { length: 6 },
    (_, place) => [`data/fr/y${place}.json`, guide(`y${place}`, { noise: 200_000 })] as const,
  )
  for (const pack of await buildPacks(new Map([...files, words, ...large]), parts))
    expect(Object.keys(opened(pack))).not.toContain('data/fr/words.json')
})

test('the app and shared data are one pack, each language is another; without pictures there is no more', async () => {
  const packs = await buildPacks(files, parts)
  expect(packs.map(({ entry }) => entry.name)).toEqual(['app', 'fr', 'nl'])
  expect(opened(packs[0])).toEqual({
    'assets/share-1.js': 'share',
    'data/codes.json': '{}',
    'data/find.json': '[]',
    'shell.html': '<!doctype html>',
  })
  expect(Object.keys(opened(packs[1]))).toEqual(['data/fr/catalog.json', 'data/fr/x.json'])
})

test('a pack is served compressed, plain, and as an index', async () => {
  const [, fr] = await buildPacks(files, parts)
  const [packed, plain, index] = fr?.files ?? []
  const text = Buffer.from(plain?.bytes ?? '').toString()
  expect(gunzipSync(packed?.bytes ?? '').toString()).toBe(text)
  expect(fr?.entry).toMatchObject({
    sha256: digest(text),
    packed: packed?.bytes.length,
    plain: plain?.bytes.length,
    entries: 2,
    guides: 1,
  })
  const listed = JSON.parse(Buffer.from(index?.bytes ?? '').toString())
  expect(listed['data/fr/x.json']).toEqual([digest(guide('x')).slice(0, 24), guide('x').length])
  expect(fr?.entry.index).toEqual([digest(index?.bytes ?? '').slice(0, 24), index?.bytes.length])
  for (const { path } of fr?.files ?? []) expect(path).toContain(digest(text).slice(0, 10))
})

test('the pictures of the guides of a pack, and their drawings, are packs of their own after the texts', async () => {
  const shown = JSON.stringify({
    schema: 1,
    guide: { id: 'x', nodes: [{ body: [['figure', { published: { path: 'media/fr/a.webp', dark: 'media/fr/b.svg' } }]] }] },
  })
  const bytes = new Uint8Array([0, 255, 128, 10])
  const pictures = new Map<string, string | Uint8Array>([
    ['media/fr/a.webp', bytes],
    ['media/fr/b.svg', '<svg>é</svg>'],
    ['media/fr/unused.svg', '<svg/>'],
    ['drawings/fr/x.svg', '<svg/>'],
    ['drawings/nl/x.svg', '<svg/>'],
  ])
  const packs = await buildPacks(new Map([...files, ['data/fr/x.json', shown]]), parts, pictures)
  expect(packs.map(({ entry }) => [entry.name, entry.picturesOf])).toEqual([
    ['app', undefined],
    ['fr', undefined],
    ['nl', undefined],
    ['pictures-fr-0', 'fr'],
    ['pictures-nl-0', 'nl'],
  ])
  expect(opened(packs[3])).toEqual({
    'drawings/fr/x.svg': '<svg/>',
    'media/fr/a.webp': 'AP+ACg==',
    'media/fr/b.svg': '<svg>é</svg>',
  })
  const index = JSON.parse(Buffer.from(packs[3]?.files[2]?.bytes ?? '').toString())
  expect(index['media/fr/a.webp']).toEqual([digest(bytes).slice(0, 24), 4])
})

test('many large pictures are several packs, each of a size that a bad network can load', async () => {
  const paths = Array.from({ length: 5 }, (_, place) => `media/fr/${place}.webp`)
  const shown = JSON.stringify({ guide: { nodes: paths.map((path) => ({ path })) } })
  const pictures = new Map(paths.map((path) => [path, Buffer.from(noiseOf(200_000, path))]))
  const packs = (await buildPacks(new Map([['data/fr/x.json', shown]]), parts, pictures)).filter(
    ({ entry }) => entry.picturesOf === 'fr',
  )
  expect(packs.length).toBeGreaterThan(1)
  expect(packs.reduce((sum, { entry }) => sum + entry.entries, 0)).toBe(5)
  for (const { entry } of packs) expect(entry.packed).toBeLessThan(500_000)
})

test('unlisted guides are not counted', async () => {
  const [, fr] = await buildPacks(new Map([...files, ['data/fr/catalog.json', catalog('fr', ['x'], true)]]), parts)
  expect(fr?.entry.guides).toBe(0)
})

test('large content has packs of choice, grouped by calls, and a map from guides to packs', async () => {
  const ids = Array.from({ length: 12 }, (_, place) => `g${place}`)
  const large = new Map([
    ['data/fr/catalog.json', catalog('fr', ids)],
    // The first calls the last, so they are in one group.
    ...ids.map((id) => [`data/fr/${id}.json`, guide(id, { noise: 64_000, calls: id === 'g0' ? ['g11'] : [] })] as const),
  ])
  const packs = await buildPacks(large, parts)
  const core = packs.find(({ entry }) => entry.name === 'fr')
  const map: Record<string, number> = JSON.parse(opened(core)['data/fr/catalog.packs.json'] ?? '')
  expect(Object.keys(map).sort()).toEqual([...ids].sort())
  expect(map.g0).toBe(map.g11)
  expect(core?.entry.choice).toBeUndefined()
  const chosen = packs.filter(({ entry }) => entry.choice)
  expect(chosen.length).toBeGreaterThan(3)
  for (const pack of chosen)
    for (const path of Object.keys(opened(pack))) expect(`fr-${map[path.slice(8, -5)]}`).toBe(pack.entry.name)
  expect(chosen.reduce((sum, { entry }) => sum + entry.guides, 0)).toBe(ids.length)
})

test('every device gets the first pages of a long catalog; the others are in packs of choice', async () => {
  const ids = Array.from({ length: 12 }, (_, place) => `g${place}`)
  const leaf = (page: number) =>
    JSON.stringify({
      schema: 1,
      language: 'fr',
      page,
      pages: 8,
      guides: [{ id: `g${page}`, language: 'fr', title: noiseOf(20_000, `${page}`) }],
    })
  const large = new Map([
    ...Array.from(
      { length: 8 },
      (_, place) => [`data/fr/catalog${place === 0 ? '' : `-${place + 1}`}.json`, leaf(place + 1)] as const,
    ),
    ...ids.map((id) => [`data/fr/${id}.json`, guide(id, { noise: 64_000 })] as const),
  ])
  const packs = await buildPacks(large, parts)
  const core = packs.find(({ entry }) => entry.name === 'fr')
  const kept = Object.keys(opened(core)).filter((path) => !path.endsWith('packs.json'))
  expect(kept).toEqual(['data/fr/catalog-2.json', 'data/fr/catalog-3.json', 'data/fr/catalog.json'])
  expect(core?.entry.packed).toBeLessThan(45_000)
  const map: Record<string, number> = JSON.parse(opened(core)['data/fr/catalog.packs.json'] ?? '')
  const number = map['catalog-8']
  expect(Object.keys(opened(packs.find(({ entry }) => entry.name === `fr-${number}`)))).toContain('data/fr/catalog-8.json')
})

test('the same files give the same bytes, in any order', async () => {
  expect(await buildPacks(new Map([...files].reverse()), new Map([...parts].reverse()))).toEqual(await buildPacks(files, parts))
})
