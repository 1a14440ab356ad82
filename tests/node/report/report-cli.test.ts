import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../../src/node/report/report-cli.ts'
import { readSiteData } from '../../../src/node/report/site-data.ts'
import { createAllI18n } from '../../../src/ui/words/all-words.ts'
import { certificate, codes, enrolment } from '../../ui/fixture.ts'
import { entryOf, writers } from './logs.ts'
import { codeOf, siteData } from './site.ts'

let folder = ''
let said = ''
let complained = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-report-'))
  said = complained = ''
  const collect = (add: (text: string) => void) => (text: unknown, done?: unknown) => {
    add(String(text))
    if (typeof done === 'function') done()
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(collect((text) => (said += text)))
  vi.spyOn(process.stderr, 'write').mockImplementation(collect((text) => (complained += text)))
  const write = (path: string, data: unknown) => writeFileSync(join(folder, path), JSON.stringify(data))
  mkdirSync(join(folder, 'data/fr'), { recursive: true })
  mkdirSync(join(folder, 'data/nl'))
  write('deploy.json', { schema: 1, version: 'v1', base: '/it/', styles: [] })
  write('data/codes.json', codes)
  write('data/fr/certificate.json', certificate)
  write('data/fr/catalog.json', { schema: 1, guides: [] })
  write('data/fr/enrolment.json', enrolment('fr'))
  write('data/nl/enrolment.json', enrolment('nl'))
  const lines = Array.from({ length: 10 }, (_, number) =>
    writers.combined(entryOf({ path: '/it/count/1.txt', query: `s.fr.${codeOf('start')}.2`, sender: `${number}` })),
  )
  writeFileSync(join(folder, 'access.log'), `${lines.join('\n')}\n`)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: string[]): Promise<number> =>
  main(
    args.map((arg) => arg.replace('@', folder)),
    async () => createAllI18n(),
  )

test('the guides, codes and path of a build are read from its folder', async () => {
  expect(await readSiteData(folder)).toEqual({ ...siteData, base: '/it/' })
})

test('a report as text, as JSON, and as a page in a file', async () => {
  expect(await run('@/access.log', '--site', '@')).toBe(0)
  expect(said).toContain('Où les lecteurs restent bloqués')
  said = ''
  expect(await run('@/access.log', '--site', '@', '--format', 'json')).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ base: '/it/', guides: [{ guide: 'certificate', came: { fr: 20 } }, {}] })
  expect(await run('@/access.log', '--site', '@', '--format', 'html', '--language', 'nl', '--out', '@/r.html')).toBe(0)
  expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain('<html lang="nl">')
  expect(complained).toBe('')
})

test('a log that cannot be read, another path, and a wrong call are said', async () => {
  expect(await run('@/access.log', '@/gone.log', '--site', '@', '--base', '/other/')).toBe(1)
  expect(complained).toContain('gone.log:0 Unexpected file that cannot be read')
  expect(complained).toContain('Unexpected path of 10 requests for counts, expected /other/count/')
  for (const wrong of [
    ['--site', '@'],
    ['@/access.log', '--site', '@/data'],
    ['@/access.log', '--since', 'yesterday'],
    ['@/access.log', '--format', 'pdf'],
    ['@/access.log', '--language', 'de'],
    ['@/access.log', '--base', 'it'],
  ]) {
    complained = ''
    expect(await run(...wrong), wrong.join(' ')).toBe(2)
    expect(complained).toContain('Unexpected')
  }
})

test('what was logged before a day can be left out', async () => {
  expect(await run('@/access.log', '--site', '@', '--since', '2026-12-01', '--format', 'json')).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ requests: { counted: 0, leftOut: { tooEarly: 10 } } })
})
