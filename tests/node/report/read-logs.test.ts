import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestLine, readLines } from '../../../src/node/report/read/lines.ts'
import type { LogEntry } from '../../../src/node/report/read/log-entry.ts'
import { logReader } from '../../../src/node/report/read/log-reader.ts'
import { bytesOf, entryOf, headers, monday, writers } from './logs.ts'

const readAll = (text: string): readonly LogEntry[] => {
  const { read } = logReader()
  return text.split('\n').flatMap((line) => read(line) ?? [])
}

const anyEntry: fc.Arbitrary<LogEntry> = fc.record({
  time: fc.integer({ min: Date.UTC(2015, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 }).map((second) => second * 1000),
  method: fc.constantFrom('GET', 'HEAD', 'POST'),
  path: fc.constantFrom('/count/1.txt', '/it/aide/count/1.txt'),
  query: fc.stringMatching(/^[a-z\d.-]{1,60}$/).filter((query) => query !== '-'),
  status: fc.constantFrom(200, 304, 404),
  sender: fc.constantFrom('192.0.2.7', '2001:db8::1', ''),
  agent: fc.constantFrom('Mozilla/5.0 (Linux; Android 10; K) Chrome/131.0', 'curl/8.5'),
})

describe('each kind of log gives back its requests', () => {
  test.each(['combined', 'virtualHost'] as const)('nginx and Apache: %s', (kind) => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(0, 60, 330, -480), (entry, zone) => {
        expect(readAll(writers[kind](entry, zone))).toEqual([entry])
      }),
    )
  })

  test('nginx and Apache: common, which has no name of the program', () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(0, 60, -480), (entry, zone) => {
        expect(readAll(writers.common(entry, zone))).toEqual([{ ...entry, agent: '' }])
      }),
    )
  })

  test.each(['iis', 'cloudFront'] as const)('%s', (kind) => {
    fc.assert(fc.property(anyEntry, (entry) => void expect(readAll(headers[kind] + writers[kind](entry))).toEqual([entry])))
  })

  test('Cloudflare, with times of every form', () => {
    fc.assert(fc.property(anyEntry, (entry) => void expect(readAll(writers.cloudflare(entry))).toEqual([entry])))
    for (const time of [monday, monday / 1000, monday * 1e6, String(monday / 1000), new Date(monday).toISOString()])
      expect(readAll(JSON.stringify({ EdgeStartTimestamp: time, ClientRequestURI: '/count/1.txt?x' }))[0]?.time).toBe(monday)
  })

  test('a log without addresses and with hours only, as docs/counting.md has it', () => {
    expect(readAll('- - - [30/Nov/2026:09:00:00 +0100] "GET /count/1.txt?s.fr.k7q2m.2 HTTP/2.0" 200 0 "-" "-"')).toEqual([
      { ...entryOf({ query: 's.fr.k7q2m.2' }), time: Date.UTC(2026, 10, 30, 8), sender: '', agent: '' },
    ])
  })
})

test('only requests for the file of counts are returned, and lines of them that cannot be read are noted', () => {
  const { read, state } = logReader()
  const good = writers.combined(entryOf({ query: 's.fr.k7q2m.2' }))
  const lines = [
    good.replace('/count/1.txt?s.fr.k7q2m.2', '/fr/x/k7q2m/'),
    good.slice(0, 60),
    'count/1.txt',
    good.replace('Nov', 'Nuv'),
    '{"ClientRequestURI": "/count/1.txt?s.fr.k7q2m.2"',
    good.replace('"GET /count', '"GET /fr/?next=/count'),
    good,
  ]
  expect(lines.flatMap((line) => read(line) ?? [])).toEqual([entryOf({ query: 's.fr.k7q2m.2' })])
  expect(state).toEqual({ lines: 7, unread: 4, firstUnread: 2, isKnown: true })
})

test('any text is read without an error, and soon', () => {
  const part = fc.constantFrom('count/1.txt', ' ', '"', '\\', '[', '{', '#Fields: ', '\t', '30/Nov/2026:09:00:00 +0100')
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 40 }), (parts) => {
      readAll(parts.join(''))
    }),
    { numRuns: 500 },
  )
  const started = performance.now()
  for (const filler of [' ', '"', '\\"', '[', 'a ']) readAll(`count/1.txt ${filler.repeat(30_000)}`)
  expect(performance.now() - started).toBeLessThan(2000)
})

async function linesOf(bytes: AsyncIterable<Uint8Array>) {
  const { batches, fault } = readLines(bytes)
  const lines: string[] = []
  for await (const batch of batches) lines.push(...batch)
  return { lines, fault: fault() }
}

describe('lines', () => {
  const text = Array.from({ length: 500 }, (_, number) => `ligne ${number} é😀`).join('\n')

  test('are the same for pieces of any length, compressed or not, also several files in one', async () => {
    for (const piece of [1, 7, 1000, 1_000_000]) {
      expect((await linesOf(bytesOf(text, piece))).lines).toEqual(text.split('\n'))
      const packed = Buffer.concat([gzipSync(`${text}\n`), gzipSync(text)])
      expect((await linesOf(bytesOf(packed, piece))).lines).toEqual([...text.split('\n'), ...text.split('\n')])
    }
  })

  test('of half a compressed log are those before its end', async () => {
    const packed = gzipSync(Array.from({ length: 20_000 }, (_, number) => `line ${number} ${Math.sin(number)}`).join('\n'))
    const half = await linesOf(bytesOf(packed.subarray(0, packed.length / 2)))
    expect(half.fault).toBe('cut')
    expect(half.lines.length).toBeGreaterThan(5000)
    expect(half.lines[4999]).toMatch(/^line 4999 /)
    const damaged = Buffer.from(packed)
    damaged.fill(0xff, packed.length / 2, packed.length / 2 + 500)
    expect((await linesOf(bytesOf(damaged))).fault).toBe('damaged')
  })

  test('that never end are left out, and the next one is read', async () => {
    const long = 'x'.repeat(3 * longestLine)
    const { lines } = await linesOf(bytesOf(`first\n${long}\nlast`, 10_000))
    expect(lines.filter((line) => line.length < 100)).toEqual(['first', 'last'])
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2 * longestLine)
  })

  test('of an empty log: none', async () => {
    expect(await linesOf(bytesOf(''))).toEqual({ lines: [], fault: undefined })
    expect((await linesOf(bytesOf(gzipSync('')))).lines).toEqual([])
  })
})
