import { type Graph, graphOf, leadingTo, reachableFrom } from '../../guide/graph.ts'
import type { NodeId } from '../../guide/node.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import { type DraftNode, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'

/**
 * Nodes without a cycle that traps a reader. Where no outcome can be reached, because answers lead back, the answer that closes the
 * cycle leads to `out` instead, and the author gets a diagnostic. Everything else stays as it is.
 */
export function breakCycles(
  nodes: ReadonlyMap<NodeId, DraftNode>,
  { start, failed: out }: Pick<DraftGuide, 'start' | 'failed'>,
  report: Report,
): ReadonlyMap<NodeId, DraftNode> {
  const outcomes = [out, ...[...nodes.values()].filter(({ kind }) => kind === 'outcome').map(({ id }) => id)]
  let current = nodes
  for (;;) {
    const graph = graphOf(current.values())
    const free = leadingTo(outcomes, graph)
    // The first on the way from the start: another way than the cycle leads to it.
    const trapped = [...reachableFrom([start], graph).keys(), ...graph.keys()].find(
      (id) => !free.has(id) && graph.get(id)?.length,
    )
    const cycle = trapped === undefined ? undefined : cycleFrom(trapped, graph)
    const closing = cycle && current.get(cycle.closing)
    if (cycle === undefined || closing === undefined) return current
    const { path } = cycle
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

/** The first cycle on the path that takes the first answer of each node. `closing` is the node whose answer leads back. */
function cycleFrom(trapped: NodeId, graph: Graph): { readonly closing: NodeId; readonly path: readonly NodeId[] } | undefined {
  const walked: NodeId[] = []
  for (let closing = trapped; ; ) {
    walked.push(closing)
    const next = graph.get(closing)?.find((id) => graph.has(id))
    if (next === undefined) return
    if (walked.includes(next)) return { closing, path: [...walked.slice(walked.indexOf(next)), next] }
    closing = next
  }
}
