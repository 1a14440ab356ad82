import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOf } from '../../src/guide/node.ts'
import { guideMachine } from '../../src/runtime/walk/guide-machine.ts'
import { replay } from '../../src/runtime/walk/replay.ts'
import {
  beginTrail,
  canContinue,
  passedNodes,
  readTrail,
  type Trail,
  tickAt,
  ticksAt,
  visit,
} from '../../src/runtime/walk/trail.ts'
import { certificate, enrolment } from '../ui/fixture.ts'
import { anyTrail } from './arbitrary.ts'

const { guide } = certificate
const machine = guideMachine(guide)
const anyNode = fc.constantFrom(...guide.nodes.map(({ id }) => id))
const walked = (...nodes: string[]): Trail =>
  nodes.slice(1).reduce((trail, node) => visit(trail, machine, node), beginTrail(guide, nodes[0] ?? ''))

describe('visit', () => {
  test('a node one exit away appends the answer that leads there', () => {
    expect(walked('start', 'usual-1', 'usual-2').answers).toEqual([
      ['start', 'usual'],
      ['usual-1', 'next'],
    ])
  })

  test('of two answers that lead to one node, the one taken is kept', () => {
    const start = beginTrail(guide, 'start')
    expect(visit(start, machine, 'about', { option: 'same' }).answers).toEqual([['start', 'same']])
    expect(visit(start, machine, 'about').answers).toEqual([['start', 'required']])
    expect(visit(start, machine, 'about', { option: 'usual' }).answers).toEqual([['start', 'required']])
  })

  test('a node in the trail cuts it there', () => {
    expect(visit(walked('start', 'usual-1', 'usual-2', 'lock'), machine, 'usual-1')).toEqual(walked('start', 'usual-1'))
  })

  test('any other node begins a new trail', () => {
    expect(visit(walked('start', 'usual-1'), machine, 'check')).toEqual(beginTrail(guide, 'check'))
    expect(visit(walked('start', 'usual-1'), guideMachine(enrolment('fr').guide), 'begin')).toEqual(
      beginTrail(enrolment('fr').guide, 'begin'),
    )
  })

  test('wherever a reader goes, no node is answered twice, the trail stands where they are, and it fits the machine', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { minLength: 1, maxLength: 40 }), (nodes) => {
        const trail = walked(...nodes)
        const asked = trail.answers.map(([node]) => node)
        expect(new Set([...asked, trail.at]).size).toBe(asked.length + 1)
        expect(trail.at).toBe(nodes.at(-1))
        expect(replay(trail, machine)).toEqual({ trail, dropped: 0 })
      }),
    )
  })
})

describe('replay', () => {
  test('a trail of anything at all becomes one that fits', () => {
    fc.assert(
      fc.property(anyTrail, (trail) => {
        const first = replay(trail, machine)
        expect(first.dropped).toBe(trail.answers.length - first.trail.answers.length)
        expect(replay(first.trail, machine)).toEqual({ trail: first.trail, dropped: 0 })
      }),
    )
  })

  test('stops at the first answer that no longer fits, and says how many were left out', () => {
    const trail = walked('start', 'usual-1', 'usual-2', 'lock', 'usual-3', 'check')
    const changed = {
      ...trail,
      answers: trail.answers.map(([node, option]) => [node, node === 'lock' ? 'perhaps' : option] as const),
    }
    expect(replay(changed, machine)).toEqual({ trail: walked('start', 'usual-1', 'usual-2', 'lock'), dropped: 2 })
  })

  test('a trail that begins at a node which is gone stands at the start', () => {
    const trail = { ...walked('start', 'usual-1'), answers: [['gone', 'next'] as const] }
    expect(replay(trail, machine)).toEqual({ trail: beginTrail(guide, 'start'), dropped: 1 })
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

test('the machine leads from every node by every answer that the node has, and begins where the guide does', () => {
  expect(machine.start()).toBe(guide.start)
  for (const node of guide.nodes) for (const { option, to } of answersOf(node)) expect(machine.next(node.id, option)).toBe(to)
})

test('an answer that a node does not have leads nowhere', () => {
  for (const option of ['next', 'choose.yes', '', '__proto__', 'constructor'])
    expect(machine.next('lock', option)).toBeUndefined()
  expect(machine.next('solved', 'next')).toBeUndefined()
})

test('a node that the guide does not have is none, and no answer leads on from it', () => {
  for (const node of ['nowhere', '__proto__', 'toString', 'a.b', '']) {
    expect(machine.has(node)).toBe(false)
    expect(machine.next(node, 'next')).toBeUndefined()
  }
  expect(machine.has('solved')).toBe(true)
})

test('a trail leads to where it stands, to the nodes in it and to the nodes one answer away', () => {
  const trail = walked('start', 'usual-1', 'usual-2')
  expect(guide.nodes.map(({ id }) => id).filter((node) => canContinue(trail, machine, node))).toEqual([
    'start',
    'usual-1',
    'usual-2',
    'lock',
  ])
  expect(canContinue(trail, guideMachine(enrolment('fr').guide), 'usual-1')).toBe(false)
})

test('the nodes of a trail come with their answers, without those that the guide no longer has', () => {
  const trail = walked('start', 'usual-1', 'usual-2')
  const changed = { ...trail, answers: [...trail.answers, ['gone', 'next'] as const] }
  expect(passedNodes(guide, changed).map(({ node, option }) => [node.id, option])).toEqual(trail.answers)
})

describe('times', () => {
  const timed = visit(visit(beginTrail(guide, 'start', 100), machine, 'usual-1', { now: 103 }), machine, 'usual-2', { now: 110 })

  test('say when each screen was come to, and go with the screens', () => {
    expect(timed.times).toEqual([100, 103, 110])
    expect(visit(timed, machine, 'usual-1', { now: 120 }).times).toEqual([100, 103])
    expect(replay(timed, machine).trail).toEqual(timed)
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
    const again = visit(visit(ticked, machine, 'start'), machine, 'usual-1')
    expect(ticksAt(again, 'usual-1')).toEqual([0, 2])
    expect(ticksAt(tickAt(again, 'usual-1', 0, false), 'usual-1')).toEqual([2])
    expect(tickAt(tickAt(walked('start'), 'start', 1, true), 'start', 1, false)).toEqual(walked('start'))
  })
})

test('a step that is not on the screen is an answer of its own', () => {
  const trail = visit(walked('start', 'usual-1'), machine, 'usual-2', { option: 'absent' })
  expect(trail.answers).toEqual([
    ['start', 'usual'],
    ['usual-1', 'absent'],
  ])
  expect(replay(trail, machine)).toEqual({ trail, dropped: 0 })
})
