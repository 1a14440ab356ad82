import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Graph, leadingTo, pathTo, reachableFrom, reversed } from '../../src/guide/graph.ts'

const graph: Graph = new Map([
  ['start', ['left', 'right']],
  ['left', ['end']],
  ['right', ['left', 'start']],
  ['apart', ['end', 'nowhere']],
  ['end', []],
])

/** Graphs of a few nodes, with cycles, double edges and edges to nodes that are not there. */
const anyGraph = fc
  .array(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((targets): Graph<number> => new Map(targets.map((to, from) => [from, to])))

describe('reachableFrom', () => {
  test('lists nodes breadth first, each with the node that it was first reached from', () => {
    expect([...reachableFrom(['start'], graph)]).toEqual([
      ['start', undefined],
      ['left', 'start'],
      ['right', 'start'],
      ['end', 'left'],
    ])
  })

  test('includes a target that is no node of the graph', () => {
    expect(reachableFrom(['apart'], graph).has('nowhere')).toBe(true)
  })

  test('pathTo returns a path of edges from the start', () => {
    expect(pathTo('end', reachableFrom(['start'], graph))).toEqual(['start', 'left', 'end'])
    fc.assert(
      fc.property(anyGraph, (any) => {
        const reached = reachableFrom([0], any)
        for (const node of reached.keys()) {
          const path = pathTo(node, reached)
          expect(path[0]).toBe(0)
          for (const [i, to] of path.slice(1).entries()) expect(any.get(path[i] ?? -1)).toContain(to)
        }
      }),
    )
  })
})

test('reversed turns every edge around, and turning twice gives the edges back', () => {
  const edges = (of: Graph<number>) => [...of].flatMap(([from, to]) => to.map((target) => `${from} ${target}`)).sort()
  fc.assert(
    fc.property(anyGraph, (any) => {
      expect(edges(reversed(reversed(any)))).toEqual(edges(any))
    }),
  )
})

test('leadingTo lists exactly the nodes from which an end can be reached', () => {
  fc.assert(
    fc.property(anyGraph, (any) => {
      const leading = leadingTo([0], any)
      for (const node of any.keys()) expect(leading.has(node)).toBe(reachableFrom([node], any).has(0))
    }),
  )
})
