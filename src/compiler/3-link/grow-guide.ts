import type { NodeId, Result } from '../../guide/node.ts'
import type { Report } from '../diagnostic.ts'
import type { ArticlePlan } from '../2-plan/plan-article.ts'
import { nearest } from '../nearest.ts'
import { type DraftNode, exitsOf, redirect } from './draft-node.ts'
import { type Garden, grow } from './grow.ts'
import { readingOrder } from './reading-order.ts'
import { releaseTrapped } from './release.ts'

/** One article's nodes, before codes and links. */
export interface DraftGuide {
  readonly start: NodeId
  readonly nodes: readonly DraftNode[]
  /** The first node of each section, by its key. */
  readonly sections: ReadonlyMap<string, NodeId>
}

/** A section's node that is asked for before it has grown; `\0` stands in no id. */
const pending = (key: string) => `\0${key}`

/** An article's plan as nodes, in the order in which a reader can meet them. */
export function growGuide(planned: ArticlePlan, article: Garden['article'], report: Report): DraftGuide {
  const nodes = new Map<NodeId, DraftNode>()
  const sections = new Map<string, NodeId>()
  const { outcomes, failed, flow, article: source } = planned
  const garden: Garden = {
    add: (node) => nodes.set(node.id, node),
    outcome: (result) => {
      if (!nodes.has(result)) {
        const body = result === 'solved' ? outcomes.solved : result === failed ? outcomes.failed : []
        nodes.set(result, { kind: 'outcome', id: result, title: [], body, section: '', place: source.root.at, result })
      }
      return result
    },
    section: pending,
    begins: (key, first) => sections.set(key, first),
    article,
  }
  const no = garden.outcome(failed satisfies Result)
  const solved = garden.outcome('solved')
  const done = planned.solved === undefined ? solved : grow(planned.solved, { next: solved, solved, failed: no }, garden)
  const start = grow(planned.plan, { next: done, solved: done, failed: no }, garden)

  const settle = (to: NodeId): NodeId => {
    if (!to.startsWith('\0')) return to
    const key = to.slice(1)
    const first = sections.get(key)
    if (first === undefined) {
      const written = pathTo(key, flow?.sections)
      report({ code: 'unknown-section', message: `Unexpected turn to section \`${key}\`, expected one of \`${source.file}\`: ${nearest(key, sections.keys()).map((name) => `\`${name}\``).join(', ')}; the guide ends there`, at: (written && flow?.placeOf(['sections', ...written])) ?? source.root.at })
      return no
    }
    return first.startsWith('\0') ? no : first
  }
  const order = readingOrder(planned.solved === undefined ? [planned.plan] : [planned.plan, planned.solved])
  const inOrder = [...new Set([...order, ...nodes.keys()])].flatMap((id) => nodes.get(id) ?? [])
  const settled = new Map(inOrder.map((node) => [node.id, redirect(node, settle)]))
  return { start: settle(start), nodes: reachable(settle(start), releaseTrapped(settled, no, report), report), sections: new Map([...sections].map(([key, id]) => [key, settle(id)])) }
}

/** The keys that lead to where a flow file writes a word. */
function pathTo(word: string, data: unknown): (string | number)[] | undefined {
  if (data === word) return []
  if (typeof data !== 'object' || data === null) return
  for (const [key, inner] of Object.entries(data)) {
    const path = pathTo(word, inner)
    if (path !== undefined) return [Array.isArray(data) ? Number(key) : key, ...path]
  }
  return
}

/** The nodes that a reader can reach, in the order of the article, outcomes last; what nobody can reach is reported and left out. */
function reachable(start: NodeId, nodes: ReadonlyMap<NodeId, DraftNode>, report: Report): DraftNode[] {
  const seen = new Set<NodeId>([start])
  for (const id of seen) {
    const node = nodes.get(id)
    for (const to of node === undefined ? [] : exitsOf(node)) seen.add(to)
  }
  for (const node of nodes.values())
    if (!seen.has(node.id) && node.kind !== 'outcome' && node.kind !== 'check')
      report({ code: 'unreachable', message: `Unexpected screen \`${node.id}\` that no way leads to, expected one; it is left out`, at: node.place })
  const kept = [...nodes.values()].filter(({ id }) => seen.has(id))
  return [...kept.filter(({ kind }) => kind !== 'outcome'), ...kept.filter(({ kind }) => kind === 'outcome')]
}
