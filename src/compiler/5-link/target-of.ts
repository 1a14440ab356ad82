import { type NodeId, results } from '../../guide/node.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import type { Place, Report } from '../diagnostic.ts'

/**
 * The node that a result, `failed` or the key of a section names. Anything else is reported. Where a correction took the first screen of a section out
 * of the walk, the node is the one at which its reader goes on.
 */
export function targetOf(to: string, guide: DraftGuide, at: Place, report: Report): NodeId | undefined {
  if (to === 'failed') return guide.failed
  const found = results.find((result) => result === to) ?? guide.sections.get(to)
  if (found === undefined)
    report({
      code: 'unknown-section',
      message: `Unexpected target \`${to}\`, expected a result, \`failed\` or the key of a section; the guide ends there`,
      at,
    })
  return found && inWalk(found, guide)
}

/** The screen itself, or the one that a screen out of the walk leads to. */
function inWalk(id: NodeId, { nodes }: DraftGuide): NodeId {
  const seen = new Set<NodeId>()
  let to = id
  for (let node = nodes.find((each) => each.id === to); node?.superseded && node.kind === 'info' && !seen.has(to); ) {
    seen.add(to)
    to = node.next
    node = nodes.find((each) => each.id === to)
  }
  return to
}
