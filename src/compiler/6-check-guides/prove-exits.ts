import { graphOf, leadingTo, pathTo, reachableFrom } from '../../guide/graph.ts'
import type { Guide } from '../../guide/guide.ts'
import { type Exit, exits, type GuideNode } from '../../guide/node.ts'
import type { Place, Report } from '../diagnostic.ts'

/**
 * Checks that from every node an outcome can be reached, because outcomes name a human to ask, and that every answer leads to a node.
 * Reports each node and answer that does not.
 */
export function proveExits(guide: Guide, report: Report): void {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const outcomes = guide.nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => id)
  const free = leadingTo(outcomes, graphOf(guide.nodes))
  for (const node of guide.nodes) {
    for (const { to, option } of exits(node))
      if (!nodes.has(to))
        report({
          code: 'missing-target',
          message: `Unexpected answer \`${option}\` of \`${node.id}\` to \`${to}\`, expected a node of the guide`,
          at: placeOf(guide, node),
        })
    if (!free.has(node.id))
      report({
        code: 'no-exit',
        message: `Unexpected screen \`${node.id}\` from which no outcome can be reached, expected a way out`,
        at: placeOf(guide, node),
      })
  }
}

const placeOf = (guide: Guide, node: GuideNode): Place => ({ file: guide.source, line: node.line, column: 1 })

/**
 * Checks that a reader who cannot sign in is never stuck: from every screen that such a reader can reach, an outcome must be reached
 * without a sign-in. The reader cannot do a step that needs a sign-in, and cannot give an answer that needs one. Reports the
 * shortest path to the first such step.
 */
export function proveWithoutSignIn(guide: Guide, report: Report): void {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const graph = new Map(guide.nodes.map((node) => [node.id, exitsWithoutSignIn(node).map(({ to }) => to)]))
  const reached = reachableFrom([guide.start], graph)
  const stops = [...reached.keys()].flatMap((id) => nodes.get(id) ?? []).filter(needsSignIn)
  const [first] = stops
  if (first === undefined) return
  const path = pathTo(first.id, reached)
  const more = stops.length > 1 ? ` (and ${stops.length - 1} more such steps)` : ''
  report({
    code: 'sign-in-needed',
    message: `Unexpected step that only somebody who can sign in gets beyond, on the way ${path.map((id) => `\`${id}\``).join(' → ')}${more}, expected a way for those who cannot: a question before it, or \`needs\` in the flow file where its words mean something else`,
    at: placeOf(guide, first),
  })
}

const needsSignIn = (node: GuideNode): boolean => node.kind === 'step' && (node.needs?.includes('sign-in') ?? false)

function exitsWithoutSignIn(node: GuideNode): readonly Exit[] {
  if (needsSignIn(node)) return []
  if (node.kind !== 'question') return exits(node)
  const shut = new Set(node.choices.filter(({ needs }) => needs?.includes('sign-in')).map(({ id }) => id))
  return exits(node).filter(({ option }) => !shut.has(option))
}
