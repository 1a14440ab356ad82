// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { type ClickGuard, guardClicks, type Place } from '../../src/ui/start/click-guard.ts'
import { lastTap, noteEarlyAnswer } from '../../src/ui/start/early-answer.ts'

let guard: ClickGuard | undefined
afterEach(() => {
  guard?.stop()
  guard = undefined
  vi.restoreAllMocks()
})

/** Starts a guard at a time that the test sets; `tap` gives whether a tap counts. */
function start(last?: Place) {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const link = document.createElement('a')
  document.body.replaceChildren(link)
  guard = guardClicks(last)
  return {
    wait: (ms: number) => {
      now += ms
    },
    appeared: guard.appeared,
    tap: (screenX: number, screenY: number, { at = now, detail = 1 } = {}): boolean => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, screenX, screenY, detail })
      Object.defineProperty(event, 'timeStamp', { value: at })
      let counts = false
      link.onclick = () => {
        counts = true
      }
      link.dispatchEvent(event)
      return counts && !event.defaultPrevented
    },
  }
}

test.each([60, 200, 399])('a second tap at the same place %i ms after a screen has appeared counts for nothing', (ms) => {
  const { tap, appeared, wait } = start()
  expect(tap(100, 300)).toBe(true)
  appeared()
  wait(ms)
  expect(tap(104, 296)).toBe(false)
  expect(tap(104, 296)).toBe(false)
})

test('it counts later, and at another place', () => {
  const { tap, appeared, wait } = start()
  expect(tap(100, 300)).toBe(true)
  appeared()
  expect(tap(100, 400)).toBe(true)
  wait(400)
  expect(tap(100, 300)).toBe(true)
})

test('a tap from before the screen appeared, heard after it, counts for nothing', () => {
  const { tap, appeared, wait } = start()
  expect(tap(100, 300)).toBe(true)
  wait(900)
  appeared()
  expect(tap(100, 300, { at: 500 })).toBe(false)
})

test('two taps on one screen count: nothing has been passed', () => {
  const { tap } = start()
  expect(tap(100, 300)).toBe(true)
  expect(tap(100, 300)).toBe(true)
})

test('a click by a script or a key counts', () => {
  const { tap, appeared } = start()
  expect(tap(100, 300)).toBe(true)
  appeared()
  expect(tap(0, 0, { detail: 0 })).toBe(true)
})

test('a page that a tap opened before the app was there knows the place of that tap', () => {
  document.body.innerHTML = `<a data-option="next" href="${location.pathname}">x</a>`
  const event = new MouseEvent('click', { bubbles: true, screenX: 100, screenY: 300 })
  document.querySelector('a')?.dispatchEvent(event)
  noteEarlyAnswer(event, '/')
  const place = lastTap('/')
  expect(place).toEqual({ screenX: 100, screenY: 300 })
  const { tap, appeared } = start(place)
  appeared()
  expect(tap(100, 300)).toBe(false)
})
