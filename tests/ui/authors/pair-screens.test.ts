import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GuideNode } from '../../../src/guide/node.ts'
import { pairScreens } from '../../../src/ui/rooms/authors/pair-screens.ts'

const nodes = (codes: readonly string[]): readonly GuideNode[] =>
  codes.map((code) => ({ kind: 'outcome', id: code, code, title: [code], body: [], section: '', line: 1, result: 'solved' }))
const shown = (one: string, other: string): readonly string[] =>
  pairScreens(nodes([...one]), nodes([...other])).map((pair) => `${pair.one?.code ?? '-'}${pair.other?.code ?? '-'}`)

test('screens of two languages are side by side, with gaps for missing ones', () => {
  expect(shown('abc', 'abc')).toEqual(['aa', 'bb', 'cc'])
  expect(shown('abc', 'ac')).toEqual(['aa', 'b-', 'cc'])
  expect(shown('ac', 'xaybcz')).toEqual(['-x', 'aa', '-y', '-b', 'cc', '-z'])
  expect(shown('abc', '')).toEqual(['a-', 'b-', 'c-'])
  expect(shown('', 'ab')).toEqual(['-a', '-b'])
})

test('no screen of either language is lost or shown twice', () => {
  const codes = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split('')))
  fc.assert(
    fc.property(codes, codes, (one, other) => {
      const pairs = pairScreens(nodes(one), nodes(other))
      expect(pairs.flatMap((pair) => pair.one?.code ?? [])).toEqual(one)
      expect(pairs.flatMap((pair) => pair.other?.code ?? []).sort()).toEqual([...other].sort())
      expect(new Set(pairs.map(({ code }) => code)).size).toBe(pairs.length)
    }),
  )
})
