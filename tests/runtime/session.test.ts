import { describe, expect, test } from 'vitest'
import type { Guide, GuideFile } from '../../src/guide/guide.ts'
import { guideMachine } from '../../src/runtime/walk/guide-machine.ts'
import {
  addThread,
  arrive,
  earlierAnswer,
  lengthOf,
  readSession,
  type Session,
  type Thread,
} from '../../src/runtime/walk/session.ts'
import { certificate, enrolment } from '../ui/fixture.ts'

const called = enrolment('fr')
type Stop = readonly [GuideFile, string, string?]
/** The session of a tab after these arrivals. Each is a page of its own, which reads the session from storage. */
const journey = (...stops: Stop[]): Session | undefined =>
  stops.reduce<Session | undefined>((session, [file, node, option]) => {
    const stored: unknown = session && JSON.parse(JSON.stringify(session))
    return arrive(readSession(stored), guideMachine(file.guide), node, { option }).session
  }, undefined)

const toCall: Stop[] = [
  [certificate, 'start'],
  [certificate, 'about'],
  [certificate, 'call'],
]

describe('a call', () => {
  test('keeps the trail of the caller while the called guide is walked', () => {
    const session = journey(...toCall, [called, 'begin'], [called, 'worked'])
    expect(session?.trail).toMatchObject({ guide: 'enrolment', answers: [['begin', 'next']], at: 'worked' })
    expect(session?.callers).toMatchObject([{ guide: 'certificate', at: 'call' }])
  })

  test('returns by its exit, with the answers given before it', () => {
    for (const [option, to] of [
      ['solved', 'check'],
      ['unsolved', 'outside'],
    ] as const) {
      const session = journey(...toCall, [called, 'begin'], [called, 'worked'], [called, 'solved'], [certificate, to, option])
      expect(session?.callers).toEqual([])
      expect(session?.called).toMatchObject([{ guide: 'enrolment', at: 'solved' }])
      expect(session?.trail.answers).toEqual([
        ['start', 'required'],
        ['about', 'next'],
        ['call', option],
      ])
    }
  })

  test('is still there after going back to it', () => {
    const session = journey(...toCall, [called, 'begin'], [certificate, 'call'])
    expect(session).toMatchObject({ calling: 'enrolment', callers: [], trail: { at: 'call' } })
  })

  test('ends when the reader goes to another node of the caller', () => {
    expect(journey(...toCall, [called, 'begin'], [certificate, 'lock'])).toMatchObject({
      callers: [],
      trail: { guide: 'certificate', answers: [], at: 'lock' },
    })
  })
})

test('going back to before a call removes the trail of the called guide', () => {
  const session = journey(...toCall, [called, 'begin'], [certificate, 'check', 'solved'], [certificate, 'about'])
  expect(session?.called).toEqual([])
})

/** The session of a tab and the walks of the device after these arrivals. */
const remembered = (...stops: Stop[]): { readonly session: Session | undefined; readonly threads: readonly Thread[] } =>
  stops.reduce<{ session: Session | undefined; threads: readonly Thread[] }>(
    ({ session, threads }, [file, node, option]) => {
      const next = arrive(session, guideMachine(file.guide), node, { option, threads }).session
      return { session: next, threads: addThread(threads, next) }
    },
    { session: undefined, threads: [] },
  )

test('a walk that was left by a link continues on its next visit, in this tab or another', () => {
  const { threads } = remembered([certificate, 'start'], [certificate, 'usual-1'], [called, 'begin'])
  for (const session of [undefined, arrive(undefined, guideMachine(called.guide), 'begin').session])
    expect(arrive(session, guideMachine(certificate.guide), 'usual-1', { threads }).session.trail.answers).toEqual([
      ['start', 'usual'],
    ])
})

test('a jump inside a guide begins a new trail, and keeps the old one for the transcript', () => {
  const session = journey([certificate, 'start'], [certificate, 'usual-1'], [certificate, 'check'])
  expect(session?.trail).toMatchObject({ at: 'check', answers: [] })
  expect(session?.called).toMatchObject([{ guide: 'certificate', answers: [['start', 'usual']], at: 'usual-1' }])
})

test('a link to a screen that no walk fits begins a new walk, and keeps the others', () => {
  const { threads } = remembered(
    [certificate, 'start'],
    [certificate, 'usual-1'],
    [certificate, 'check'],
    [certificate, 'solved', 'yes'],
  )
  expect(threads.map(({ trail }) => [trail.answers.length, trail.at])).toEqual([
    [1, 'solved'],
    [1, 'usual-1'],
  ])
})

test('going back keeps the answers after the node; a different answer drops them', () => {
  const back = journey([certificate, 'start'], [certificate, 'usual-1'], [certificate, 'usual-2'], [certificate, 'start'])
  expect(back && earlierAnswer(back)).toBe('usual')
  const forward = back && arrive(back, guideMachine(certificate.guide), 'usual-1').session
  expect(forward && earlierAnswer(forward)).toBe('next')
  const other = back && arrive(back, guideMachine(certificate.guide), 'about').session
  expect(other && earlierAnswer(other)).toBeUndefined()
})

test('answers that a newer guide no longer has are removed and counted', () => {
  const session = journey([certificate, 'start'], [certificate, 'usual-1'])
  const nodes = certificate.guide.nodes.map((node) =>
    node.kind === 'question' ? { ...node, choices: node.choices.slice(1) } : node,
  )
  const guide = { ...certificate.guide, nodes, hash: 'newer' }
  expect(arrive(session, guideMachine(guide), 'usual-1')).toMatchObject({
    dropped: 1,
    session: { trail: { answers: [], at: 'usual-1' } },
  })
})

test('a walk whose screen is gone goes on at the last one that its answers lead to, with these answers', () => {
  const session = journey([certificate, 'start'], [certificate, 'usual-1'])
  const text = JSON.stringify(certificate.guide.nodes.filter(({ id }) => id !== 'usual-1')).replaceAll('"usual-1"', '"usual-2"')
  const guide = { ...certificate.guide, nodes: JSON.parse(text), hash: 'newer' }
  expect(arrive(session, guideMachine(guide), 'usual-2')).toMatchObject({
    dropped: 0,
    session: { trail: { answers: [['start', 'usual']], at: 'usual-2' } },
  })
})

test('stores walks that have an answer: each once, the latest first, at most ten', () => {
  expect(remembered([certificate, 'start']).threads).toEqual([])
  const { threads } = remembered([certificate, 'start'], [certificate, 'usual-1'], [certificate, 'usual-2'])
  expect(threads.map(({ trail }) => trail.at)).toEqual(['usual-2'])
  const many = Array.from({ length: 12 }, (_, index): Thread => {
    const trail = { schema: 1 as const, guide: `g${index}`, contentHash: 'x', answers: [['a', 'next'] as const], at: 'b' }
    return { trail, callers: [], called: [] }
  })
  const kept = many.reduce<readonly Thread[]>(addThread, [])
  expect(kept.map(({ trail }) => trail.guide)).toEqual(['g11', 'g10', 'g9', 'g8', 'g7', 'g6', 'g5', 'g4', 'g3', 'g2'])
})

test('another walk of the same guide does not replace a stored one', () => {
  const one = remembered([certificate, 'start'], [certificate, 'usual-1'])
  const two = arrive(undefined, guideMachine(certificate.guide), 'about', { threads: one.threads }).session
  expect(two.trail.answers).toEqual([])
  expect(addThread(one.threads, two)).toEqual(one.threads)
})

test('a new start replaces the stored walk only after its first answer', () => {
  const { threads } = remembered([certificate, 'start'], [certificate, 'usual-1'], [certificate, 'usual-2'])
  const begun = arrive(undefined, guideMachine(certificate.guide), 'start', { threads }).session
  const kept = addThread(threads, begun)
  expect(kept).toEqual(threads)
  const answered = arrive(begun, guideMachine(certificate.guide), 'about', { threads: kept }).session
  expect(addThread(kept, answered).map(({ trail }) => trail.at)).toEqual(['about'])
})

test('of two walks through a screen, the one whose current screen it is continues, and the other is not changed', () => {
  const { threads } = remembered(
    [certificate, 'usual-1'],
    [certificate, 'usual-2'],
    [certificate, 'start'],
    [certificate, 'usual-1'],
    [certificate, 'usual-2'],
    [certificate, 'lock'],
  )
  expect(threads.map(({ trail }) => [trail.answers.length, trail.at])).toEqual([
    [3, 'lock'],
    [1, 'usual-2'],
  ])
  expect(arrive(undefined, guideMachine(certificate.guide), 'usual-2', { threads }).session.trail.answers).toEqual([
    ['usual-1', 'next'],
  ])
})

test('the length of a walk counts its answers, and each open call as one', () => {
  const session = journey(...toCall, [called, 'begin'], [called, 'worked'])
  expect(session && lengthOf(session)).toBe(4)
})

describe('a question that the walk has asked before', () => {
  const screen = { title: ['x'], body: [], section: '', line: 1 } as const
  const choices = (to: string) => [
    { id: 'android', label: 'Android', to },
    { id: 'ios', label: 'iOS', to: 'end' },
  ]
  const guide: Guide = {
    ...certificate.guide,
    id: 'twice',
    start: 'first',
    nodes: [
      { ...screen, id: 'first', code: '', kind: 'question', ask: 'platform', remember: 'platform', choices: choices('between') },
      { ...screen, id: 'between', code: '', kind: 'step', next: 'second' },
      { ...screen, id: 'second', code: '', kind: 'question', ask: 'platform', remember: 'platform', choices: choices('end') },
      { ...screen, id: 'end', code: '', kind: 'outcome', result: 'solved' },
    ],
  }
  const at = (node: string, session?: Session, option?: string) => arrive(session, guideMachine(guide), node, { option })
  const toSecond = at('second', at('between', at('first').session, 'android').session)

  test('gets the earlier answer on the way forward', () => {
    expect(toSecond.remembered).toBe('android')
  })

  test('has no answer without an earlier one, and when the reader goes back to it', () => {
    expect(at('second').remembered).toBeUndefined()
    expect(at('first').remembered).toBeUndefined()
    expect(at('second', at('end', toSecond.session, 'android').session).remembered).toBeUndefined()
  })
})
