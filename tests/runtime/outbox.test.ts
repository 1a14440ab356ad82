import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import type { Count, WeighedCount } from '../../src/runtime/counts/count.ts'
import {
  emptyOutbox,
  mostInHour,
  mostTogether,
  mostWaiting,
  type Outbox,
  pauseMs,
  putBack,
  putCount,
  readOutbox,
  takeCounts,
  writeOutbox,
} from '../../src/runtime/counts/outbox.ts'

/** A repeatable random source (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const screen = (number: number): Count => ({ kind: 'screens', language: 'fr', code: codeFrom(number) })
const walkOf = (length: number): readonly Count[] => Array.from({ length }, (_, number) => screen(number))
const fill = (counts: readonly Count[], random: () => number, hour = 1): Outbox =>
  counts.reduce((outbox, count) => putCount(outbox, count, { random, hour }), emptyOutbox)
const total = (counts: readonly WeighedCount[]): number => counts.reduce((sum, { weight }) => sum + weight, 0)

test('counts are thinned, and those that are left stand for all of them', () => {
  const sums = Array.from({ length: 2000 }, (_, seed) => total(fill(walkOf(10), randomFrom(seed)).waiting))
  const mean = sums.reduce((a, b) => a + b) / sums.length
  expect(Math.abs(mean - 10)).toBeLessThan(0.3)
  const whole = Array.from({ length: 2000 }, (_, seed) => fill(walkOf(6), randomFrom(seed)).waiting.length).filter((n) => n === 6)
  expect(whole.length / 2000).toBeLessThan(0.04)
})

test('a queue never grows over its limit, offline for whatever time, and still stands for about as many', () => {
  const sums = Array.from({ length: 300 }, (_, seed) => {
    const { waiting } = fill(walkOf(150), randomFrom(seed))
    expect(waiting.length).toBeLessThanOrEqual(mostWaiting)
    return total(waiting)
  })
  expect(Math.abs(sums.reduce((a, b) => a + b) / sums.length - 150)).toBeLessThan(15)
})

test('what waits, and what is sent, is in no order', () => {
  const firsts = new Map<string, number>()
  for (let seed = 0; seed < 3000; seed++) {
    const random = randomFrom(seed)
    const [first] = takeCounts(fill(walkOf(8), random), { random, hour: 1 }).taken
    if (first !== undefined) {
      const code = first.count.kind === 'searches' ? '' : first.count.code
      firsts.set(code, (firsts.get(code) ?? 0) + 1)
    }
  }
  const times = [...firsts.values()]
  expect(times.length).toBe(8)
  // Each of the eight screens comes first about as often as any other.
  expect(Math.max(...times) / Math.min(...times)).toBeLessThan(1.35)
})

test('few are sent together, and a device sends no more than its number in an hour', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(40), (seed, length) => {
      const random = randomFrom(seed)
      let outbox = fill(walkOf(length), random)
      let sent = 0
      for (let round = 0; round < 100; round++) {
        const next = takeCounts(outbox, { random, hour: 1 })
        expect(next.taken.length).toBeLessThanOrEqual(mostTogether)
        expect(next.taken.length + next.outbox.waiting.length).toBe(outbox.waiting.length)
        sent += next.taken.length
        outbox = putCount(next.outbox, screen(round), { random, hour: 1 })
      }
      expect(sent).toBeLessThanOrEqual(mostInHour)
      expect(takeCounts(outbox, { random, hour: 2 }).taken.length).toBeGreaterThan(0)
    }),
  )
})

test('what could not be sent waits again, and does not count as sent', () => {
  const random = () => 0.4
  const full = fill(walkOf(5), random)
  const { taken, outbox } = takeCounts(full, { random, hour: 1 })
  expect(taken.length).toBeGreaterThan(0)
  const again = putBack(outbox, taken, { random, hour: 1 })
  expect(again.sent).toBe(0)
  expect([...again.waiting].map(({ count }) => count).sort(byText)).toEqual(
    [...full.waiting].map(({ count }) => count).sort(byText),
  )
})

const byText = (a: Count, b: Count): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

test('what has waited for more than a month is dropped, also where the clock was years off', () => {
  const random = () => 0
  const old = fill(walkOf(3), random, 1000)
  expect(takeCounts(old, { random, hour: 1000 + 700 }).taken.length).toBe(1)
  expect(takeCounts(old, { random, hour: 1000 + 800 }).taken).toEqual([])
  expect(takeCounts(old, { random, hour: 1 }).taken).toEqual([])
})

test('pauses are from 20 seconds to two minutes', () => {
  expect([0, 0.5, 0.9999].map((random) => pauseMs(() => random))).toEqual([20_000, 70_000, 119_990])
})

test('a stored queue is read again; of a damaged one, the counts that can be read', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const outbox = fill(walkOf(20), randomFrom(seed))
      expect(readOutbox(JSON.parse(JSON.stringify(writeOutbox(outbox))))).toEqual(outbox)
    }),
  )
  expect(readOutbox({ schema: 1, hour: 3, sent: 0, waiting: ['s.fr.k7q2m.2', 'x', 7] })?.waiting.length).toBe(1)
  expect(readOutbox({ schema: 1, hour: 3, sent: 0, waiting: Array(5000).fill('s.fr.k7q2m.2') })?.waiting.length).toBe(mostWaiting)
  for (const data of [undefined, null, 7, {}, { schema: 2, hour: 1, sent: 0, waiting: [] }])
    expect(readOutbox(data)).toBeUndefined()
})
