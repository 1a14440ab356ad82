import type { NodeId } from '../../guide/node.ts'
import type { Report } from '../diagnostic.ts'
import { type DraftNode, exitsOf, redirect } from './draft-node.ts'

/** The nodes from which an outcome can be reached. */
export function escaping(nodes: ReadonlyMap<NodeId, DraftNode>): ReadonlySet<NodeId> {
  const into = new Map<NodeId, NodeId[]>()
  for (const node of nodes.values()) for (const to of exitsOf(node)) into.set(to, [...(into.get(to) ?? []), node.id])
  const free = new Set([...nodes.values()].filter(({ kind }) => kind === 'outcome').map(({ id }) => id))
  for (const id of free) for (const from of into.get(id) ?? []) free.add(from)
  return free
}

/**
 * Nobody may walk in circles. Where turns lead back so that no outcome can be reached, the last way that leads back is
 * led to `out` instead, and the author hears of it; everything else stays.
 */
export function releaseTrapped(nodes: ReadonlyMap<NodeId, DraftNode>, out: NodeId, report: Report): ReadonlyMap<NodeId, DraftNode> {
  let current = nodes
  for (;;) {
    const free = escaping(current)
    const trapped = [...current.values()].filter(({ id }) => !free.has(id))
    const closing = [...trapped].reverse().find((node) => exitsOf(node).some((to) => leadsTo(to, node.id, current)))
    if (closing === undefined) return current
    const back = exitsOf(closing).find((to) => leadsTo(to, closing.id, current))
    report({ code: 'no-exit', message: `Unexpected way from \`${closing.id}\` back to \`${back}\` that no outcome can be reached from, expected a way out; it ends here instead`, at: closing.place })
    current = new Map(current).set(
      closing.id,
      redirect(closing, (to) => (to === back ? out : to)),
    )
  }
}

function leadsTo(from: NodeId, goal: NodeId, nodes: ReadonlyMap<NodeId, DraftNode>): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    if (id === goal) return true
    const node = nodes.get(id)
    for (const to of node === undefined ? [] : exitsOf(node)) seen.add(to)
  }
  return false
}
