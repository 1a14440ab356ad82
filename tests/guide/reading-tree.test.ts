import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exits } from '../../src/guide/node.ts'
import { entriesOf, type Passage, readingTree } from '../../src/guide/reading-tree.ts'
import { anyGuide, guideOf } from './some-guide.ts'

const everyPassage = (passage: Passage): readonly Passage[] => [
  passage,
  ...passage.flatMap(({ ways }) => ways.flatMap((way) => (way.leads === 'inside' ? everyPassage(way.passage) : []))),
]
const deepness = (passage: Passage): number =>
  1 + Math.max(0, ...passage.flatMap(({ ways }) => ways.map((way) => (way.leads === 'inside' ? deepness(way.passage) : 0))))

test('the tree has every node once, with all of its exits', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      const entries = entriesOf(readingTree(guide))
      expect(entries.map(({ node }) => node.id).sort()).toEqual(guide.nodes.map(({ id }) => id).sort())
      for (const { node, ways } of entries)
        expect(ways.map(({ option, to }) => [option, to.id])).toEqual(exits(node).map(({ option, to }) => [option, to]))
    }),
  )
})

test('an exit “below” leads to the next entry, an exit “inside” to the first entry of its passage', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      for (const passage of everyPassage(readingTree(guide)))
        passage.forEach(({ ways }, place) => {
          for (const way of ways) {
            if (way.leads === 'below') expect(passage[place + 1]?.node).toBe(way.to)
            if (way.leads === 'inside') expect(way.passage[0]?.node).toBe(way.to)
          }
        })
    }),
  )
})

test('nesting is limited, so that the deepest list is readable on a phone', () => {
  fc.assert(fc.property(anyGuide, (guide) => void expect(deepness(readingTree(guide))).toBeLessThanOrEqual(6)))
  // Two long branches at every node, forty levels deep.
  const turns = Array.from({ length: 40 }, (_, turn) => [
    [`${turn * 3 + 1}`, `${turn * 3 + 2}`],
    ['120'],
    [`${turn * 3 + 3}`],
  ]).flat()
  const guide = guideOf([...turns, []])
  expect(deepness(readingTree(guide))).toBeLessThanOrEqual(6)
  expect(entriesOf(readingTree(guide))).toHaveLength(121)
})

const outline = (passage: Passage): unknown =>
  passage.map(({ node, ways }) => {
    const inner = ways.flatMap((way) => (way.leads === 'inside' ? [outline(way.passage)] : []))
    return inner.length === 0 ? node.id : [node.id, ...inner]
  })

test('a chain of remedies is one list, and its shared outcomes come last', () => {
  // Each step has a check: solved, or the next remedy.
  const guide = guideOf([['1'], ['6', '2'], ['3'], ['6', '4'], ['5'], ['6', '7'], [], []])
  expect(outline(readingTree(guide))).toEqual(['0', '1', '2', '3', '4', ['5', ['7']], '6'])
})

test('nodes of one answer are inside it; nodes where answers meet come after them', () => {
  const guide = guideOf([['1', '2', '5'], ['3'], ['3'], ['4', '0'], [], ['4']])
  expect(outline(readingTree(guide))).toEqual([['0', ['1'], ['2'], ['5']], '3', '4'])
})

test('a very long chain does not overflow the stack', () => {
  const long = 20_000
  const steps = Array.from({ length: long }, (_, place) => [String(place + 1)])
  expect(entriesOf(readingTree(guideOf([...steps, []])))).toHaveLength(long + 1)
  const checks = Array.from({ length: long }, (_, place) => [String(long), String(place + 1)])
  expect(entriesOf(readingTree(guideOf([...checks, []])))).toHaveLength(long + 1)
})
