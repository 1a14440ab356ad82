import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domination, dominatorsOf } from '../../src/guide/dominators.ts'
import { graphOf, reachableFrom } from '../../src/guide/graph.ts'
import type { Guide } from '../../src/guide/guide.ts'
import type { NodeId } from '../../src/guide/node.ts'
import { anyGuide, guideOf } from './some-guide.ts'

/** The roots of a guide: the start, then each node that no earlier root leads to. */
function rootsOf(guide: Guide): NodeId[] {
  const graph = graphOf(guide.nodes)
  const roots = [guide.start]
  for (const { id } of guide.nodes) if (!reachableFrom(roots, graph).has(id)) roots.push(id)
  return roots
}

test('a node dominates another exactly if the other is out of reach without it', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      const dominates = domination(dominatorsOf(guide))
      const roots = rootsOf(guide)
      for (const { id: above } of guide.nodes) {
        const without = graphOf(guide.nodes.filter(({ id }) => id !== above))
        const reached = reachableFrom(
          roots.filter((id) => id !== above),
          without,
        )
        for (const { id } of guide.nodes) expect(dominates(above, id)).toBe(id === above || !reached.has(id))
      }
    }),
  )
})

test('the immediate dominator is the last of all dominators', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      const dominators = dominatorsOf(guide)
      const dominates = domination(dominators)
      for (const [id, last] of dominators)
        for (const { id: other } of guide.nodes)
          if (other !== id && dominates(other, id)) expect(last !== undefined && dominates(other, last)).toBe(true)
    }),
  )
})

// In quadratic time, this test exceeds its time limit.
test('50,000 steps that lead back to the first, and 50,000 checks with one outcome, take linear time', () => {
  const long = 50_000
  const back = guideOf([...Array.from({ length: long }, (_, place) => ['0', String(place + 1)]), []])
  expect(dominatorsOf(back).get(String(long))).toBe(String(long - 1))
  const checks = guideOf([...Array.from({ length: long }, (_, place) => [String(long), String(place + 1)]), []])
  expect(dominatorsOf(checks).get(String(long))).toBe('0')
})
