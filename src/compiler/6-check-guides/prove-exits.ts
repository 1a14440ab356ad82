import type { Guide } from '../../guide/guide.ts'
import { type Exit, exits, type GuideNode, type NodeId } from '../../guide/node.ts'
import type { Place, Report } from '../diagnostic.ts'

/** From every node an outcome, where a human is named, can be reached; whatever cannot is named with the way into it. */
export function proveExits(guide: Guide, report: Report): void {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const ends = new Set<NodeId>(guide.nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => id))
  // Backwards, because nodes stand in reading order: one round is nearly always enough.
  const backwards = [...guide.nodes].reverse()
  for (let grew = true; grew; ) {
    grew = false
    for (const node of backwards)
      if (!ends.has(node.id) && exits(node).some(({ to }) => ends.has(to))) {
        ends.add(node.id)
        grew = true
      }
  }
  for (const node of guide.nodes) {
    for (const { to, option } of exits(node))
      if (!nodes.has(to))
        report({
          code: 'missing-target',
          message: `Unexpected answer \`${option}\` of \`${node.id}\` to \`${to}\`, expected a node of the guide`,
          at: placeOf(guide, node),
        })
    if (!ends.has(node.id))
      report({
        code: 'no-exit',
        message: `Unexpected screen \`${node.id}\` from which no outcome can be reached, expected a way out`,
        at: placeOf(guide, node),
      })
  }
}

const placeOf = (guide: Guide, node: GuideNode): Place => ({ file: guide.source, line: node.line, column: 1 })

/**
 * Who reads this may be unable to sign in: that is why they read it. From every screen that such a reader can come to, an outcome,
 * where a human is named, must be reached without a sign-in. A step that needs one is where they stop; an answer that needs
 * one is not theirs. The shortest way to the first such stop is named.
 */
export function proveWithoutSignIn(guide: Guide, report: Report): void {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const from = new Map<NodeId, NodeId | undefined>([[guide.start, undefined]])
  const stops: GuideNode[] = []
  for (const id of from.keys()) {
    const node = nodes.get(id)
    if (node === undefined) continue
    if (needsSignIn(node)) stops.push(node)
    for (const { to } of exitsWithoutSignIn(node)) if (!from.has(to)) from.set(to, id)
  }
  const [first] = stops
  if (first === undefined) return
  const way: NodeId[] = []
  for (let id: NodeId | undefined = first.id; id !== undefined; id = from.get(id)) way.unshift(id)
  const more = stops.length > 1 ? ` (and ${stops.length - 1} more such steps)` : ''
  report({
    code: 'sign-in-needed',
    message: `Unexpected step that only somebody who can sign in gets beyond, on the way ${way.map((id) => `\`${id}\``).join(' → ')}${more}, expected a way for those who cannot: a question before it, or \`needs\` in the flow file where its words mean something else`,
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
