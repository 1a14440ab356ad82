import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Guide } from '../../src/guide/guide.ts'
import { nodeOf } from '../../src/guide/guide.ts'
import { answersOf } from '../../src/guide/node.ts'
import { guideMachine } from '../../src/runtime/walk/guide-machine.ts'
import { readLink } from '../../src/runtime/walk/link-walk.ts'
import { beginTrail, type Trail, visit } from '../../src/runtime/walk/trail.ts'
import { readTypedWalk, typeWalk } from '../../src/runtime/walk/typed-walk.ts'
import { anyGuide, guideOf } from '../guide/some-guide.ts'

const alone = (trail: Trail) => ({ trail, callers: [], called: [] })

/** A walk from the start of a guide: each number chooses one of the answers of a screen. */
function walk(guide: Guide, choices: readonly number[]): Trail {
  const machine = guideMachine(guide)
  return choices.reduce(
    (trail, choice) => {
      const answers = answersOf(nodeOf(guide, trail.at))
      const answer = answers[choice % Math.max(answers.length, 1)]
      return answer === undefined ? trail : visit(trail, machine, answer.to, { option: answer.option })
    },
    beginTrail(guide, guide.start),
  )
}

test('readTypedWalk reverses typeWalk', () => {
  let typed = 0
  fc.assert(
    fc.property(anyGuide, fc.array(fc.nat(7), { maxLength: 14 }), (guide, choices) => {
      const trail = walk(guide, choices)
      const text = typeWalk(alone(trail), guide)
      if (text === undefined) return
      typed += 1
      expect(text).toMatch(/^\d[1-9a-z]{0,9}$/)
      expect(readTypedWalk(text.toUpperCase(), guide, nodeOf(guide, trail.at).code)).toEqual(trail)
    }),
    { numRuns: 300 },
  )
  expect(typed).toBeGreaterThan(60)
})

test('readTypedWalk gives a walk to the code or undefined for any text', () => {
  const anyText = fc.oneof(fc.stringMatching(/^\d[0-9a-z]{0,10}$/), fc.string())
  fc.assert(
    fc.property(anyGuide, anyText, fc.nat(23), (guide, text, place) => {
      const node = guide.nodes[place % guide.nodes.length]
      const trail = readTypedWalk(text, guide, node?.code ?? '')
      if (trail !== undefined) expect(trail.at).toBe(node?.id)
    }),
    { numRuns: 1000 },
  )
})

// 0 question → 1 step → 2 check → 3 outcome, or back to 0.
const guide = guideOf([['1', '1', '3'], ['2'], ['3', '0'], []])
const code = (id: string) => nodeOf(guide, id).code

test('choices have one symbol each, steps none', () => {
  expect(typeWalk(alone(walk(guide, [1, 0, 0])), guide)).toBe('221')
  expect(typeWalk(alone(walk(guide, [0])), guide)).toBe('11')
  expect(readTypedWalk('221', guide, code('3'))?.answers).toEqual([
    ['0', 'c1'],
    ['1', 'next'],
    ['2', 'yes'],
  ])
})

test.for([
  ['without answers', alone(beginTrail(guide, '0'))],
  ['with a step that was passed over', alone(walk(guide, [0, 1]))],
  ['from the middle of the guide', alone({ ...beginTrail(guide, '2'), answers: [['1', 'next']] })],
  ['to a screen that the guide has lost', alone({ ...walk(guide, [0]), at: 'gone' })],
  ['in a called guide', { ...alone(walk(guide, [0])), callers: [walk(guide, [0])] }],
  ['with a finished guide', { ...alone(walk(guide, [0])), called: [walk(guide, [0])] }],
] as const)('a walk %s has no form to type', ([, thread]) => {
  expect(typeWalk(thread, guide)).toBeUndefined()
})

test('a mistyped or cut text is refused', () => {
  for (const text of ['', '2', '22', '22x', '2211', '229', '322', '-1', '2 21', '221#'])
    expect(readTypedWalk(text, guide, code('3')), text).toBeUndefined()
  expect(readTypedWalk('221', guide, code('0'))).toBeUndefined()
})

test('an address carries a walk after #t= or typed; the code of a screen is none', () => {
  const shown = { file: { guide }, node: { code: code('3') } }
  const at = (fragment: string) => readLink(`https://it.example.org/${code('3')}/${fragment}`, shown)
  expect(at('#221')?.thread?.trail.answers).toHaveLength(3)
  expect(at('#229')).toEqual({ thread: undefined })
  expect(at('#t=')).toEqual({ thread: undefined })
  expect(at('#t=1.some.some-1.00')?.thread?.trail.at).toBe('0')
  for (const fragment of ['', '#help', '#share', `#${code('3')}`]) expect(at(fragment), fragment).toBeUndefined()
  expect(readLink('https://it.example.org/fr/#221', {})).toBeUndefined()
})
