import type { NodeId } from '../../guide/node.ts'
import { type DraftNode, exitsOf, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'

/** The nodes from which an outcome can be reached. */
export function escaping(nodes: ReadonlyMap<NodeId, DraftNode>): ReadonlySet<NodeId> {
  const into = new Map<NodeId, NodeId[]>()
  for (const node of nodes.values()) for (const to of exitsOf(node)) into.set(to, [...(into.get(to) ?? []), node.id])
  const free = new Set([...nodes.values()].filter(({ kind }) => kind === 'outcome').map(({ id }) => id))
  for (const id of free) for (const from of into.get(id) ?? []) free.add(from)
  return free
}

/**
 * Nobody may walk in circles. Where turns lead back so that no outcome can be reached, the turn that leads back is led to
 * `out` instead, and the author hears of it; everything else stays.
 */
export function releaseTrapped(
  nodes: ReadonlyMap<NodeId, DraftNode>,
  out: NodeId,
  report: Report,
): ReadonlyMap<NodeId, DraftNode> {
  let current = nodes
  for (;;) {
    const free = escaping(current)
    const trapped = [...current.values()].find((node) => !free.has(node.id) && exitsOf(node).length > 0)
    const circle = trapped === undefined ? undefined : circleFrom(trapped, current)
    if (circle === undefined) return current
    const { closing, path } = circle
    report({
      code: 'no-exit',
      message: `Unexpected circle ${path.map((id) => `\`${id}\``).join(' → ')} that no outcome can be reached from, expected a way out; its last turn ends the walk instead`,
      at: closing.place,
    })
    current = new Map(current).set(
      closing.id,
      redirect(closing, (to) => (to === path[0] ? out : to)),
    )
  }
}

/** Whoever is trapped comes back to where they were, whichever way they take. `closing` is the node that leads back. */
function circleFrom(
  trapped: DraftNode,
  nodes: ReadonlyMap<NodeId, DraftNode>,
): { readonly closing: DraftNode; readonly path: readonly NodeId[] } | undefined {
  const walked: NodeId[] = []
  for (let closing = trapped; ; ) {
    walked.push(closing.id)
    const to = exitsOf(closing).find((id) => nodes.has(id))
    const next = to === undefined ? undefined : nodes.get(to)
    if (next === undefined) return
    if (walked.includes(next.id)) return { closing, path: [...walked.slice(walked.indexOf(next.id)), next.id] }
    closing = next
  }
}
