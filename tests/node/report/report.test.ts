import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { streamFile } from '../../../src/node/files/stream-file.ts'
import { htmlReport } from '../../../src/node/report/html.ts'
import { jsonReport } from '../../../src/node/report/json.ts'
import { type LogSource, makeReport } from '../../../src/node/report/make-report.ts'
import type { LogEntry } from '../../../src/node/report/read/log-entry.ts'
import { textReport } from '../../../src/node/report/text.ts'
import { createAllI18n } from '../../../src/ui/words/all-words.ts'
import { bytesOf, entryOf, headers, monday, writers } from './logs.ts'
import { codeOf, siteData } from './site.ts'

const words = createAllI18n()
const times = (count: number, query: string): readonly LogEntry[] =>
  Array.from({ length: count }, (_, number) => entryOf({ query, sender: `192.0.2.${number}`, time: monday + number * 60_000 }))

/** Forty readers at the first screen: half of them find the step and lose it, four end. */
const entries: readonly LogEntry[] = [
  ...times(20, `s.fr.${codeOf('start')}.2`),
  ...times(10, `a.fr.${codeOf('start')}.usual.2`),
  ...times(1, `a.fr.${codeOf('start')}.none.2`),
  ...times(10, `s.nl.${codeOf('usual-1')}.2`),
  ...times(2, `a.nl.${codeOf('usual-1')}.next.2`),
  ...times(3, `a.nl.${codeOf('usual-1')}.absent.2`),
  ...times(2, `o.fr.${codeOf('solved')}.solved.2`),
  ...times(4, `o.fr.${codeOf('admin')}.contact-admin.2`),
  ...times(3, 'n.nl.20.code.2'),
]

const log = (name: string, content: string | Uint8Array): LogSource => ({ name, bytes: bytesOf(content) })
const combined = entries.map((entry) => `${writers.combined(entry)}\n`).join('')
const reportOf = (logs: readonly LogSource[], options = {}) => makeReport(logs, siteData, { language: 'fr', ...options })

test('the same counts are read from every kind of log', async () => {
  const packed = gzipSync(headers.cloudFront + entries.map((entry) => `${writers.cloudFront(entry)}\n`).join(''))
  const all = [
    combined,
    headers.iis + entries.map((entry) => `${writers.iis(entry)}\r\n`).join(''),
    entries.map((entry) => `${writers.cloudflare(entry)}\n`).join(''),
    entries.map((entry) => `${writers.virtualHost(entry, 120)}\n`).join(''),
    packed,
  ]
  const reports = await Promise.all(all.map((content) => reportOf([log('x', content)])))
  for (const { tally, summary, logs } of reports) {
    expect(logs).toMatchObject([{ counts: entries.length, unread: 0, fault: undefined }])
    expect(tally).toEqual(reports[0]?.tally)
    expect(summary).toEqual(reports[0]?.summary)
  }
})

test('the summary: who came, where they left, how they ended, and what to mend first', async () => {
  const { summary } = await reportOf([log('x', combined)])
  const [certificate] = summary.guides
  expect(certificate).toMatchObject({ came: { fr: 40, nl: 0 }, solved: { fr: 4, nl: 0 }, called: { fr: 8, nl: 0 } })
  expect(certificate?.screens.get(codeOf('start'))).toMatchObject({ shown: 40, left: 18, unsure: 2 })
  expect(certificate?.screens.get(codeOf('usual-1'))).toMatchObject({ shown: 20, left: 10, absent: 6 })
  expect(summary.mend.map(({ node }) => node.id)).toEqual(['start', 'usual-1'])
  expect(summary.searches).toEqual([{ numbers: { fr: 0, nl: 6 }, isCode: true, to: 20, from: 11 }])
})

describe('numbers under five are not shown', () => {
  test('in JSON they are null', async () => {
    const data = JSON.parse(jsonReport(await reportOf([log('x', combined)])))
    expect(data.guides[0]).toMatchObject({
      came: { fr: 40, nl: null },
      solved: { fr: null, nl: null },
      called: { fr: 8, nl: null },
    })
    const numbers = JSON.stringify([data.guides, data.mend, data.searches, data.weeks]).match(/:\d+/g) ?? []
    // The lengths of queries are no counts.
    expect(numbers.map((number) => Number(number.slice(1))).filter((number) => number < 5)).toEqual([])
  })

  test.each(['fr', 'nl'] as const)('in the text and on the page in %s they are “< 5”', async (language) => {
    const report = await reportOf([log('x', combined)], { language })
    const text = textReport(report, language, words)
    expect(text).toContain('< 5')
    // In columns of the tree.
    expect(text.match(/^ +[█ ]{16} +[1-4] /gm)).toBeNull()
    const html = htmlReport(report, language, words)
    expect(html).toContain('&lt; 5')
    expect(html.match(/<(?:small|b|td class="number")>[1-4]<\/(?:small|b|td)>/g)).toBeNull()
    expect(html).not.toMatch(/report:|undefined|NaN/)
    expect(text).not.toMatch(/report:|undefined|NaN/)
  })
})

test('the page needs nothing else, runs nothing, and shows hostile names as text', async () => {
  const html = htmlReport(await reportOf([log('<img src=x onerror=alert(1)>.log', combined)]), 'fr', words)
  expect(html).not.toMatch(/<script|<img|https?:\/\/|url\(|@import| on\w+="/)
  expect(html).toContain('&lt;img src=x')
  // Every link leads to a place of the page.
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  expect([...html.matchAll(/ href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id))).toEqual([])
})

test('what is wrong with a log is said, and the other logs still count', async () => {
  const packed = gzipSync(
    Array.from(
      { length: 3000 },
      (_, number) => `${writers.combined(entryOf({ query: `s.fr.${codeOf('start')}.2`, sender: `${number}` }))}\n`,
    ).join(''),
  )
  const missing: LogSource = { name: 'missing.log', bytes: streamFile(join(tmpdir(), 'ariane-no-such.log')) }
  const report = await reportOf([
    log('empty.log', ''),
    missing,
    log('notes.txt', 'Bonjour\nTout va bien\n'),
    log('half.log.gz', packed.subarray(0, packed.length - 200)),
    log('cut.log', combined.slice(0, combined.length - 150)),
  ])
  expect(report.logs.map(({ fault }) => fault)).toEqual(['empty', 'missing', 'unknown', 'cut', undefined])
  expect(report.logs[4]).toMatchObject({ unread: 1, firstUnread: entries.length })
  expect(report.logs[3]?.counts).toBeGreaterThan(1000)
  const text = textReport(report, 'fr', words)
  for (const said of ['vide', 'ne peut pas être lu', 'aucune ligne', 'coupé', `à partir de la ligne ${entries.length}`])
    expect(text).toContain(said)
})

test('a log without a count, of another site or of nothing, gives a report that says so', async () => {
  const report = await reportOf([
    log('x', entries.map((entry) => writers.combined({ ...entry, path: '/aide/count/1.txt' })).join('\n')),
  ])
  expect(report.tally.leftOut.elsewhere).toBe(entries.length)
  for (const text of [textReport(report, 'nl', words), htmlReport(report, 'nl', words)]) {
    expect(text).toContain('geen tellingen van deze site')
    expect(text).toContain('Ander pad')
  }
  expect(JSON.parse(jsonReport(report))).toMatchObject({ requests: { counted: 0 }, mend: [], weeks: [] })
})
