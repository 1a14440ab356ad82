import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseThread, writeThread } from '../../src/runtime/walk/thread-text.ts'
import type { Trail } from '../../src/runtime/walk/trail.ts'
import { parseTrail, writeTrail } from '../../src/runtime/walk/trail-text.ts'
import { anyThread, anyTrail } from './arbitrary.ts'

test('parseTrail reverses writeTrail', () => {
  fc.assert(
    fc.property(anyTrail, (trail) => void expect(parseTrail(writeTrail(trail))).toEqual(trail)),
    { numRuns: 1000 },
  )
})

test('the text needs no escaping in a fragment', () => {
  fc.assert(fc.property(anyTrail, (trail) => void expect(writeTrail(trail)).toMatch(/^[\w.%~-]*$/)))
})

test('parseTrail returns a trail or undefined for any text, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void parseTrail(text)),
    { numRuns: 1000 },
  )
  for (const text of ['', '1', '1.a.b', '1.a.b.0x.', '2.a.b.0c', '1.a.b.z', '1.a.b.0%', '1.a.b.0 c', '1.a.b.-c'])
    expect(parseTrail(text)).toBeUndefined()
})

test('parseTrail returns a trail or undefined for damaged text', () => {
  const damage = fc.tuple(anyTrail, fc.nat(200), fc.string({ maxLength: 2 }))
  fc.assert(
    fc.property(damage, ([trail, place, by]) => {
      const text = writeTrail(trail)
      parseTrail(text.slice(0, place) + by + text.slice(place + 1))
    }),
  )
})

test('names of Object.prototype are allowed as ids', () => {
  const trail = parseTrail('1.constructor.constructor.0%5F%5Fproto%5F%5F.constructor.0toString')
  expect(trail).toEqual({
    schema: 1,
    guide: 'constructor',
    contentHash: 'constructor',
    answers: [['__proto__', 'constructor']],
    at: 'toString',
  })
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('the text of a long procedure is short', () => {
  const answers = Array.from({ length: 12 }, (_, place) => [`install-the-certificate-${place + 1}`, 'next'] as const)
  const text = writeTrail({
    schema: 1,
    guide: 'missing-certificate',
    contentHash: 'k3f9a1',
    answers,
    at: 'install-the-certificate-13',
  })
  expect(text.length).toBeLessThan(120)
})

test('parseThread reverses writeThread', () => {
  fc.assert(fc.property(anyThread, (thread) => void expect(parseThread(writeThread(thread))).toEqual(thread)))
})

test('truncated text of a walk has its trail, or is not read', () => {
  fc.assert(
    fc.property(anyThread, fc.nat(2000), (thread, length) => {
      const text = writeThread(thread)
      const read = parseThread(text.slice(0, length))
      if (length >= writeTrail(thread.trail).length) expect(read?.trail).toEqual(thread.trail)
    }),
  )
})

test('damaged times and ticks are left out, and the trail is kept', () => {
  for (const extra of ['_', '__', '_x y_', '_1.2.3.4_', '_!_9-9', '_-_-', `_${'z'.repeat(99)}_`, '_1_0-zzzz'])
    expect(parseTrail(`1.a.b.0c${extra}`)).toMatchObject({ guide: 'a', at: 'c', answers: [] })
  expect(parseTrail('1.a.b.0c_1_0-1_more')).toBeUndefined()
})

test('a link of megabytes is refused, and a walk that was long is written short enough to be read', () => {
  const trail = (guide: string, answers: number): Trail => ({
    schema: 1,
    guide,
    contentHash: 'hash',
    answers: Array.from({ length: answers }, (_, place) => [`${place}-${'x'.repeat(100)}`, 'next'] as const),
    at: 'end',
  })
  expect(parseThread(`1.a.hash.0start${'~d1.filler.hash.0start'.repeat(70_000)}`)).toBeUndefined()
  expect(parseThread(`1.a.hash.0start_${'z.'.repeat(800_000)}`)).toBeUndefined()
  const long = { trail: trail('a', 1), callers: [], called: ['b', 'c', 'd'].map((guide) => trail(guide, 130)) }
  const written = writeThread(long)
  expect(written.length).toBeLessThanOrEqual(32 * 1024)
  expect(parseThread(written)).toEqual({ ...long, called: long.called.slice(1) })
})
