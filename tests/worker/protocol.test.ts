import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFromPage } from '../../src/worker/protocol.ts'

test.for(['status', 'activate', 'keep-all', 'repair', 'remove', 'forget'] as const)('a page may say %s', (type) =>
  expect(readFromPage({ type, more: 'x' })).toEqual({ type }),
)

test('a question about changes says a language, a screen its path and its HTML', () => {
  expect(readFromPage({ type: 'changes', language: 'fr' })).toEqual({ type: 'changes', language: 'fr' })
  expect(readFromPage({ type: 'screen', path: '/fr/', html: '<p>' })).toEqual({ type: 'screen', path: '/fr/', html: '<p>' })
  for (const short of [{ type: 'changes' }, { type: 'changes', language: 1 }, { type: 'screen', path: '/fr/' }, { type: 'screen', path: {}, html: '' }]) expect(readFromPage(short)).toBeUndefined()
})

test('anything else that is posted is not ours', () => {
  fc.assert(fc.property(fc.anything(), (data) => readFromPage(data) === undefined))
})
