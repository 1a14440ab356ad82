import type { NodeId, Result } from '../../guide/node.ts'
import type { Report } from '../diagnostic.ts'
import type { ArticlePlan } from '../2-plan/plan-article.ts'
import { type DraftNode, exitsOf, redirect } from './draft-node.ts'
import { type Garden, grow } from './grow.ts'
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
  const { outcomes, failed, article: source } = planned
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
      report({ code: 'unknown-section', message: `Unexpected turn to section \`${key}\`, expected one of ${[...sections.keys()].map((name) => `\`${name}\``).join(', ')}`, at: source.root.at })
      return no
    }
    return first.startsWith('\0') ? no : first
  }
  const settled = new Map([...nodes].map(([id, node]) => [id, redirect(node, settle)]))
  return { start: settle(start), nodes: inReadingOrder(settle(start), releaseTrapped(settled, no, report), report), sections: new Map([...sections].map(([key, id]) => [key, settle(id)])) }
}

/** Depth first from the start, so that a procedure's steps follow one another; what nobody can reach is reported and left out. */
function inReadingOrder(start: NodeId, nodes: ReadonlyMap<NodeId, DraftNode>, report: Report): DraftNode[] {
  const seen = new Set<NodeId>()
  const ordered: DraftNode[] = []
  const ends: DraftNode[] = []
  const open: NodeId[] = [start]
  while (open.length > 0) {
    const id = open.pop()
    const node = id === undefined ? undefined : nodes.get(id)
    if (node === undefined || seen.has(node.id)) continue
    seen.add(node.id)
    if (node.kind === 'outcome') ends.push(node)
    else ordered.push(node)
    // Of a turn the way that goes on comes first: the steps of a procedure follow one another.
    open.push(...(node.kind === 'question' && node.ask === 'branch' ? exitsOf(node) : exitsOf(node).reverse()))
  }
  for (const node of nodes.values())
    if (!seen.has(node.id) && node.kind !== 'outcome' && node.kind !== 'check')
      report({ code: 'unreachable', message: `Unexpected screen \`${node.id}\` that no way leads to, expected one; it is left out`, at: node.place })
  return [...ordered, ...ends]
}
