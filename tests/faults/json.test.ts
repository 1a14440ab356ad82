import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readJson } from '../../src/compiler/1-read/json.ts'
import { readSite } from '../../src/node/site/read-site.ts'
import { compileBeside } from './beside.ts'

const article = '# Titre\n\nTexte.\n'
const withLock = (text: string | Uint8Array) => compileBeside({ 'fr/x.md': article, 'codes.lock.json': text })

/** Texts that are not JSON, and the place where they stop being JSON. */
const faults = [
  ['NaN', '{"guides": NaN}', '1:12'],
  ['infinity', '{"guides": -Infinity}', '1:12'],
  ['undefined', '{"guides": undefined}', '1:12'],
  ['a comment', '{\n  // codes\n  "guides": {}\n}', '2:3'],
  ['a comma at the end', '{\n  "guides": {},\n}', '3:1'],
  ['a comma at the end of a list', '[1,\n]', '2:1'],
  ['no comma', '{"a": 1\n "b": 2}', '2:2'],
  ['single quotes', "{'guides': {}}", '1:2'],
  ['a bare key', '{guides: {}}', '1:2'],
  ['a line break in a string', '{"a": "b\nc"}', '1:7'],
  ['an unknown escape', '{"a": "\\x41"}', '1:7'],
  ['a leading zero', '{"a": 01}', '1:8'],
  ['hexadecimal', '{"a": 0x10}', '1:8'],
  ['cut short', '{"guides": {', '1:13'],
  ['closed by another bracket', '{"a": [1}', '1:9'],
  ['two values', '{} {}', '1:4'],
  ['a merge conflict', '<<<<<<< ours\n{}', '1:1'],
  ['a key twice', '{"guides": {},\n "guides": {}}', '2:2'],
  ['a key twice, written otherwise', '{"a": 1, "\\u0061": 2}', '1:10'],
  ['a key twice further in', '{"a": [{"b": 1}, {"b": 1, "b": 2}]}', '1:27'],
  ['100,000 brackets', '['.repeat(100_000), '1:100001'],
] as const

describe('rows 13 and 15: broken JSON is an error at its place', () => {
  test.each(faults)('the lock: %s', (_, text, place) =>
    expect(withLock(text).says).toEqual([`codes.lock.json:${place} unreadable-lock`]),
  )
  test.each([
    ['another shape', '[]', 'unreadable-lock'],
    ['nothing', '', 'empty-file'],
    ['UTF-16', Buffer.from('{}', 'utf16le'), 'unreadable-encoding'],
    ['an inherited key', '{"guides": {"x": {"a": {"__proto__": {"polluted": 1}}}}, "retired": {}}', 'unreadable-lock'],
  ])('the lock: %s', (_, text, code) => expect(withLock(text).codes).toEqual([code]))
  test.each([
    ['with a byte order mark', '\ufeff{"guides": {}, "retired": {}}'],
    ['with other line ends', '{"guides": {},\r\n"retired": {}}\r\n'],
  ])('the lock %s is read', (_, text) => expect(withLock(text).codes).toEqual([]))

  test('any JSON gives the same value as JSON.parse, and other texts are refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 2)),
          fc
            .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', 'e', ' ', '\n', 'true'))
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const read = readJson(text, 'x.json')
          const engine = (() => {
            try {
              return { data: JSON.parse(text) as unknown }
            } catch {
              return undefined
            }
          })()
          if ('data' in read) expect(read).toEqual(engine)
          else expect(engine === undefined || read.problem.startsWith('Unexpected second key')).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('row 15: the admin’s site.json', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const read = (text: string | Uint8Array) => {
    writeFileSync(join(folder, 'site.json'), text)
    return readSite(folder)
  }

  test.each(faults)('%s stops the build at its place', async (_, text, place) => {
    await expect(read(text)).rejects.toThrow(`${join(folder, 'site.json')}:${place} error unreadable-site: Unexpected`)
  })
  test.each([
    ['nothing', ''],
    ['UTF-16', Buffer.from('{}', 'utf16le')],
    ['2 MB', `{"organisation": "${'x'.repeat(2_000_000)}"}`],
  ])('%s stops the build', async (_, text) => {
    await expect(read(text)).rejects.toThrow('site.json:1:1 error unreadable-site: Unexpected')
  })
  test.each([
    ['a byte order mark', '\ufeff{"organisation": "Nous"}', 'Nous'],
    ['a list', '[]', 'Ariane'],
    ['a word', '"x"', 'Ariane'],
    ['other values', '{"organisation": 5, "contact": "moi", "address": {}}', 'Ariane'],
    ['inherited keys', '{"organisation": "Nous", "__proto__": {"polluted": 1}, "constructor": 1}', 'Nous'],
  ])('%s: valid keys are used, the others fall back', async (_, text, organisation) => {
    expect(await read(text)).toEqual({ organisation, contact: {} })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
  test('a missing file gives the defaults', async () =>
    expect(await readSite(folder)).toEqual({ organisation: 'Ariane', contact: {} }))
})
