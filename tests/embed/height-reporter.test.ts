import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightReporter } from '../../src/embed/height-reporter.ts'

/** A clock that the test moves forward. */
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

test('reports the first height at once, ignores one pixel more, and reports a smaller height', () => {
  const reported: number[] = []
  const time = clock()
  const reporter = heightReporter((px) => reported.push(px), time)
  for (const px of [500, 501, 300]) {
    reporter.measured(px)
    time.pass(200)
  }
  expect(reported).toEqual([500, 300])
})

test('reports at most ten heights a second, and always the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 200, max: 3000 }), { minLength: 1, maxLength: 60 }), (heights) => {
      const reported: number[] = []
      const time = clock()
      const reporter = heightReporter((px) => reported.push(px), time)
      for (const px of heights) {
        // Input of the reader, so that growth is not frozen.
        reporter.touched()
        reporter.measured(px)
        time.pass(15)
      }
      const during = reported.length
      time.pass(1000)
      expect(during).toBeLessThanOrEqual(Math.ceil((heights.length * 15) / 100) + 1)
      expect(Math.abs((reported[reported.length - 1] ?? 0) - (heights[heights.length - 1] ?? 0))).toBeLessThan(2)
    }),
  )
})

test('freezes growth after twenty growths in two seconds without input, but reports smaller heights', () => {
  const reported: number[] = []
  const time = clock()
  const reporter = heightReporter((px) => reported.push(px), time)
  for (let px = 200; px < 12_000; px += 100) {
    reporter.measured(px)
    time.pass(100)
  }
  expect(reported).toHaveLength(21)
  const frozen = reported[reported.length - 1]
  reporter.measured(150)
  time.pass(200)
  expect(reported[reported.length - 1]).toBe(150)
  reporter.touched()
  reporter.measured(9000)
  time.pass(200)
  expect(reported[reported.length - 1]).toBe(9000)
  expect(frozen).toBeLessThan(9000)
})
