import { domination, dominatorsOf } from './dominators.ts'
import { graphOf, reversed } from './graph.ts'
import type { Guide } from './guide.ts'
import { exits, type GuideNode, type NodeId, type OptionId } from './node.ts'

/** A node at its place in the tree, with all of its exits. */
export interface TreeEntry {
  readonly node: GuideNode
  readonly ways: readonly TreeExit[]
}

export type TreeExit = { readonly option: OptionId; readonly to: GuideNode } & (
  | {
      /** `below`: to the next entry of the same list. `elsewhere`: to an entry at another place. */
      readonly leads: 'below' | 'elsewhere'
    }
  /** To a passage that only this answer leads to, which begins with `to`. */
  | { readonly leads: 'inside'; readonly passage: Passage }
)

/** Entries to read one after the other. */
export type Passage = readonly TreeEntry[]

/**
 * The deepest level of indentation: deeper levels are hard to follow. At this depth, a passage is not put inside its answer but
 * follows, and is linked.
 */
const deepest = 5

/**
 * A guide as nested lists in reading order: every node once, with all of its exits. A passage that only one answer leads to is
 * inside that answer. Nodes where several answers meet come after all of these answers, so that shared ends come last. Where all
 * other answers lead elsewhere or end, the remaining answer does not indent: a chain of remedies is one list.
 */
export function readingTree(guide: Guide): Passage {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const family = familyOf(guide)
  const owned = (node: GuideNode) => exits(node).filter(({ to }) => family.own(node.id).has(to))

  const passageFrom = (begins: readonly NodeId[], depth: number): Passage => {
    const nodesHere: { node: GuideNode; inside: ReadonlyMap<OptionId, NodeId> }[] = []
    const open = [...begins].reverse()
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const node = nodes.get(id)
      if (node === undefined) continue
      const { joins } = family.of(id)
      const mine = owned(node)
      const onward = depth >= deepest ? mine : goesOn(node, mine, joins)
      open.push(...[...joins].reverse(), ...onward.map(({ to }) => to).reverse())
      nodesHere.push({ node, inside: new Map(mine.filter((way) => !onward.includes(way)).map(({ option, to }) => [option, to])) })
    }
    return nodesHere.map(({ node, inside }, place) => ({
      node,
      ways: exits(node).flatMap(({ option, to }): TreeExit[] => {
        const target = nodes.get(to)
        if (target === undefined) return []
        if (inside.has(option)) return [{ option, to: target, leads: 'inside', passage: passageFrom([to], depth + 1) }]
        return [{ option, to: target, leads: nodesHere[place + 1]?.node.id === to ? 'below' : 'elsewhere' }]
      }),
    }))
  }

  /** The exits of a node whose passage follows the node in the same list. */
  const goesOn = (node: GuideNode, mine: ReturnType<typeof owned>, joins: readonly NodeId[]): ReturnType<typeof owned> => {
    if (exits(node).length < 2) return mine
    const isEnd = (id: NodeId) => nodes.get(id)?.kind === 'outcome'
    const long = mine.filter(({ to }) => !isEnd(to))
    return long.length === 1 && joins.every(isEnd) ? long : []
  }
  return passageFrom(family.roots, 0)
}

/**
 * The nodes that belong to each node: `own`, reached by one of its answers alone, and `joins`, where several of its paths meet.
 */
function familyOf(guide: Guide) {
  const dominators = dominatorsOf(guide)
  const dominates = domination(dominators)
  const graph = graphOf(guide.nodes)
  const sources = reversed(graph)
  // An edge to a node that every path to its beginning passes closes a cycle, and is no entrance.
  const entrances = (id: NodeId) => (sources.get(id) ?? []).filter((from) => !dominates(id, from)).length
  const own = new Map<NodeId, Set<NodeId>>()
  const joins = new Map<NodeId, NodeId[]>()
  const roots: NodeId[] = []
  // In the order of the guide, which is that of the article, with the start first.
  for (const { id } of [...guide.nodes].sort((a, b) => Number(b.id === guide.start) - Number(a.id === guide.start))) {
    const parent = dominators.get(id)
    if (parent === undefined) roots.push(id)
    else if (entrances(id) === 1 && graph.get(parent)?.includes(id)) own.set(parent, (own.get(parent) ?? new Set()).add(id))
    else {
      const known = joins.get(parent)
      if (known === undefined) joins.set(parent, [id])
      else known.push(id)
    }
  }
  const ends = new Set(guide.nodes.flatMap(({ id, kind }) => (kind === 'outcome' ? [id] : [])))
  const isEnd = (id: NodeId) => ends.has(id)
  const lastEnds = (ids: readonly NodeId[]) => [...ids.filter((id) => !isEnd(id)), ...ids.filter(isEnd)]
  const none: ReadonlySet<NodeId> = new Set()
  return {
    roots,
    own: (id: NodeId): ReadonlySet<NodeId> => own.get(id) ?? none,
    of: (id: NodeId) => ({ joins: lastEnds(joins.get(id) ?? []) }),
  }
}

/** Every entry of a passage in reading order, with those inside answers. */
export const entriesOf = (passage: Passage): readonly TreeEntry[] =>
  passage.flatMap((entry) => [entry, ...entry.ways.flatMap((way) => (way.leads === 'inside' ? entriesOf(way.passage) : []))])
