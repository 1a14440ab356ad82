import type { Guide } from '../../guide/guide.ts'
import { exits, type GuideNode, type NodeId } from '../../guide/node.ts'
import type { Report } from '../diagnostic.ts'

/**
 * Reports questions whose answers lead in a circle in which there is nothing to do: menus that lead to one another, and a step that
 * only sends to itself. Each has another answer that leads out; `proveExits` sees to that.
 */
export function reportCircles(guide: Guide, report: Report): void {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const questions = guide.nodes.filter(({ kind }) => kind === 'question')
  const menus = inCircles(
    new Map(questions.map((node) => [node.id, targets(node).filter((to) => nodes.get(to)?.kind === 'question')])),
  )
  const first = questions.find(({ id }) => menus.has(id))
  if (first !== undefined)
    report({
      code: 'circle-of-questions',
      message: `Unexpected circle of ${menus.size} questions from \`${first.id}\`, expected something to do between a question and the same question`,
      at: { file: guide.source, line: first.line, column: 1 },
    })
  for (const question of questions)
    for (const to of targets(question)) {
      const step = nodes.get(to)
      if (step?.kind !== 'step' || step.next !== question.id) continue
      report({
        code: 'step-repeats-itself',
        message: `Unexpected answer that leads from \`${step.id}\` to the same step, expected another step, or how often to try`,
        at: { file: guide.source, line: question.line, column: 1 },
      })
    }
}

const targets = (node: GuideNode): NodeId[] => exits(node).map(({ to }) => to)

/** The nodes of a graph that are in a circle, or between two: all others are removed one after the other, from both ends. */
function inCircles(graph: ReadonlyMap<NodeId, readonly NodeId[]>): ReadonlySet<NodeId> {
  const left = new Set(graph.keys())
  const before = new Map<NodeId, NodeId[]>()
  for (const [from, all] of graph) for (const to of all) before.set(to, [...(before.get(to) ?? []), from])
  for (const next of [graph, before]) {
    const open = new Map([...left].map((id) => [id, (next.get(id) ?? []).filter((to) => left.has(to)).length]))
    const ends = [...left].filter((id) => open.get(id) === 0)
    for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
      left.delete(id)
      for (const other of (next === graph ? before : graph).get(id) ?? []) {
        open.set(other, (open.get(other) ?? 0) - 1)
        if (left.has(other) && open.get(other) === 0) ends.push(other)
      }
    }
  }
  return left
}
