import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Contact } from '../../src/guide/site.ts'
import { areOpeningTimes, isTimeZone, openingAt, openingLine } from '../../src/runtime/site/opening.ts'

const contact: Contact = {
  open: ['mon-fri 08:00-12:00, 13:00-18:00', 'sat 09:00-12:00'],
  zone: 'Europe/Brussels',
  closed: ['2026-12-25'],
}
const at = (time: string, of: Contact = contact) => openingAt(of, Date.parse(time))

test.each([
  ['2026-11-30T09:00:00+01:00', { kind: 'open', until: '12:00' }],
  ['2026-11-30T11:59:59+01:00', { kind: 'open', until: '12:00' }],
  ['2026-11-30T12:00:00+01:00', { kind: 'closed', inDays: 0, weekday: 1, from: '13:00' }],
  ['2026-11-30T07:59:00+01:00', { kind: 'closed', inDays: 0, weekday: 1, from: '08:00' }],
  ['2026-11-30T18:00:00+01:00', { kind: 'closed', inDays: 1, weekday: 2, from: '08:00' }],
  ['2026-12-05T12:30:00+01:00', { kind: 'closed', inDays: 2, weekday: 1, from: '08:00' }],
  // Christmas is a Friday.
  ['2026-12-24T18:00:00+01:00', { kind: 'closed', inDays: 2, weekday: 6, from: '09:00' }],
  ['2026-12-25T10:00:00+01:00', { kind: 'closed', inDays: 1, weekday: 6, from: '09:00' }],
  // The clock of the contact, not that of the reader: 23:30 in Brussels is the next day in Tokyo.
  ['2026-12-01T07:30:00+09:00', { kind: 'closed', inDays: 1, weekday: 2, from: '08:00' }],
  // Summer time begins on 28 March 2027.
  ['2027-03-28T12:00:00+02:00', { kind: 'closed', inDays: 1, weekday: 1, from: '08:00' }],
])('at %s', (time, expected) => {
  expect(at(time)).toEqual(expected)
})

test('day and night, over the end of the week, and never', () => {
  expect(at('2026-11-30T03:00:00Z', { open: ['mon-sun 00:00-24:00'] })).toEqual({ kind: 'always' })
  expect(at('2026-11-29T10:00:00Z', { open: ['sat-mon 08:00-18:00'], zone: 'UTC' })).toEqual({ kind: 'open', until: '18:00' })
  expect(at('2026-11-30T10:00:00Z', {})).toBeUndefined()
  expect(at('2026-11-30T10:00:00Z', { open: [] })).toBeUndefined()
})

test.each([
  ['mon-fri 08:00-18:00', true],
  ['sat 09:00-12:00, 13:00-16:00', true],
  ['sun 00:00-24:00', true],
  ['lun-ven 08:00-18:00', false],
  ['mon-fri 8-18', false],
  ['mon-fri', false],
  ['mon 25:00-26:00', false],
])('%s is a line: %s', (line, expected) => {
  expect(openingLine.test(line)).toBe(expected)
})

test.each([
  [['mon 18:00-08:00'], false],
  [['mon 08:00-08:00'], false],
  [['mon-fri 08:00-18:00', 'wed 17:00-20:00'], false],
  [['mon-fri 08:00-18:00', 'wed 18:00-20:00'], true],
  [['mon 08:00-24:30'], false],
])('%j can be true: %s', (lines, expected) => {
  expect(areOpeningTimes(lines)).toBe(expected)
})

test('a time zone is one that the browser knows', () => {
  expect(['Europe/Brussels', 'UTC', 'Brussels', '', 'Europe/'].map(isTimeZone)).toEqual([true, true, false, false, false])
})

test('what opens, opens after now; what is open, closes after now', () => {
  const minutes = fc.integer({ min: 0, max: 7 * 24 * 60 - 1 })
  fc.assert(
    fc.property(minutes, (minute) => {
      const opening = openingAt({ open: contact.open ?? [], zone: 'UTC' }, Date.UTC(2026, 10, 30) + minute * 60_000)
      const now = minute % 1440
      const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
      if (opening?.kind === 'open') expect(clock(opening.until)).toBeGreaterThan(now)
      else if (opening?.kind === 'closed' && opening.inDays === 0) expect(clock(opening.from)).toBeGreaterThan(now)
      else expect(opening?.kind).toBe('closed')
    }),
  )
})
