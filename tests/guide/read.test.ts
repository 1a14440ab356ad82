import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  field,
  firstOf,
  listOf,
  listOfReadable,
  mapOf,
  numberTo,
  oneOf,
  pairOf,
  readIf,
  recordOf,
  text,
  textLike,
  wholeTo,
  withDefault,
} from '../../src/guide/read.ts'
import { readSession, readThreads } from '../../src/runtime/walk/session.ts'
import { anyThread } from '../runtime/arbitrary.ts'

const letter = textLike(/^[a-z]$/)

test('listOf refuses a list with one bad item, or with too many', () => {
  expect(listOf(letter, 2)(['a', 'b'])).toEqual(['a', 'b'])
  for (const none of [['a', 7], ['a', 'b', 'c'], 'ab', { 0: 'a', length: 1 }, null])
    expect(listOf(letter, 2)(none)).toBeUndefined()
})

test('pairOf reads two items and ignores others', () => {
  expect(pairOf(letter, wholeTo(9))(['a', 0, 'x'])).toEqual(['a', 0])
  for (const none of [['a'], [0, 'a'], [], 'a0']) expect(pairOf(letter, wholeTo(9))(none)).toBeUndefined()
})

test('wholeTo reads whole numbers within its bounds', () => {
  expect([0, 9].map(wholeTo(9))).toEqual([0, 9])
  expect([-1, 10, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null].map((data) => wholeTo(9)(data))).toEqual(
    Array(7).fill(undefined),
  )
})

test('numberTo refuses what is negative, too large or no finite number', () => {
  expect([0, 0.5, 9].map(numberTo(9))).toEqual([0, 0.5, 9])
  expect([-1, 10, Number.NaN, '1', null].map(numberTo(9))).toEqual(Array(5).fill(undefined))
  expect(numberTo()(Number.POSITIVE_INFINITY)).toBeUndefined()
})

test('field reads own keys alone', () => {
  expect(field({ a: 1 }, 'a')).toBe(1)
  expect([undefined, null, 'text', 7].map((data) => field(data, 'length'))).toEqual(Array(4).fill(undefined))
  expect(['toString', '__proto__', 'constructor'].map((key) => field({}, key))).toEqual(Array(3).fill(undefined))
})

test('oneOf and readIf narrow a value', () => {
  expect(['a', 'c'].map((data) => oneOf('a', 'b')(data))).toEqual(['a', undefined])
  expect(['a', 'c', 1].map(readIf(text, (word) => word > 'b'))).toEqual([undefined, 'c', undefined])
})

test('withDefault always gives a value, firstOf that of the first reader that has one', () => {
  expect([1, 'x'].map(withDefault(wholeTo(9), 0))).toEqual([1, 0])
  expect([1, 'x', null].map(firstOf(wholeTo(9), letter))).toEqual([1, 'x', undefined])
})

test('listOfReadable leaves out what cannot be read', () => {
  expect(listOfReadable(letter)(['a', 7, 'b'])).toEqual(['a', 'b'])
  expect(listOfReadable(letter)({ 0: 'a', length: 1 })).toBeUndefined()
})

test('mapOf reads any key as text', () => {
  expect(mapOf(letter)(JSON.parse('{"a":"x","__proto__":"y"}'))).toEqual(
    new Map([
      ['a', 'x'],
      ['__proto__', 'y'],
    ]),
  )
  for (const none of [{ a: 7 }, ['a'], null, 'a']) expect(mapOf(letter)(none)).toBeUndefined()
})

test('recordOf needs its required keys, leaves out bad optional ones, and ignores others', () => {
  const read = recordOf({ a: letter }, { b: letter, c: wholeTo(9) })
  expect(read({ a: 'x', b: 'y', c: 10, d: 1 })).toEqual({ a: 'x', b: 'y' })
  for (const none of [{}, { a: 7 }, ['x'], null, Object.create({ a: 'x' })]) expect(read(none)).toBeUndefined()
})

test('no reader throws', () => {
  const all = recordOf({ a: listOf(pairOf(text, numberTo())) }, { b: mapOf(listOfReadable(wholeTo())) })
  fc.assert(fc.property(fc.anything(), (data) => void [all(data), all({ a: data, b: data }), all({ a: [], b: { c: data } })]))
})

test('walks are read as they were stored; anything else is refused without an error', () => {
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
