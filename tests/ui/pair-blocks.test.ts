import { expect, test } from 'vitest'
import type { Block } from '../../src/guide/content.ts'
import { pairBlocks } from '../../src/ui/rooms/call/pair-blocks.ts'

const p = (text: string): Block => ['p', text]
const pre: Block = ['pre', 'certreq']

test('pairs blocks of the same kinds one by one', () => {
  expect(pairBlocks([p('un'), pre], [p('een'), pre])).toEqual([
    { one: [p('un')], other: [p('een')] },
    { one: [pre], other: [pre] },
  ])
})

test('makes one pair of all blocks where kinds or numbers differ', () => {
  expect(pairBlocks([p('un'), pre], [pre, p('een')])).toEqual([{ one: [p('un'), pre], other: [pre, p('een')] }])
  expect(pairBlocks([p('un')], [p('een'), p('twee')])).toEqual([{ one: [p('un')], other: [p('een'), p('twee')] }])
  expect(pairBlocks([], [])).toEqual([])
})
