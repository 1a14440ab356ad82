import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonSchema } from '@valibot/to-json-schema'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { siteConfigPage } from '../../src/node/cli/content/site-config-page.ts'
import { stylesOfPages } from '../../src/node/pages/page-template.ts'
import { readSiteFile } from '../../src/node/site/read-site.ts'
import { itemsOf, propertiesOf, siteJsonSchema } from '../../src/node/site/site-json-schema.ts'
import { accentRules } from '../../src/runtime/site/accent.ts'
import { readSiteText } from '../../src/runtime/site/site-text.ts'
import { site } from '../ui/fixture.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-site-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the JSON Schema of site.json', async () => {
  await expect(`${JSON.stringify(siteJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('site.schema.json')
})

test('every key of the schema has a description, and every pattern is valid', () => {
  const missing: string[] = []
  const look = (schema: JsonSchema, path: string) => {
    if (schema.pattern !== undefined) expect(() => new RegExp(schema.pattern ?? '', 'u')).not.toThrow()
    for (const [key, inner] of propertiesOf(schema)) {
      if (inner.description === undefined) missing.push(`${path}${key}`)
      look(inner, `${path}${key}.`)
    }
    const items = itemsOf(schema)
    if (items !== undefined) look(items, `${path}[].`)
  }
  look(siteJsonSchema(), '')
  expect(missing).toEqual([])
})

test('docs/site-config.md is what `npm run content -- site-config` writes, and its example has no problems', () => {
  expect(readFileSync('docs/site-config.md', 'utf8')).toBe(siteConfigPage())
  const example = siteConfigPage()
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .join('\n')
  expect(readSiteText(example, site).problems).toEqual([])
})

test('public/site.json has no problems', async () => {
  expect((await readSiteFile('public')).messages).toEqual([])
})

test('a build reports unused values with their place, and continues', async () => {
  const file = join(folder, 'site.json')
  writeFileSync(
    file,
    '{\n  "organisation": "O",\n  "Logo": "x.svg",\n  "contact": { "fr": { "phone": "call me" } },\n  "certificates": [\n    { "name": "A" }\n  ]\n}\n',
  )
  const { site: read, messages } = await readSiteFile(folder)
  expect(read).toEqual({ organisation: 'O', contact: { fr: {} }, certificates: [] })
  expect(messages.map((line) => line.slice(file.length))).toEqual([
    ':3:3 warning site-config: Logo: Unexpected "Logo", expected a key that is known (logo?)',
    ':4:24 warning site-config: contact.fr.phone: Unexpected "call me", expected a phone number: digits, spaces, `+ ( ) . - /`',
    ':6:5 warning site-config: certificates.0.sha256: Unexpected absence, expected a SHA-256 fingerprint: 64 hexadecimal digits',
  ])
})

test('a file that is not JSON stops the build', async () => {
  writeFileSync(join(folder, 'site.json'), '{\n  "organisation": "O",\n}\n')
  await expect(readSiteFile(folder)).rejects.toThrow('site.json:3:1 error unreadable-site')
})

test('the stylesheet of every page has the colour of the deployment, and no extra bytes without one', () => {
  const sheets = { screen: ':root{--key:#000000}', parts: [], rooms: 'p{margin:0}' }
  const [plain, own] = [stylesOfPages(sheets, 'p.css'), stylesOfPages(sheets, 'p.css', '#1a4f8b')]
  expect(plain.screen.css).toBe(sheets.screen)
  expect(own.screen.css).toBe(sheets.screen + accentRules('#1a4f8b').join(''))
  expect(own.screen.hash).not.toBe(plain.screen.hash)
  expect(own.rooms).toEqual(plain.rooms)
})
