import { graphOf, reachableFrom } from '../../guide/graph.ts'
import type { NodeId } from '../../guide/node.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import { type DraftNode, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import { breakCycles } from './break-cycles.ts'

/**
 * A drafted guide, pruned: optional calls of articles that are not in the content are skipped, cycles without an outcome are
 * broken, and unreachable screens are removed. Cycles and unreachable screens are reported. Outcomes come last.
 */
export function pruneGuide(guide: DraftGuide, isOurs: (href: string) => boolean, report: Report): DraftGuide {
  const passed = new Map(
    guide.nodes.flatMap((node) =>
      node.kind === 'call' && node.optional && !isOurs(node.href ?? '') ? [[node.id, node.solved] as const] : [],
    ),
  )
  // A call that leads only to itself or to other skipped calls is kept: its cycle is then broken like any other.
  const onward = (id: NodeId): NodeId => {
    let to = id
    for (const seen = new Set<NodeId>(); passed.has(to) && !seen.has(to); to = passed.get(to) ?? to) seen.add(to)
    return passed.has(to) ? id : to
  }
  const kept = new Map(
    guide.nodes.filter(({ id }) => onward(id) === id).map((node) => [node.id, passed.size === 0 ? node : redirect(node, onward)]),
  )
  const start = onward(guide.start)
  return {
    ...guide,
    start,
    nodes: withoutUnreachable(start, breakCycles(kept, { start, failed: guide.failed }, report), report),
    sections: new Map([...guide.sections].map(([key, id]) => [key, onward(id)])),
  }
}

/** The nodes that can be reached from the start, outcomes last. Reports each screen that cannot. */
function withoutUnreachable(start: NodeId, nodes: ReadonlyMap<NodeId, DraftNode>, report: Report): DraftNode[] {
  const reached = reachableFrom([start], graphOf(nodes.values()))
  const all = [...nodes.values()]
  for (const node of all)
    if (!reached.has(node.id) && node.kind !== 'outcome' && !(node.kind === 'check' && node.body.length === 0))
      report({
        code: 'unreachable',
        message: `Unexpected screen \`${node.id}\` that no way leads to, expected one; it is left out`,
        at: node.place,
      })
  const kept = all.filter(({ id }) => reached.has(id))
  return [...kept.filter(({ kind }) => kind !== 'outcome'), ...kept.filter(({ kind }) => kind === 'outcome')]
}
