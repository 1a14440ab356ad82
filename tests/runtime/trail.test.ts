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
  test('adds the answer that leads to a node one exit away', () => {
    expect(walked('start', 'usual-1', 'usual-2').answers).toEqual([
      ['start', 'usual'],
      ['usual-1', 'next'],
    ])
  })

  test('adds the given answer if two lead to the node', () => {
    const start = beginTrail(guide, 'start')
    expect(visit(start, machine, 'about', { option: 'same' }).answers).toEqual([['start', 'same']])
    expect(visit(start, machine, 'about').answers).toEqual([['start', 'required']])
    expect(visit(start, machine, 'about', { option: 'usual' }).answers).toEqual([['start', 'required']])
  })

  test('shortens the trail to a node that is in it', () => {
    expect(visit(walked('start', 'usual-1', 'usual-2', 'lock'), machine, 'usual-1')).toEqual(walked('start', 'usual-1'))
  })

  test('begins a new trail at any other node', () => {
    expect(visit(walked('start', 'usual-1'), machine, 'check')).toEqual(beginTrail(guide, 'check'))
    expect(visit(walked('start', 'usual-1'), guideMachine(enrolment('fr').guide), 'begin')).toEqual(
      beginTrail(enrolment('fr').guide, 'begin'),
    )
  })

  test('after any visits, no node has two answers, the current node is the last one, and the trail fits the machine', () => {
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
  test('makes a trail that fits from any trail', () => {
    fc.assert(
      fc.property(anyTrail, (trail) => {
        const first = replay(trail, machine)
        expect(first.dropped).toBe(trail.answers.length - first.trail.answers.length)
        expect(replay(first.trail, machine)).toEqual({ trail: first.trail, dropped: 0 })
      }),
    )
  })

  test('stops at the first answer that no longer fits, and counts the removed ones', () => {
    const trail = walked('start', 'usual-1', 'usual-2', 'lock', 'usual-3', 'check')
    const changed = {
      ...trail,
      answers: trail.answers.map(([node, option]) => [node, node === 'lock' ? 'perhaps' : option] as const),
    }
    expect(replay(changed, machine)).toEqual({ trail: walked('start', 'usual-1', 'usual-2', 'lock'), dropped: 2 })
  })

  test('begins at the start of the guide if the first node no longer exists', () => {
    const trail = { ...walked('start', 'usual-1'), answers: [['gone', 'next'] as const] }
    expect(replay(trail, machine)).toEqual({ trail: beginTrail(guide, 'start'), dropped: 1 })
  })
})

test('readTrail returns undefined for data that is not a trail', () => {
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

test('the machine begins at the start of the guide, and has a next node for every answer of every node', () => {
  expect(machine.start).toBe(guide.start)
  for (const node of guide.nodes) for (const { option, to } of answersOf(node)) expect(machine.next(node.id, option)).toBe(to)
})

test('the machine has no next node for an answer that a node does not have', () => {
  for (const option of ['next', 'choose.yes', '', '__proto__', 'constructor'])
    expect(machine.next('lock', option)).toBeUndefined()
  expect(machine.next('solved', 'next')).toBeUndefined()
})

test('the machine has no node, and no next node, for an unknown id', () => {
  for (const node of ['nowhere', '__proto__', 'toString', 'a.b', '']) {
    expect(machine.has(node)).toBe(false)
    expect(machine.next(node, 'next')).toBeUndefined()
  }
  expect(machine.has('solved')).toBe(true)
})

test('a trail can continue at its current node, at the nodes in it and at nodes one answer away', () => {
  const trail = walked('start', 'usual-1', 'usual-2')
  expect(guide.nodes.map(({ id }) => id).filter((node) => canContinue(trail, machine, node))).toEqual([
    'start',
    'usual-1',
    'usual-2',
    'lock',
  ])
  expect(canContinue(trail, guideMachine(enrolment('fr').guide), 'usual-1')).toBe(false)
})

test('passedNodes returns nodes with their answers, without nodes that the guide no longer has', () => {
  const trail = walked('start', 'usual-1', 'usual-2')
  const changed = { ...trail, answers: [...trail.answers, ['gone', 'next'] as const] }
  expect(passedNodes(guide, changed).map(({ node, option }) => [node.id, option])).toEqual(trail.answers)
})

describe('times', () => {
  const timed = visit(visit(beginTrail(guide, 'start', 100), machine, 'usual-1', { now: 103 }), machine, 'usual-2', { now: 110 })

  test('are those of the arrival at each screen, and are removed with the screens', () => {
    expect(timed.times).toEqual([100, 103, 110])
    expect(visit(timed, machine, 'usual-1', { now: 120 }).times).toEqual([100, 103])
    expect(replay(timed, machine).trail).toEqual(timed)
  })

  test('that do not fit the answers are left out, and the trail is kept', () => {
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
  test('stay when the reader goes back and forward, and can be removed', () => {
    const ticked = tickAt(tickAt(walked('start', 'usual-1'), 'usual-1', 2, true), 'usual-1', 0, true)
    expect(ticksAt(ticked, 'usual-1')).toEqual([0, 2])
    const again = visit(visit(ticked, machine, 'start'), machine, 'usual-1')
    expect(ticksAt(again, 'usual-1')).toEqual([0, 2])
    expect(ticksAt(tickAt(again, 'usual-1', 0, false), 'usual-1')).toEqual([2])
    expect(tickAt(tickAt(walked('start'), 'start', 1, true), 'start', 1, false)).toEqual(walked('start'))
  })
})

test('“not on my screen” is another answer of a step than “next”', () => {
  const trail = visit(walked('start', 'usual-1'), machine, 'usual-2', { option: 'absent' })
  expect(trail.answers).toEqual([
    ['start', 'usual'],
    ['usual-1', 'absent'],
  ])
  expect(replay(trail, machine)).toEqual({ trail, dropped: 0 })
})
