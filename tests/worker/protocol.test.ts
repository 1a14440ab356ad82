import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFromPage } from '../../src/worker/protocol.ts'

test.for(['status', 'activate', 'keep-all', 'repair', 'remove', 'forget'] as const)('a page may say %s', (type) =>
  expect(readFromPage({ type, more: 'x' })).toEqual({ type }),
)

test('a question about changes says a language, a screen its path and its HTML', () => {
  expect(readFromPage({ type: 'changes', language: 'fr' })).toEqual({ type: 'changes', language: 'fr' })
  expect(readFromPage({ type: 'screen', path: '/fr/', html: '<p>' })).toEqual({ type: 'screen', path: '/fr/', html: '<p>' })
  for (const short of [
    { type: 'changes' },
    { type: 'changes', language: 1 },
    { type: 'screen', path: '/fr/' },
    { type: 'screen', path: {}, html: '' },
  ])
    expect(readFromPage(short)).toBeUndefined()
})

test('a walk says its language and its guides, and brings nothing unless it says so', () => {
  expect(readFromPage({ type: 'walk', language: 'nl-BE', guides: ['x-1'] })).toEqual({
    type: 'walk',
    language: 'nl',
    guides: ['x-1'],
    bring: false,
    all: false,
  })
  expect(readFromPage({ type: 'walk', language: 'fr', guides: [], bring: true, all: true })).toEqual({
    type: 'walk',
    language: 'fr',
    guides: [],
    bring: true,
    all: true,
  })
  for (const wrong of [
    {},
    { language: 'xx', guides: [] },
    { language: 'fr' },
    { language: 'fr', guides: ['../x'] },
    { language: 'fr', guides: [1] },
    { language: 'fr', guides: Array.from({ length: 5001 }, () => 'x') },
  ])
    expect(readFromPage({ type: 'walk', ...wrong })).toBeUndefined()
})

test('anything else that is posted is not ours', () => {
  fc.assert(fc.property(fc.anything(), (data) => readFromPage(data) === undefined))
})
