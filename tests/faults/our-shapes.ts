import * as v from 'valibot'
import { expect } from 'vitest'
import { alertTypes, type Block, type Inline } from '../../src/guide/content.ts'
import type { Guide } from '../../src/guide/guide.ts'

/** What a link may lead to: the same list as the product's, written down a second time. */
const address = v.pipe(v.string(), v.regex(/^(?:https?:\/\/[^\s@/]+(?:[/?#]\S*)?|mailto:[^?]*(?:\?subject=[^&]*)?|tel:[^?]*)$/i))
const word = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))
const picture = v.strictObject({ src: v.string(), alt: v.string() })
const target = v.union([v.strictObject({ href: address }), v.strictObject({ guide: word, code: v.optional(word) })])

const inline: v.GenericSchema<Inline> = v.lazy(
  () =>
    v.union([
      v.string(),
      v.tupleWithRest([v.picklist(['strong', 'em'])], inline),
      v.strictTuple([v.literal('code'), v.string()]),
      v.strictTuple([v.literal('br')]),
      v.tupleWithRest([v.literal('a'), target], inline),
      v.strictTuple([v.literal('img'), picture]),
    ]) as unknown as v.GenericSchema<Inline>,
)
const phrase = v.array(inline)
const block: v.GenericSchema<Block> = v.lazy(
  () =>
    v.union([
      v.tupleWithRest([v.picklist(['p', 'h'])], inline),
      v.tupleWithRest([v.literal('ul')], item),
      v.tupleWithRest([v.literal('ol'), v.strictObject({ start: v.optional(v.number()), type: v.optional(v.literal('a')) })], item),
      v.strictTuple([v.literal('pre'), v.string()]),
      v.strictTuple([v.literal('figure'), picture]),
      v.strictTuple([v.literal('table'), v.strictObject({ header: v.array(phrase), rows: v.array(v.array(v.array(block))) })]),
      v.tupleWithRest([v.literal('alert'), v.strictObject({ type: v.picklist(alertTypes) })], block),
      v.tupleWithRest([v.literal('fold'), v.strictObject({ title: phrase })], block),
    ]) as unknown as v.GenericSchema<Block>,
)
const item = v.tupleWithRest([v.literal('li')], block)

/** Every node of a guide is of our own types through and through: no other tag, attribute, scheme or shape. */
export function expectOurs(guide: Guide): void {
  expect(guide.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  for (const node of guide.nodes) {
    expect(node.id, 'a state of XState').toMatch(/^[\w-]+$/)
    v.parse(phrase, node.title)
    v.parse(v.array(block), node.body)
    if (node.kind === 'call' && node.target !== undefined) v.parse(address, node.target)
    if (node.kind === 'question') for (const { id } of node.choices) expect(id).toMatch(/^[\w-]+$/)
  }
}
