import { expect, test, vi } from 'vitest'
import { openStore, type StringStorage } from '../../src/runtime/store.ts'
import { readSession, readThreads } from '../../src/runtime/walk/session.ts'
import { lateMemory } from '../../src/ui/memory/late-memory.ts'
import { openMemory } from '../../src/ui/memory/walk-store.ts'
import { createLoader } from '../../src/ui/screen/load.ts'
import type { Screen } from '../../src/ui/screen/screen.ts'
import { certificate } from './fixture.ts'
import { serve } from './serve.ts'

// Nothing is painted here: what waits for a frame waits for the clock.
vi.stubGlobal('requestAnimationFrame', () => 0)

const screenOf = (id: string): Screen => {
  const node = certificate.guide.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw new Error(`Unexpected node ${id}`)
  return { kind: 'node', language: 'fr', file: certificate, node }
}

function shelf(): StringStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }
}

function places() {
  const [tab, device] = [openStore(shelf, '/'), openStore(shelf, '/')]
  return { tab, device, loader: createLoader('/', serve('/')), base: '/', now: () => 29_000_000, damaged: () => false }
}

test('the first answer is on the device before the machine has come, and if it never comes', async () => {
  const where = places()
  const memory = lateMemory(where, () => new Promise(() => undefined))
  await memory.settle(screenOf('usual-3'))
  await memory.settle(screenOf('check'), { option: 'next', from: screenOf('usual-3') })
  expect(where.tab.read('walk', readSession)?.trail).toMatchObject({ answers: [['usual-3', 'next']], at: 'check' })
  expect(where.device.read('walks', readThreads)?.[0]?.trail).toMatchObject({ at: 'check' })
})

test('the machine that comes later goes on from that answer, and takes it once', async () => {
  const where = places()
  const memory = lateMemory(where, async () => openMemory(where))
  await memory.settle(screenOf('usual-3'))
  const { more } = await memory.settle(screenOf('check'), { option: 'next', from: screenOf('usual-3') })
  expect((await more).session?.trail).toMatchObject({ answers: [['usual-3', 'next']], at: 'check' })
  expect(where.device.read('walks', readThreads)).toHaveLength(1)
})

test('a walk that another tab has begun meanwhile stays', async () => {
  const where = places()
  const memory = lateMemory(where, async () => openMemory(where))
  await memory.settle(screenOf('usual-3'))
  const other = { schema: 1, guide: 'other', contentHash: 'x', answers: [['a', 'next']], at: 'b' } as const
  where.device.write('walks', { schema: 1, threads: [{ trail: other, callers: [], called: [] }] })
  const { more } = await memory.settle(screenOf('check'), { option: 'next', from: screenOf('usual-3') })
  await more
  expect(where.device.read('walks', readThreads)?.map(({ trail }) => trail.guide)).toEqual([certificate.guide.id, 'other'])
})

test('what is ticked is on the device before the machine has come, each change of it, and the answer after it', async () => {
  const where = places()
  const memory = lateMemory(where, () => new Promise(() => undefined))
  const { known } = await memory.settle(screenOf('usual-3'))
  expect(known.session?.trail).toMatchObject({ answers: [], at: 'usual-3' })
  void memory.tick('usual-3', 0, true)
  void memory.tick('usual-3', 2, true)
  void memory.tick('usual-3', 0, false)
  expect(where.tab.read('walk', readSession)?.trail.ticks).toEqual([['usual-3', [2]]])
  // Without an answer it is not worth a question the next time.
  expect(where.device.read('walks', readThreads)).toBeUndefined()
  await memory.settle(screenOf('check'), { option: 'next', from: screenOf('usual-3') })
  for (const thread of [where.tab.read('walk', readSession), where.device.read('walks', readThreads)?.[0]])
    expect(thread?.trail).toMatchObject({ answers: [['usual-3', 'next']], at: 'check', ticks: [['usual-3', [2]]] })
})

test('several answers are given while the machine is on its way: it takes all of them, once, and stands at the last', async () => {
  const where = places()
  let come: () => void = () => undefined
  const coming = new Promise<void>((resolve) => {
    come = resolve
  })
  const memory = lateMemory(where, async () => coming.then(() => openMemory(where)))
  await memory.settle(screenOf('usual-1'))
  const first = await memory.settle(screenOf('usual-2'), { option: 'next', from: screenOf('usual-1') })
  const second = await memory.settle(screenOf('lock'), { option: 'next', from: screenOf('usual-2') })
  expect(where.device.read('walks', readThreads)?.[0]?.trail.answers).toHaveLength(2)
  come()
  expect(await first.more).toEqual({})
  expect((await second.more).session?.trail).toMatchObject({
    answers: [
      ['usual-1', 'next'],
      ['usual-2', 'next'],
    ],
    at: 'lock',
  })
  expect(where.device.read('walks', readThreads)).toHaveLength(1)
})

test('an answer that was overtaken by another of the same screen is none', async () => {
  const where = places()
  const memory = lateMemory(where, async () => openMemory(where))
  const question = certificate.guide.nodes.find(
    (node) => node.kind === 'question' && node.remember === undefined && new Set(node.choices.map(({ to }) => to)).size > 1,
  )
  if (question?.kind !== 'question') throw new Error('Unexpected guide without a question')
  const [one, other] = [question.choices[0], question.choices.find(({ to }) => to !== question.choices[0]?.to)]
  if (one === undefined || other === undefined) throw new Error('Unexpected question without two answers')
  await memory.settle(screenOf(question.id))
  await memory.settle(screenOf(one.to), { option: one.id, from: screenOf(question.id) })
  const { known, more } = await memory.settle(screenOf(other.to), { option: other.id, from: screenOf(question.id) })
  expect({ ...known, ...(await more) }.session?.trail).toMatchObject({ answers: [[question.id, other.id]], at: other.to })
})

test('a machine that cannot be had leaves the whole walk on the device', async () => {
  const where = places()
  const memory = lateMemory(where, () => Promise.reject(new Error('no network')))
  await memory.settle(screenOf('usual-1'))
  for (const [from, to] of [
    ['usual-1', 'usual-2'],
    ['usual-2', 'lock'],
  ] as const) {
    const { more } = await memory.settle(screenOf(to), { option: 'next', from: screenOf(from) })
    expect(await more).toEqual({ unsaved: true })
  }
  expect(where.tab.read('walk', readSession)?.trail.answers).toHaveLength(2)
  expect(where.device.read('walks', readThreads)?.[0]?.trail.answers).toHaveLength(2)
})
