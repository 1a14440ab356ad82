import { type Block, blocksText, phraseText } from '../../guide/content.ts'
import type { NodeId } from '../../guide/node.ts'
import type { Report } from '../diagnostic.ts'
import { type DraftNode, redirect } from './draft-node.ts'

/**
 * The nodes without questions that make no difference: all answers of such a question lead to one screen. A condition is left out
 * where the screen before it shows its sentence. Any other question becomes a screen that lists its answers. Both are
 * reported. A question that a flow file asks stays, because its author decided so. Returns also the screen that takes the place of each node that was left out.
 */
export function withoutSameAnswers(
  nodes: readonly DraftNode[],
  report: Report,
): { readonly nodes: readonly DraftNode[]; readonly standFor: (id: NodeId) => NodeId } {
  const passed = new Map<NodeId, NodeId>()
  const standFor = (id: NodeId): NodeId => {
    let to = id
    for (const seen = new Set<NodeId>(); passed.has(to) && !seen.has(to); to = passed.get(to) ?? to) seen.add(to)
    return to
  }
  let kept = nodes
  for (;;) {
    const found = kept.filter((node) => !passed.has(node.id) && onlyTarget(node, standFor) !== undefined)
    if (found.length === 0) break
    const told = new Map<NodeId, DraftNode>()
    for (const node of found) {
      const to = onlyTarget(node, standFor)
      if (node.kind !== 'question' || to === undefined) continue
      report({
        code: 'same-answers',
        message: `Unexpected question \`${phraseText(node.title).slice(0, 60)}\` whose answers all lead to one screen, expected a difference; nothing is asked`,
        at: node.place,
      })
      if (isShownBefore(node, kept)) passed.set(node.id, to)
      else told.set(node.id, asInfo(node, to))
    }
    kept = kept.map((node) => told.get(node.id) ?? node)
  }
  return { nodes: kept.filter(({ id }) => !passed.has(id)).map((node) => redirect(node, standFor)), standFor }
}

type Question = DraftNode & { readonly kind: 'question' }

function onlyTarget(node: DraftNode, standFor: (id: NodeId) => NodeId): NodeId | undefined {
  if (node.kind !== 'question' || node.choices.length < 2 || node.remember !== undefined || node.byFlow || isOfContacts(node))
    return
  const [first, ...others] = new Set(node.choices.map(({ to }) => standFor(to)))
  return first === undefined || others.length > 0 || first === node.id ? undefined : first
}

/** Whether a screen that leads to a question shows its text already: the sentence of a condition stays in its step. */
function isShownBefore({ id, title, body }: Question, nodes: readonly DraftNode[]): boolean {
  const asked = squeezed(phraseText(title))
  return (
    body.length === 0 &&
    nodes.some(
      (node) =>
        (node.kind === 'step' || node.kind === 'info') &&
        node.next === id &&
        squeezed(`${phraseText(node.title)} ${blocksText(node.body)}`).includes(asked),
    )
  )
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

function asInfo({ choices, ask: _ask, remember: _remember, ...node }: Question, next: NodeId): DraftNode {
  const labels = choices.filter(({ label }) => label !== '')
  const list: Block = ['ul', ...labels.map(({ label }) => ['li', ['p', label]] as const)]
  return { ...node, kind: 'info', body: labels.length === 0 ? node.body : [...node.body, list], next }
}

/** Whether each answer is somebody to contact: the answers differ, although all of them end the walk. */
const isOfContacts = ({ choices }: Question): boolean => choices.some(({ id }) => id === 'way-1')
