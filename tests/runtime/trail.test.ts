import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOf } from '../../src/guide/node.ts'
import { ticksAt } from '../../src/runtime/walk/ticks.ts'
import { beginTrail, readTrail, type Trail, tickAt, visit } from '../../src/runtime/walk/trail.ts'
import { openWalk, replay } from '../../src/runtime/walk/walk.ts'
import { certificate, enrolment } from '../ui/fixture.ts'
import { anyTrail } from './arbitrary.ts'

const { guide } = certificate
const anyNode = fc.constantFrom(...guide.nodes.map(({ id }) => id))
const walked = (...nodes: string[]): Trail =>
  nodes.slice(1).reduce((trail, node) => visit(trail, guide, node), beginTrail(guide, nodes[0] ?? ''))

describe('visit', () => {
  test('a node one exit away appends the answer that leads there', () => {
    expect(walked('start', 'usual-1', 'usual-2').answers).toEqual([
      ['start', 'usual'],
      ['usual-1', 'next'],
    ])
  })

  test('of two answers that lead to one node, the one taken is kept', () => {
    const start = beginTrail(guide, 'start')
    expect(visit(start, guide, 'about', { option: 'same' }).answers).toEqual([['start', 'same']])
    expect(visit(start, guide, 'about').answers).toEqual([['start', 'required']])
    expect(visit(start, guide, 'about', { option: 'usual' }).answers).toEqual([['start', 'required']])
  })

  test('a node in the trail cuts it there', () => {
    expect(visit(walked('start', 'usual-1', 'usual-2', 'lock'), guide, 'usual-1')).toEqual(walked('start', 'usual-1'))
  })

  test('any other node begins a new trail', () => {
    expect(visit(walked('start', 'usual-1'), guide, 'check')).toEqual(beginTrail(guide, 'check'))
    expect(visit(walked('start', 'usual-1'), enrolment('fr').guide, 'begin')).toEqual(beginTrail(enrolment('fr').guide, 'begin'))
  })

  test('wherever a reader goes, no node is answered twice, the trail stands where they are, and it fits the machine', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { minLength: 1, maxLength: 40 }), (nodes) => {
        const trail = walked(...nodes)
        const asked = trail.answers.map(([node]) => node)
        expect(new Set([...asked, trail.at]).size).toBe(asked.length + 1)
        expect(trail.at).toBe(nodes.at(-1))
        expect(replay(trail, openWalk(certificate))).toEqual({ trail, dropped: 0 })
      }),
    )
  })
})

describe('replay', () => {
  test('a trail of anything at all becomes one that fits', () => {
    fc.assert(
      fc.property(anyTrail, (trail) => {
        const walk = openWalk(certificate)
        const first = replay(trail, walk)
        expect(first.dropped).toBe(trail.answers.length - first.trail.answers.length)
        expect(replay(first.trail, walk)).toEqual({ trail: first.trail, dropped: 0 })
      }),
    )
  })

  test('stops at the first answer that no longer fits, and says how many were left out', () => {
    const trail = walked('start', 'usual-1', 'usual-2', 'lock', 'usual-3', 'check')
    const changed = {
      ...trail,
      answers: trail.answers.map(([node, option]) => [node, node === 'lock' ? 'perhaps' : option] as const),
    }
    expect(replay(changed, openWalk(certificate))).toEqual({ trail: walked('start', 'usual-1', 'usual-2', 'lock'), dropped: 2 })
  })

  test('a trail that begins at a node which is gone stands at the start', () => {
    const trail = { ...walked('start', 'usual-1'), answers: [['gone', 'next'] as const] }
    expect(replay(trail, openWalk(certificate))).toEqual({ trail: beginTrail(guide, 'start'), dropped: 1 })
  })
})

test('data that is no trail is nothing', () => {
  for (const data of [
    undefined,
    null,
    'x',
    [],
    {},
    { ...beginTrail(guide, 'start'), schema: 2 },
    { ...beginTrail(guide, ''), answers: [] },
  ])
    expect(readTrail(data)).toBeUndefined()
  expect(readTrail({ ...beginTrail(guide, 'start'), answers: Array.from({ length: 1001 }, () => ['a', 'b']) })).toBeUndefined()
})

test('every edge of the machine can be walked once, and is the exit that the node has', () => {
  for (const node of guide.nodes)
    for (const { option, to } of answersOf(node)) {
      const walk = openWalk(certificate, node.id)
      expect(walk.at()).toBe(node.id)
      expect(walk.answer(option)).toBe(to)
      expect(walk.at()).toBe(to)
    }
})

test('an answer that a node does not have moves nothing', () => {
  const walk = openWalk(certificate, 'lock')
  for (const option of ['next', 'choose.yes', '', '__proto__', 'constructor']) expect(walk.answer(option)).toBeUndefined()
  expect(walk.at()).toBe('lock')
})

test('a node that the guide does not have is not gone to', () => {
  const walk = openWalk(certificate, 'nowhere')
  expect(walk.at()).toBe('start')
  for (const node of ['__proto__', 'toString', 'a.b', '']) expect(walk.go(node)).toBe(false)
  expect(walk.at()).toBe('start')
  expect(walk.go('solved')).toBe(true)
  expect(walk.answer('next')).toBeUndefined()
})

describe('times', () => {
  const timed = visit(visit(beginTrail(guide, 'start', 100), guide, 'usual-1', { now: 103 }), guide, 'usual-2', { now: 110 })

  test('say when each screen was come to, and go with the screens', () => {
    expect(timed.times).toEqual([100, 103, 110])
    expect(visit(timed, guide, 'usual-1', { now: 120 }).times).toEqual([100, 103])
    expect(replay(timed, openWalk(certificate)).trail).toEqual(timed)
  })

  test('that do not fit the answers are left out, and the trail stays', () => {
    for (const times of [[1], [1, 2, 3, 4], ['1', 2, 3], [1, 2, -3], null, 'x'])
      expect(readTrail({ ...timed, times })).toEqual({
        schema: 1,
        guide: 'certificate',
        contentHash: guide.hash,
        answers: timed.answers,
        at: 'usual-2',
      })
  })
})

describe('ticks', () => {
  test('stay over going back and on, and can be taken back', () => {
    const ticked = tickAt(tickAt(walked('start', 'usual-1'), 'usual-1', 2, true), 'usual-1', 0, true)
    expect(ticksAt(ticked, 'usual-1')).toEqual([0, 2])
    const again = visit(visit(ticked, guide, 'start'), guide, 'usual-1')
    expect(ticksAt(again, 'usual-1')).toEqual([0, 2])
    expect(ticksAt(tickAt(again, 'usual-1', 0, false), 'usual-1')).toEqual([2])
    expect(tickAt(tickAt(walked('start'), 'start', 1, true), 'start', 1, false)).toEqual(walked('start'))
  })
})

test('a step that is not on the screen is an answer of its own', () => {
  const trail = visit(walked('start', 'usual-1'), guide, 'usual-2', { option: 'absent' })
  expect(trail.answers).toEqual([
    ['start', 'usual'],
    ['usual-1', 'absent'],
  ])
  expect(replay(trail, openWalk(certificate))).toEqual({ trail, dropped: 0 })
})
