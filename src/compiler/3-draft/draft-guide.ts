import { nearest } from '../../guide/nearest.ts'
import type { NodeId } from '../../guide/node.ts'
import { placeIn } from '../1-read/flow-file.ts'
import type { ArticlePlan } from '../2-plan/plan-article.ts'
import type { Report } from '../diagnostic.ts'
import { wordsOf } from '../language/words-of.ts'
import { buildNodes, type NodeSink } from './build-nodes.ts'
import { type DraftNode, outcomeNode, redirect } from './draft-node.ts'
import { needsOf } from './needs.ts'
import { readingOrder } from './reading-order.ts'
import { withoutSameAnswers } from './same-answers.ts'

/** The nodes of one article, before codes and resolved links. Plain data. */
export interface DraftGuide {
  readonly start: NodeId
  /** In the order of the article. */
  readonly nodes: readonly DraftNode[]
  /** The first node of each section, by its key. */
  readonly sections: ReadonlyMap<string, NodeId>
  /** The outcome where nothing helped. */
  readonly failed: NodeId
}

/** Stands for the first node of a section that may not be built yet. No id contains `\0`. */
const pending = (key: string) => `\0${key}`

/**
 * Builds the nodes of a planned article. A turn to a section that does not exist is reported, and leads to the outcome `failed`.
 */
export function draftGuide(planned: ArticlePlan, report: Report): DraftGuide {
  const nodes = new Map<NodeId, DraftNode>()
  const sections = new Map<string, NodeId>()
  const { outcomes, failed: result, flow, article } = planned
  const sink: NodeSink = {
    add: (node) => nodes.set(node.id, node),
    outcome: (end) => {
      if (!nodes.has(end)) {
        const body = end === 'solved' ? outcomes.solved : end === result ? outcomes.failed : []
        nodes.set(end, outcomeNode(end, article.root.at, body))
      }
      return end
    },
    section: pending,
    begins: (key, first) => sections.set(key, first),
  }
  const failed = sink.outcome(result)
  const solved = sink.outcome('solved')
  const done = planned.solved === undefined ? solved : buildNodes(planned.solved, { next: solved, solved, failed }, sink)
  const start = buildNodes(planned.plan, { next: done, solved: done, failed }, sink)

  const settle = (to: NodeId): NodeId => {
    if (!to.startsWith('\0')) return to
    const key = to.slice(1)
    const first = sections.get(key)
    if (first === undefined) {
      const written = pathTo(key, flow?.sections)
      const at = flow === undefined || written === undefined ? article.root.at : placeIn(flow, ['sections', ...written])
      report({
        code: 'unknown-section',
        message: `Unexpected turn to section \`${key}\`, expected one of \`${article.file}\`: ${nearest(key, sections.keys())
          .map((name) => `\`${name}\``)
          .join(', ')}; the guide ends there`,
        at,
      })
      return failed
    }
    return first.startsWith('\0') ? failed : first
  }
  const order = readingOrder(planned.solved === undefined ? [planned.plan] : [planned.plan, planned.solved])
  const ordered = new Set([...order, ...nodes.keys()].flatMap((id) => nodes.get(id) ?? []))
  const settled = [...ordered].map((node) => withNeeds(redirect(node, settle), planned))
  const { nodes: asked, standFor } = withoutSameAnswers(settled, report)
  return {
    start: standFor(settle(start)),
    nodes: asked,
    sections: new Map([...sections].map(([key, id]) => [key, standFor(settle(id))])),
    failed,
  }
}

/** A step with its needs: those that the flow file gives its section, else those that its own words show. */
function withNeeds(node: DraftNode, { article, flow }: ArticlePlan): DraftNode {
  if (node.kind !== 'step') return node
  const needs = flow?.sections?.[node.sectionKey]?.needs ?? needsOf(node.title, node.body, wordsOf(article.language))
  return needs.length === 0 ? node : { ...node, needs }
}

/** The path of keys to the value in a flow file that is this word. */
function pathTo(word: string, data: unknown): (string | number)[] | undefined {
  if (data === word) return []
  if (typeof data !== 'object' || data === null) return
  for (const [key, inner] of Object.entries(data)) {
    const path = pathTo(word, inner)
    if (path !== undefined) return [Array.isArray(data) ? Number(key) : key, ...path]
  }
  return
}
