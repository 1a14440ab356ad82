import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Graph, leadingTo, pathTo, reachableFrom, reversed, reversePostorder } from '../../src/guide/graph.ts'

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

describe('reversePostorder', () => {
  test('has every node once, and roots only where no earlier part leads', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const { order, roots } = reversePostorder(0, any)
        expect([...order].sort()).toEqual([...any.keys()].sort())
        expect(roots.has(0)).toBe(true)
        expect([...reachableFrom(roots, any).keys()].filter((node) => any.has(node)).sort()).toEqual([...any.keys()].sort())
      }),
    )
  })

  test('puts a node after those that lead to it where there is no cycle', () => {
    const acyclic = anyGraph.map(
      (any): Graph<number> => new Map([...any].map(([from, to]) => [from, to.filter((t) => t > from)])),
    )
    fc.assert(
      fc.property(acyclic, (any) => {
        const { order, roots } = reversePostorder(0, any)
        for (const [from, targets] of any)
          if (reachableFrom([0], any).has(from))
            for (const to of targets)
              if (any.has(to) && !roots.has(to)) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to))
      }),
    )
  })

  test('does not overflow the stack on a long chain', () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, i) => [i, [i + 1]] as const))
    expect(reversePostorder(0, chain).order.length).toBe(100_000)
  })
})
