import { expect, test } from 'vitest'
import { mostOfSame, mostOfSender } from '../../../src/node/report/rates.ts'
import type { LogEntry } from '../../../src/node/report/read/log-entry.ts'
import { isRobot } from '../../../src/node/report/robots.ts'
import { openTally } from '../../../src/node/report/tally.ts'
import { weekOf } from '../../../src/node/report/weeks.ts'
import { android, entryOf, monday } from './logs.ts'
import { codeOf, siteData } from './site.ts'

const tallyOf = (entries: Iterable<LogEntry>, options = {}) => {
  const { tally, add } = openTally(siteData, options)
  for (const entry of entries) add(entry)
  return tally
}
const shown = `s.fr.${codeOf('usual-1')}.2`

test('each count is added with its weight, by language and by week', () => {
  const tally = tallyOf([
    entryOf({ query: shown }),
    entryOf({ query: `s.nl.${codeOf('usual-1')}.8` }),
    entryOf({ query: `a.fr.${codeOf('usual-1')}.absent.2` }),
    entryOf({ query: `o.fr.${codeOf('solved')}.solved.4` }),
    entryOf({ query: `o.nl.${codeOf('admin')}.contact-admin.2`, time: monday + 7 * 24 * 3_600_000 }),
    entryOf({ query: 'n.fr.10.code.2' }),
  ])
  expect(tally.counted).toBe(6)
  expect(tally.screens.get(codeOf('usual-1'))).toEqual({ fr: 2, nl: 8 })
  expect(tally.answers.get(`${codeOf('usual-1')} absent`)).toEqual({ fr: 2, nl: 0 })
  expect(tally.searches.get('10 code')).toEqual({ fr: 2, nl: 0 })
  expect([...tally.weeks]).toEqual([
    ['2026-W49', { screens: { fr: 2, nl: 8 }, solved: { fr: 4, nl: 0 }, called: { fr: 0, nl: 0 }, searches: { fr: 2, nl: 0 } }],
    ['2026-W50', { screens: { fr: 0, nl: 0 }, solved: { fr: 0, nl: 0 }, called: { fr: 0, nl: 2 }, searches: { fr: 0, nl: 0 } }],
  ])
})

test('what is no count of a reader of this site is left out, by its reason', () => {
  const tally = tallyOf(
    [
      entryOf({ query: shown, agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }),
      entryOf({ query: shown, method: 'HEAD' }),
      entryOf({ query: shown, path: '/other/count/1.txt' }),
      entryOf({ query: shown, status: 301 }),
      entryOf({ query: shown, time: monday - 1000 }),
      entryOf({ query: '' }),
      entryOf({ query: 's.fr.zzzzz.2' }),
      entryOf({ query: `a.fr.${codeOf('usual-1')}.yes.2` }),
      entryOf({ query: `o.fr.${codeOf('solved')}.contact-admin.2` }),
      entryOf({ query: `s.fr.${siteData.retired.values().next().value}.2` }),
      entryOf({ query: shown, status: 404 }),
    ],
    { since: monday },
  )
  expect(tally.leftOut).toEqual({
    robots: 2,
    elsewhere: 1,
    redirected: 1,
    tooEarly: 1,
    malformed: 1,
    unknown: 3,
    former: 1,
    tooMany: 0,
  })
  // Hosts that lack the file log the count all the same.
  expect(tally.counted).toBe(1)
})

test('forged counts add nothing to the memory', () => {
  const tally = tallyOf(
    Array.from({ length: 20_000 }, (_, number) => entryOf({ query: `a.fr.${codeOf('usual-1')}.forged-${number}.2` })),
  )
  expect(tally.leftOut.unknown).toBe(20_000)
  expect(tally.answers.size).toBe(0)
})

test('one sender adds only so much in an hour; other senders, and logs without senders, are not held back', () => {
  const flood = (count: number, change: Partial<LogEntry> = {}) =>
    Array.from({ length: count }, () => entryOf({ query: shown, ...change }))
  expect(tallyOf(flood(5000)).counted).toBe(mostOfSame)
  expect(tallyOf(flood(5000)).leftOut.tooMany).toBe(5000 - mostOfSame)
  expect(tallyOf([...flood(300), ...flood(300, { sender: '192.0.2.8' })]).counted).toBe(2 * mostOfSame)
  expect(tallyOf([...flood(300), ...flood(300, { time: monday + 3_600_000 })]).counted).toBe(2 * mostOfSame)
  const varied = Array.from({ length: 9000 }, (_, number) =>
    entryOf({ query: `n.fr.${[3, 10, 20, 40, 80][number % 5]}.${['code', 'words'][number % 2]}.${2 ** (number % 7)}` }),
  )
  expect(tallyOf(varied).counted).toBe(mostOfSender)
  const anonymous = tallyOf(flood(5000, { sender: '' }))
  expect([anonymous.counted, anonymous.anonymous]).toEqual([5000, 5000])
})

test('robots are known by their names; browsers of readers are none', () => {
  for (const agent of [
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'Mozilla/5.0 HeadlessChrome/131.0',
    'Pingdom.com_bot_version_1.4',
    'curl/8.5.0',
    'UptimeRobot/2.0',
    'Microsoft Office Teams SkypeUriPreview Preview/0.5',
    'python-requests/2.31',
  ])
    expect(isRobot(agent), agent).toBe(true)
  for (const agent of [
    '',
    android,
    'Mozilla/5.0 (Linux; Android 12; CUBOT_X70) Chrome/131.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
  ])
    expect(isRobot(agent), agent).toBe(false)
})

test.each([
  ['2026-11-30', '2026-W49'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['1970-01-01', '1970-W01'],
])('%s is in the week %s', (day, week) => {
  expect(weekOf(Date.parse(day))).toBe(week)
  expect(weekOf(Date.parse(day) + 24 * 3_600_000 - 1)).toBe(week)
})
