import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GuideFile, nodeOf } from '../../src/guide/guide.ts'
import { answersOf, type GuideNode, type NodeId } from '../../src/guide/node.ts'
import { openStore } from '../../src/runtime/store.ts'
import { guideMachine } from '../../src/runtime/walk/guide-machine.ts'
import { readSession, readThreads, type Thread } from '../../src/runtime/walk/session.ts'
import { beginTrail, type Trail, tickAt, visit } from '../../src/runtime/walk/trail.ts'
import type { WalkStore } from '../../src/ui/memory/walk-store.ts'
import type { NodeScreen } from '../../src/ui/screen/screen.ts'
import { certificate, enrolment } from './fixture.ts'
import { deniedStorage, fullStorage, memoryStorage, openWalk } from './open-walk.ts'
import { serve } from './serve.ts'

const screenIn = (file: GuideFile, id: NodeId): NodeScreen => ({
  room: 'step',
  language: 'fr',
  data: { file, node: nodeOf(file.guide, id) },
})
const screenOf = (id: NodeId): NodeScreen => screenIn(certificate, id)

/** Goes from one screen to the next by an answer. */
const answer = (store: WalkStore, from: NodeId, option: string, to: NodeId) =>
  store.settle(screenOf(to), { option, from: screenOf(from) })

const otherWalk: Thread = {
  trail: { schema: 1, guide: 'other', contentHash: 'x', answers: [['a', 'next']], at: 'b' },
  callers: [],
  called: [],
}

describe('what is stored', () => {
  test('an answer is stored in the tab and on the device when settle returns', () => {
    const { store, trailInTab, walksOnDevice } = openWalk()
    store.settle(screenOf('usual-3'))
    answer(store, 'usual-3', 'next', 'check')
    expect(trailInTab()).toMatchObject({ answers: [['usual-3', 'next']], at: 'check' })
    expect(walksOnDevice()).toMatchObject([{ trail: { answers: [['usual-3', 'next']], at: 'check' } }])
  })

  test('ended walks of guides that a link made up are not stored', async () => {
    const { store, tab, walksOnDevice } = openWalk()
    const machine = guideMachine(certificate.guide)
    const ended = (guide: string): Trail => ({ schema: 1, guide, contentHash: 'x', answers: [['a', 'next']], at: 'b' })
    store.adopt({
      trail: visit(beginTrail(certificate.guide, 'usual-1'), machine, 'usual-2'),
      callers: [],
      called: [...Array.from({ length: 19 }, (_, place) => ended(`made-up-${place}`)), ended('certificate')],
    })
    await store.settle(screenOf('usual-2')).rest()
    answer(store, 'usual-2', 'next', 'lock')
    for (const stored of [tab.read('walk', readSession), walksOnDevice()?.[0]]) {
      const guides = stored?.called.map(({ guide }) => guide)
      expect(new Set(guides)).toEqual(new Set(['certificate']))
    }
  })

  test('a screen without an answer stores nothing', () => {
    const { store, trailInTab, walksOnDevice } = openWalk()
    const { known } = store.settle(screenOf('usual-3'))
    expect(known.session?.trail).toMatchObject({ answers: [], at: 'usual-3' })
    store.settle(screenOf('start'))
    store.settle({ room: 'desk', language: 'fr', data: {} })
    expect(trailInTab()).toBeUndefined()
    expect(walksOnDevice()).toBeUndefined()
  })

  test('a tick is stored in the tab when tick returns, each change of it, and stays with the answer after it', () => {
    const { store, trailInTab, walksOnDevice } = openWalk()
    store.settle(screenOf('usual-3'))
    store.tick('usual-3', 0, true)
    expect(trailInTab()?.ticks).toEqual([['usual-3', [0]]])
    store.tick('usual-3', 2, true)
    expect(trailInTab()?.ticks).toEqual([['usual-3', [0, 2]]])
    store.tick('usual-3', 0, false)
    expect(trailInTab()?.ticks).toEqual([['usual-3', [2]]])
    // A walk without an answer is not offered again, so the device does not list it.
    expect(walksOnDevice() ?? []).toEqual([])
    answer(store, 'usual-3', 'next', 'check')
    const stored = { answers: [['usual-3', 'next']], at: 'check', ticks: [['usual-3', [2]]] }
    expect(trailInTab()).toMatchObject(stored)
    expect(walksOnDevice()).toMatchObject([{ trail: stored }])
  })

  test('removing the last tick also removes it from the tab', () => {
    const { store, trailInTab } = openWalk()
    store.settle(screenOf('usual-3'))
    store.tick('usual-3', 0, true)
    store.tick('usual-3', 0, false)
    expect(trailInTab()?.ticks).toBeUndefined()
  })

  test('all answers of one walk are one walk on the device, in a later page of the tab as well', () => {
    const { store, reopen, trailInTab, walksOnDevice } = openWalk()
    store.settle(screenOf('usual-1'))
    answer(store, 'usual-1', 'next', 'usual-2')
    const later = reopen()
    later.settle(screenOf('usual-2'))
    answer(later, 'usual-2', 'next', 'lock')
    const answers = [
      ['usual-1', 'next'],
      ['usual-2', 'next'],
    ]
    expect(trailInTab()).toMatchObject({ answers, at: 'lock' })
    expect(walksOnDevice()).toMatchObject([{ trail: { answers, at: 'lock' } }])
  })

  test('a walk of a second tab is kept beside this one, also when it begins between two answers', () => {
    const { store, device, walksOnDevice } = openWalk()
    store.settle(screenOf('usual-1'))
    device.write('walks', { schema: 1, threads: [otherWalk] })
    answer(store, 'usual-1', 'next', 'usual-2')
    expect(walksOnDevice()?.map(({ trail }) => trail.guide)).toEqual(['certificate', 'other'])
    const second = openWalk()
    second.device.write('walks', { schema: 1, threads: [otherWalk] })
    second.store.settle(screenOf('usual-3'))
    second.store.tick('usual-3', 0, true)
    expect(second.walksOnDevice()).toEqual([otherWalk])
  })

  test('two tabs of one device have separate walks, and a new tab continues the walk of the device', () => {
    const first = openWalk()
    const second = { ...first, tab: openStore(memoryStorage, '/') }
    const store = first.reopen(second.tab)
    first.store.settle(screenOf('usual-1'))
    answer(first.store, 'usual-1', 'next', 'usual-2')
    store.settle(screenIn(enrolment('fr'), 'begin'))
    store.settle(screenIn(enrolment('fr'), 'worked'), { option: 'next', from: screenIn(enrolment('fr'), 'begin') })
    expect(first.trailInTab()).toMatchObject({ guide: 'certificate', at: 'usual-2' })
    expect(second.tab.read('walk', readSession)?.trail).toMatchObject({ guide: 'enrolment', at: 'worked' })
    expect(first.walksOnDevice()?.map(({ trail }) => trail.guide)).toEqual(['enrolment', 'certificate'])
    const third = first.reopen(openStore(memoryStorage, '/'))
    expect(third.settle(screenOf('usual-2')).known.session?.trail.answers).toEqual([['usual-1', 'next']])
  })

  test('an answer whose screen was never shown is replaced by the next answer of the same screen', () => {
    const { store, trailInTab, walksOnDevice } = openWalk()
    store.settle(screenOf('lock'))
    answer(store, 'lock', 'yes', 'usual-3')
    const { known } = answer(store, 'lock', 'no', 'admin')
    const trail = { answers: [['lock', 'no']], at: 'admin' }
    expect(known.session?.trail).toMatchObject(trail)
    expect(trailInTab()).toMatchObject(trail)
    expect(walksOnDevice()).toMatchObject([{ trail }])
  })

  test('all walks are deleted from the tab and the device when the reader asks for it', () => {
    const { store, trailInTab, walksOnDevice } = openWalk()
    store.settle(screenOf('usual-1'))
    answer(store, 'usual-1', 'next', 'usual-2')
    store.forget()
    expect(trailInTab()).toBeUndefined()
    expect(walksOnDevice()).toBeUndefined()
    // The next screen gets no answer.
    store.settle(screenOf('usual-2'))
    expect(trailInTab()).toBeUndefined()
  })

  test('the walk of a link is stored on the device once the reader continues it', () => {
    const { store, trailInTab, walksOnDevice } = openWalk()
    const machine = guideMachine(certificate.guide)
    store.adopt({ trail: visit(beginTrail(certificate.guide, 'usual-1'), machine, 'usual-2'), callers: [], called: [] })
    const { known } = store.settle(screenOf('usual-2'))
    expect(known).toMatchObject({ adopted: { came: 1, fit: 1, differs: false }, badLink: false })
    expect(trailInTab()?.answers).toHaveLength(1)
    expect(walksOnDevice()).toBeUndefined()
    answer(store, 'usual-2', 'next', 'lock')
    expect(walksOnDevice()).toMatchObject([{ trail: { at: 'lock' } }])
  })

  test('a link that cannot be read is reported once', () => {
    const { store } = openWalk()
    store.adopt(undefined)
    expect(store.settle(screenOf('usual-1')).known.badLink).toBe(true)
    expect(store.settle(screenOf('usual-2')).known.badLink).toBe(false)
  })
})

describe('ticks', () => {
  test('a tick while the next screen loads is stored for its own screen', () => {
    const { store } = openWalk()
    store.settle(screenOf('usual-3'))
    store.settle(screenOf('check'), { from: screenOf('usual-3') })
    expect(store.tick('usual-3', 1, true).session?.trail).toMatchObject({ at: 'check', ticks: [['usual-3', [1]]] })
  })

  test('a tick on a screen that the walk has left is not stored for another screen', () => {
    const { store } = openWalk()
    store.settle(screenOf('usual-3'))
    store.settle(screenOf('start'))
    expect(store.tick('usual-3', 0, true).session?.trail.ticks).toEqual([['usual-3', [0]]])
  })
})

describe.each([
  ['full', fullStorage],
  ['denied', deniedStorage],
] as const)('storage that is %s', (_, storage) => {
  test('reports that the walk is not stored, and keeps it as long as the page', () => {
    const { store, tab } = openWalk(storage)
    store.settle(screenOf('usual-1'))
    for (const [from, to] of [
      ['usual-1', 'usual-2'],
      ['usual-2', 'lock'],
    ] as const)
      expect(answer(store, from, 'next', to).known).toMatchObject({ unsaved: true, session: { trail: { at: to } } })
    expect(store.tick('usual-3', 0, true)).toMatchObject({ unsaved: true, session: { trail: { ticks: [['usual-3', [0]]] } } })
    expect(tab.read('walk', readSession)?.trail.answers).toHaveLength(2)
  })
})

test('with space in the storage, the walk is reported as stored', () => {
  const { store } = openWalk()
  store.settle(screenOf('usual-3'))
  expect(store.tick('usual-3', 0, true).unsaved).toBe(false)
  expect(answer(store, 'usual-3', 'next', 'check').known.unsaved).toBe(false)
})

test('only the outcome of a called guide needs more data before it is shown: the link back to the caller', async () => {
  const { store } = openWalk()
  const called = enrolment('fr')
  store.settle(screenOf('about'))
  expect(answer(store, 'about', 'next', 'call').needsMore).toBe(false)
  expect(store.settle(screenIn(called, 'begin'), { from: screenOf('call') }).needsMore).toBe(false)
  store.settle(screenIn(called, 'worked'), { option: 'next', from: screenIn(called, 'begin') })
  const { needsMore, rest } = store.settle(screenIn(called, 'solved'), { option: 'yes', from: screenIn(called, 'worked') })
  expect(needsMore).toBe(true)
  const { code } = nodeOf(certificate.guide, 'check')
  expect((await rest()).back).toMatchObject({ option: 'solved', path: `/fr/certificate/${code}/` })
})

describe('along any walk of answers, ways back and ticks', () => {
  const file = certificate
  const { guide } = file
  const machine = guideMachine(guide)
  const anyNode = fc.constantFrom(...guide.nodes)
  /** `choice` selects an answer or, with `back`, a node of the trail. `tick` is an item of the checklist. */
  const anyMoves = fc.array(
    fc.record({
      choice: fc.nat(),
      back: fc.boolean(),
      tick: fc.option(fc.record({ place: fc.nat(5), on: fc.boolean() })),
    }),
    { maxLength: 8 },
  )
  const pick = <T>(list: readonly T[], choice: number): T | undefined => list[choice % Math.max(1, list.length)]

  test('the stored trail equals that of visit and tickAt, and foresee equals the next result of settle', () => {
    let answered = 0
    fc.assert(
      fc.property(anyNode, anyMoves, (first, moves) => {
        let minute = 5
        const { store, tab, device, trailInTab, walksOnDevice } = openWalk(memoryStorage, () => minute)
        store.settle(screenOf(first.id))
        let expected = beginTrail(guide, first.id, minute)
        let here: GuideNode = first
        // The next page has to know the call that it comes from.
        const isCalling = (node: GuideNode): boolean => node.kind === 'call' && node.guide !== undefined
        let isStored = isCalling(first)
        for (const { choice, back, tick } of moves) {
          if (tick !== null) {
            store.tick(here.id, tick.place, tick.on)
            expected = tickAt(expected, here.id, tick.place, tick.on)
          }
          const from = screenOf(here.id)
          minute += 1
          if (back) {
            const [to] = pick(expected.answers, choice) ?? [here.id]
            store.settle(screenOf(to), { from })
            expected = visit(expected, machine, to, { now: minute })
            here = nodeOf(guide, to)
          } else {
            const taken = pick(answersOf(here), choice)
            if (taken === undefined) break
            const { option, to } = taken
            const read = () => [tab.read('walk', readSession), device.read('walks', readThreads)]
            const before = read()
            const foreseen = store.foresee(screenOf(to), option)
            expect(read()).toEqual(before)
            const { known } = store.settle(screenOf(to), { option, from })
            expect(foreseen).toEqual({ session: known.session, taken: known.taken })
            expected = visit(expected, machine, to, { option, now: minute })
            here = nodeOf(guide, to)
            answered += 1
          }
          isStored ||= expected.answers.length > 0 || expected.ticks !== undefined || isCalling(here)
          expect(trailInTab()).toEqual(isStored ? expected : undefined)
          if (expected.answers.length > 0) expect(walksOnDevice()?.[0]?.trail).toEqual(expected)
        }
      }),
      { numRuns: 300 },
    )
    expect(answered).toBeGreaterThan(100)
  })
})

describe('another version of the guide', () => {
  const older: GuideFile = {
    ...certificate,
    guide: {
      ...certificate.guide,
      hash: '0000aaaa',
      nodes: certificate.guide.nodes.map((node) =>
        node.id === 'usual-1' ? { ...node, body: [['p', 'Une phrase d’avant. Elle est partie.']] } : node,
      ),
    },
  }
  const serveOlder = (url: string): Promise<Response> =>
    url.endsWith('certificate.json?of=0000aaaa') ? Promise.resolve(Response.json(older)) : serve('/')(url)

  test('a screen that changed since the reader saw it says what is new and what is gone', async () => {
    const { store, reopen } = openWalk()
    store.settle(screenIn(older, 'start'))
    store.settle(screenIn(older, 'usual-1'), { option: 'usual', from: screenIn(older, 'start') })
    const again = reopen(undefined, serveOlder).settle(screenOf('usual-1'), { from: screenOf('usual-1') })
    expect(again.known.session?.trail.answers).toHaveLength(1)
    const { changes } = await again.rest()
    expect(changes).toEqual({ added: [], removed: ['Une phrase d’avant.', 'Elle est partie.'] })
  })

  test('nothing is said of a screen that is the same, of one not seen before, and without the older version', async () => {
    const walk = () => {
      const { store, reopen } = openWalk()
      store.settle(screenIn(older, 'start'))
      store.settle(screenIn(older, 'usual-1'), { option: 'usual', from: screenIn(older, 'start') })
      return reopen
    }
    expect(await walk()(undefined, serveOlder).settle(screenOf('start')).rest()).not.toHaveProperty('changes')
    expect(await walk()(undefined, serveOlder).settle(screenOf('usual-2')).rest()).not.toHaveProperty('changes')
    expect(await walk()().settle(screenOf('usual-1')).rest()).not.toHaveProperty('changes')
  })
})
