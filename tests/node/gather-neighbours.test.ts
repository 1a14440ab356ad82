import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherNeighbours } from '../../src/node/packs/gather-neighbours.ts'

const one = (path: string, weight: number, calls: readonly string[] = []) => ({ path, weight, calls })

test('fills groups up to the size, in order', () => {
  expect(gatherNeighbours([one('a', 40), one('b', 40), one('c', 40)], 100)).toEqual([['a', 'b'], ['c']])
})

test('keeps files that call each other together, however far apart they are', () => {
  expect(gatherNeighbours([one('a', 40, ['d']), one('b', 40), one('c', 40), one('d', 40)], 100)).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ])
})

test('splits a set of connected files that is too large', () => {
  const family = Array.from({ length: 10 }, (_, place) => one(`${place}`, 40, [`${place + 1}`]))
  expect(gatherNeighbours(family, 100).map((group) => group.length)).toEqual([5, 5])
})

test('every file is in exactly one group, and no group weighs more than twice the size', () => {
  const some = fc.uniqueArray(
    fc.record({ path: fc.string(), weight: fc.integer({ min: 1, max: 80 }), calls: fc.array(fc.string(), { maxLength: 3 }) }),
    { selector: ({ path }) => path },
  )
  fc.assert(
    fc.property(some, (all) => {
      const groups = gatherNeighbours(all, 100)
      expect(groups.flat().sort()).toEqual(all.map(({ path }) => path).sort())
      for (const group of groups)
        expect(all.filter(({ path }) => group.includes(path)).reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(
          200,
        )
    }),
  )
})
