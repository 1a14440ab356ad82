import { expect, test, vi } from 'vitest'
import { readSession, readThreads } from '../../src/runtime/session.ts'
import { openStore, type Shelf } from '../../src/runtime/store.ts'
import { lateMemory } from '../../src/ui/late-memory.ts'
import { createLoader } from '../../src/ui/load.ts'
import { openMemory } from '../../src/ui/memory.ts'
import type { Screen } from '../../src/ui/screen.ts'
import { certificate } from './fixture.ts'
import { serve } from './serve.ts'

// Nothing is painted here: what waits for a frame waits for the clock.
vi.stubGlobal('requestAnimationFrame', () => 0)

const screenOf = (id: string): Screen => {
  const node = certificate.guide.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw new Error(`Unexpected node ${id}`)
  return { kind: 'node', language: 'fr', file: certificate, node }
}

function shelf(): Shelf {
  const kept = new Map<string, string>()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text), removeItem: (key) => void kept.delete(key) }
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
