import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { siteConfigPage } from '../../src/node/cli/content/site-config-page.ts'
import { stylesOfPages } from '../../src/node/pages/frame.ts'
import { readSiteFile } from '../../src/node/site/read-site.ts'
import { type JsonSchema, siteJsonSchema } from '../../src/node/site/site-schema-file.ts'
import { accentRules } from '../../src/runtime/site/accent.ts'
import { readSiteText } from '../../src/runtime/site/site-text.ts'
import { site } from '../ui/fixture.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-site-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the schema for editors', async () => {
  await expect(`${JSON.stringify(siteJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('site.schema.json')
})

test('every key of the schema says what it is for, and every pattern is one', () => {
  const lacking: string[] = []
  const look = (schema: JsonSchema, path: string) => {
    if (schema.pattern !== undefined) expect(() => new RegExp(schema.pattern ?? '', 'u')).not.toThrow()
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      if (inner.description === undefined) lacking.push(`${path}${key}`)
      look(inner, `${path}${key}.`)
    }
    if (schema.items !== undefined) look(schema.items, `${path}[].`)
  }
  look(siteJsonSchema(), '')
  expect(lacking).toEqual([])
})

test('docs/site-config.md is what `npm run content -- site-config` writes, and its example is in order', () => {
  expect(readFileSync('docs/site-config.md', 'utf8')).toBe(siteConfigPage())
  const example = siteConfigPage()
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .join('\n')
  expect(readSiteText(example, site).problems).toEqual([])
})

test('public/site.json is in order', async () => {
  expect((await readSiteFile('public')).says).toEqual([])
})

test('what a build does not use is told with its place, and the build goes on', async () => {
  const file = join(folder, 'site.json')
  writeFileSync(
    file,
    '{\n  "organisation": "O",\n  "Logo": "x.svg",\n  "contact": { "fr": { "phone": "call me" } },\n  "certificates": [\n    { "name": "A" }\n  ]\n}\n',
  )
  const { site: read, says } = await readSiteFile(folder)
  expect(read).toEqual({ organisation: 'O', contact: { fr: {} }, certificates: [] })
  expect(says.map((line) => line.slice(file.length))).toEqual([
    ':3:3 warning site-config: Logo: Unexpected "Logo", expected a key that is known (logo?)',
    ':4:24 warning site-config: contact.fr.phone: Unexpected "call me", expected a phone number: digits, spaces, `+ ( ) . - /`',
    ':6:5 warning site-config: certificates.0.sha256: Unexpected absence, expected a SHA-256 fingerprint: 64 hexadecimal digits',
  ])
})

test('a file that is no JSON stops the build', async () => {
  writeFileSync(join(folder, 'site.json'), '{\n  "organisation": "O",\n}\n')
  await expect(readSiteFile(folder)).rejects.toThrow('site.json:3:1 error unreadable-site')
})

test('a colour is in the stylesheet of every page, and a page without one has none of its bytes', () => {
  const sheets = { screen: ':root{--key:#000000}', parts: [], rooms: 'p{margin:0}', print: '' }
  const [plain, own] = [stylesOfPages(sheets, 'p.css'), stylesOfPages(sheets, 'p.css', '#1a4f8b')]
  expect(plain.screen.css).toBe(sheets.screen)
  expect(own.screen.css).toBe(sheets.screen + accentRules('#1a4f8b').join(''))
  expect(own.screen.hash).not.toBe(plain.screen.hash)
  expect(own.rooms).toEqual(plain.rooms)
})
