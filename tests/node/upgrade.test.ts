import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { changesOf, readRecord, recordOfFolder, writeRecord } from '../../src/node/cli/upgrade/record.ts'
import { versionsSince } from '../../src/node/cli/upgrade/upgrade-cli.ts'

const article = (last: string) => `# Le son\n\n1. Ouvrez les réglages.\n2. ${last}\n`

/** The record of a folder with one article, made by a version. */
function record(text: string, product = '1.0.0', other = 'Fermez.') {
  const sources = new Map([
    ['fr/son.md', text],
    ['fr/ecran.md', `# L’écran\n\n1. Ouvrez.\n2. ${other}\n`],
  ])
  const files = [...sources].map(([path, content]) => ({ path, bytes: new TextEncoder().encode(content) }))
  return recordOfFolder(compile(files), sources, product)
}

test('a changed text changes its own tree, by its text', () => {
  expect(changesOf(record(article('Montez le son.')), record(article('Baissez le son.'), '1.1.0'))).toEqual([
    { guide: 'son', language: 'fr', by: 'text' },
  ])
  expect(changesOf(record(article('Montez le son.')), record(article('Montez le son.'), '1.1.0'))).toEqual([])
})

test('another tree of the same files is a change of the version', () => {
  const before = record(article('Montez le son.'))
  const son = before.guides.get('son')
  const earlier = { ...before, guides: new Map([...before.guides, ['son', { text: son?.text ?? '', fr: '0123456789abcdef' }]]) }
  expect(changesOf(earlier, before)).toEqual([{ guide: 'son', language: 'fr', by: 'version' }])
})

test('a record is read as it was written; anything else is none', () => {
  const written = record(article('Montez le son.'))
  expect(readRecord(writeRecord(written))).toEqual(written)
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (other) => {
      expect(readRecord(other)).toBeUndefined()
    }),
  )
})

test('the changes since a version are the sections above it, or all', () => {
  const changes = '# Changes\n\n## 0.3.0\n\n- third\n\n## 0.2.0\n\n- second\n\n## 0.1.0\n\nThe first.\n'
  expect(versionsSince(changes, '0.2.0')).toEqual(['## 0.3.0', '', '- third'])
  expect(versionsSince(changes, '0.3.0')).toEqual([])
  expect(versionsSince(changes, '0.0.9').filter((line) => line.startsWith('##'))).toHaveLength(3)
})
