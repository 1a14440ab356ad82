import type { NodeId } from '../../guide/node.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import { type DraftNode, exitsOf, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import { releaseTrapped } from './break-cycles.ts'

/**
 * A grown guide among the others: optional calls of articles that are not there are passed over, nobody walks in circles,
 * and what no way leads to is reported and left out. Outcomes stand last.
 */
export function settleGuide(grown: DraftGuide, isOurs: (href: string) => boolean, report: Report): DraftGuide {
  const passed = new Map(
    grown.nodes.flatMap((node) =>
      node.kind === 'call' && node.optional && !isOurs(node.href ?? '') ? [[node.id, node.solved] as const] : [],
    ),
  )
  const onward = (id: NodeId): NodeId => {
    let to = id
    for (const seen = new Set<NodeId>(); passed.has(to) && !seen.has(to); to = passed.get(to) ?? to) seen.add(to)
    return to
  }
  const kept = new Map(
    grown.nodes.filter(({ id }) => !passed.has(id)).map((node) => [node.id, passed.size === 0 ? node : redirect(node, onward)]),
  )
  const start = onward(grown.start)
  return {
    ...grown,
    start,
    nodes: reachable(start, releaseTrapped(kept, grown.failed, report), report),
    sections: new Map([...grown.sections].map(([key, id]) => [key, onward(id)])),
  }
}

function reachable(start: NodeId, nodes: ReadonlyMap<NodeId, DraftNode>, report: Report): DraftNode[] {
  const seen = new Set<NodeId>([start])
  for (const id of seen) {
    const node = nodes.get(id)
    for (const to of node === undefined ? [] : exitsOf(node)) seen.add(to)
  }
  const all = [...nodes.values()]
  for (const node of all)
    if (!seen.has(node.id) && node.kind !== 'outcome' && !(node.kind === 'check' && node.body.length === 0))
      report({
        code: 'unreachable',
        message: `Unexpected screen \`${node.id}\` that no way leads to, expected one; it is left out`,
        at: node.place,
      })
  const met = all.filter(({ id }) => seen.has(id))
  return [...met.filter(({ kind }) => kind !== 'outcome'), ...met.filter(({ kind }) => kind === 'outcome')]
}
