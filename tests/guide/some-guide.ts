import fc from 'fast-check'
import { codeFrom } from '../../src/guide/code.ts'
import type { Guide } from '../../src/guide/guide.ts'
import type { GuideNode, NodeId } from '../../src/guide/node.ts'

/** The targets of a node. Their number decides its kind. */
type Shape = readonly (readonly NodeId[])[]

/** A guide of nodes `0`, `1`, …, each with the kind of its shape: an outcome, a step, a check, a question. */
export function guideOf(shape: Shape): Guide {
  return {
    id: 'some',
    language: 'fr',
    source: 'fr/some.md',
    title: 'Un guide',
    description: '',
    audience: 'user',
    platforms: [],
    start: '0',
    hash: 'some-1',
    passport: { author: 'Microsoft', licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
    nodes: shape.map(nodeOf),
  }
}

function nodeOf(tos: readonly NodeId[], number: number): GuideNode {
  const screen = {
    id: String(number),
    code: codeFrom(number),
    title: [`Écran ${number}`],
    body: [],
    section: '',
    line: number + 1,
  }
  const [first, second] = tos
  if (first === undefined) return { ...screen, kind: 'outcome', result: 'solved' }
  if (second === undefined) return { ...screen, kind: 'step', next: first }
  if (tos.length === 2) return { ...screen, kind: 'check', yes: first, no: second }
  return { ...screen, kind: 'question', ask: 'option', choices: tos.map((to, i) => ({ id: `c${i}`, label: `Réponse ${i}`, to })) }
}

/** Any guide: with cycles, paths that meet, and unreachable nodes. */
export const anyGuide: fc.Arbitrary<Guide> = fc
  .integer({ min: 1, max: 24 })
  .chain((size) => fc.array(fc.array(fc.nat(size - 1).map(String), { maxLength: 4 }), { minLength: size, maxLength: size }))
  .map(guideOf)
