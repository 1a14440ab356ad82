import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { digest } from '../../src/build/digest.ts'
import { buildPacks } from '../../src/build/packs.ts'

const files = new Map([
  ['data/nl/x.json', 'nl'],
  ['data/codes.json', '{}'],
  ['data/find.json', '[]'],
  ['data/fr/x.json', 'é'],
])

test('a pack holds the files of its language and what every language needs, and is served packed and plain', () => {
  const [fr] = buildPacks(files)
  const [packed, plain] = fr?.files ?? []
  const opened = gunzipSync(packed?.bytes ?? '').toString()
  expect(JSON.parse(opened)).toEqual({ 'data/codes.json': '{}', 'data/find.json': '[]', 'data/fr/x.json': 'é' })
  expect(Buffer.from(plain?.bytes ?? '').toString()).toBe(opened)
  expect(fr?.entry).toMatchObject({ language: 'fr', entries: 3, packed: { sha256: digest(packed?.bytes ?? '') } })
})

test('the same files make the same bytes, in whatever order they come', () => {
  expect(buildPacks(new Map([...files].reverse()))).toEqual(buildPacks(files))
})
