import fc from 'fast-check'
import { expect, test } from 'vitest'
import { field, listOf, pairOf, textLike, wholeTo } from '../../src/runtime/read.ts'
import { readSession, readThreads } from '../../src/runtime/walk/session.ts'
import { anyThread } from './arbitrary.ts'

const letter = textLike(/^[a-z]$/)

test('a list is read whole or not at all', () => {
  expect(listOf(letter, 2)(['a', 'b'])).toEqual(['a', 'b'])
  for (const none of [['a', 7], ['a', 'b', 'c'], 'ab', { 0: 'a', length: 1 }, null])
    expect(listOf(letter, 2)(none)).toBeUndefined()
})

test('a pair has what it needs, whatever comes after', () => {
  expect(pairOf(letter, wholeTo(9))(['a', 0, 'x'])).toEqual(['a', 0])
  for (const none of [['a'], [0, 'a'], [], 'a0']) expect(pairOf(letter, wholeTo(9))(none)).toBeUndefined()
})

test('a number is whole, and not beyond its bounds', () => {
  expect([0, 9].map(wholeTo(9))).toEqual([0, 9])
  expect([-1, 10, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null].map((data) => wholeTo(9)(data))).toEqual(
    Array(7).fill(undefined),
  )
})

test('what has no keys has none', () => {
  expect([undefined, null, 'text', 7].map((data) => field(data, 'length'))).toEqual(Array(4).fill(undefined))
})

test('walks come back as they were kept; anything else is no walk, and never throws', () => {
  fc.assert(
    fc.property(anyThread, (thread) => {
      expect(readThreads(JSON.parse(JSON.stringify({ schema: 1, threads: [thread] })))).toEqual([thread])
    }),
  )
  fc.assert(
    fc.property(
      anyThread,
      fc.constantFrom('trail', 'callers', 'called', 'ahead', 'schema', 'calling'),
      fc.anything(),
      (thread, key, value) => {
        const session = { schema: 1, ...thread, ahead: [], [key]: value }
        expect(() => [readSession(session), readThreads({ schema: 1, threads: [session] })]).not.toThrow()
      },
    ),
  )
  expect(readSession({ schema: 2 })).toBeUndefined()
})
