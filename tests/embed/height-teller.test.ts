import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightTeller } from '../../src/embed/height-teller.ts'

/** A clock that goes as it is told. */
function clock() {
  let now = 0
  let timers: readonly { readonly at: number; readonly act: () => void }[] = []
  return {
    now: () => now,
    after: (ms: number, act: () => void) => {
      const timer = { at: now + ms, act }
      timers = [...timers, timer]
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    pass: (ms: number) => {
      const end = now + ms
      for (let due = next(); due !== undefined; due = next()) {
        now = due.at
        timers = timers.filter((one) => one !== due)
        due.act()
      }
      now = end
      function next() {
        return [...timers].sort((a, b) => a.at - b.at).find(({ at }) => at <= end)
      }
    },
  }
}

test('the first height is told at once, a hair more is not, and less is', () => {
  const told: number[] = []
  const time = clock()
  const teller = heightTeller((px) => told.push(px), time)
  for (const px of [500, 501, 300]) {
    teller.measured(px)
    time.pass(200)
  }
  expect(told).toEqual([500, 300])
})

test('at most ten a second are told, and the last is among them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 200, max: 3000 }), { minLength: 1, maxLength: 60 }), (heights) => {
      const told: number[] = []
      const time = clock()
      const teller = heightTeller((px) => told.push(px), time)
      for (const px of heights) {
        // A reader who taps: growth is theirs.
        teller.touched()
        teller.measured(px)
        time.pass(15)
      }
      const during = told.length
      time.pass(1000)
      expect(during).toBeLessThanOrEqual(Math.ceil((heights.length * 15) / 100) + 1)
      expect(Math.abs((told[told.length - 1] ?? 0) - (heights[heights.length - 1] ?? 0))).toBeLessThan(2)
    }),
  )
})

test('what grows by itself twenty times in two seconds grows no more, until its reader does something; it may always become less', () => {
  const told: number[] = []
  const time = clock()
  const teller = heightTeller((px) => told.push(px), time)
  for (let px = 200; px < 12_000; px += 100) {
    teller.measured(px)
    time.pass(100)
  }
  expect(told).toHaveLength(21)
  const frozen = told[told.length - 1]
  teller.measured(150)
  time.pass(200)
  expect(told[told.length - 1]).toBe(150)
  teller.touched()
  teller.measured(9000)
  time.pass(200)
  expect(told[told.length - 1]).toBe(9000)
  expect(frozen).toBeLessThan(9000)
})
