import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Compilation } from '../../src/compiler/assemble.ts'
import { compile } from '../../src/compiler/compile.ts'
import { blocksText } from '../../src/guide/content.ts'
import { writeNewArticle } from '../../src/node/cli/content/new-article.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { runContentCommand } from './run-content-command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-new-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const compiled = async (): Promise<Compilation> => compile(await readContentFolder(folder))
const says = ({ diagnostics }: Compilation): readonly string[] =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)

test('writes articles without problems, with the same tree in both languages', async () => {
  const written = await writeNewArticle(folder, {
    guide: 'vpn',
    titles: { fr: 'Le VPN ne répond pas', nl: 'Het VPN reageert niet' },
    known: [],
  })
  expect(written).toEqual({ files: ['fr/vpn.md', 'nl/vpn.md', 'flows/vpn.yaml'] })
  const compilation = await compiled()
  expect(says(compilation)).toEqual([])
  const [fr, nl] = compilation.guides
  expect([fr?.title, nl?.title]).toEqual(['Le VPN ne répond pas', 'Het VPN reageert niet'])
  expect([fr?.id, nl?.id, fr?.audience]).toEqual(['vpn', 'vpn', 'user'])
  expect(nl?.nodes.map(({ code, kind }) => [code, kind])).toEqual(fr?.nodes.map(({ code, kind }) => [code, kind]))
  // A procedure, alternatives, and the end if nothing helped.
  expect(new Set(fr?.nodes.map(({ kind }) => kind))).toEqual(new Set(['info', 'step', 'question', 'check', 'outcome']))
  for (const guide of compilation.guides)
    expect(
      blocksText(guide.nodes.find((node) => node.kind === 'outcome' && node.result === 'contact-admin')?.body ?? []),
    ).toMatch(/administrateur|beheerder/)
})

test('keeps a title as it was typed, with all characters of Markdown and YAML', async () => {
  const words = fc
    .string({ unit: fc.constantFrom(...'abé’ "\\\'*_#[]()<>`|~&!:-{}%@0123456789.'.split('')), minLength: 1, maxLength: 40 })
    .filter((text) => /[a-z]/.test(text))
  await fc.assert(
    fc.asyncProperty(words, async (title) => {
      rmSync(folder, { recursive: true })
      await writeNewArticle(folder, { guide: 'vpn', titles: { fr: `Le ${title}` }, known: [] })
      const { guides } = await compiled()
      expect(guides[0]?.title.replace(/\s+/g, ' ').trim()).toBe(`Le ${title}`.replace(/\s+/g, ' ').trim())
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['Le VPN', 'lower-case words with hyphens'],
  ['../vpn', 'lower-case words with hyphens'],
  ['vpn_a', 'lower-case words with hyphens'],
  ['', 'lower-case words with hyphens'],
  ['desk', '`desk-guide`'],
  ['con', '`con-guide`'],
  ['wifi', 'a name that none has'],
  ['a'.repeat(61), '60 at most'],
])('refuses the name %j and writes nothing', async (guide, expected) => {
  expect(await writeNewArticle(folder, { guide, titles: {}, known: ['wifi'] })).toEqual({
    fault: expect.stringContaining(expected),
  })
  expect(readdirSync(folder)).toEqual([])
})

test('refuses a title of two lines', async () => {
  expect(await writeNewArticle(folder, { guide: 'vpn', titles: { nl: 'a\nb' }, known: [] })).toEqual({
    fault: expect.stringContaining('expected one line'),
  })
})

test('the command prints the next steps, and never overwrites a file', async () => {
  const run = () => runContentCommand(['new', 'vpn-no-answer', folder, '--title', 'VPN'])
  const first = await run()
  expect(first.status).toBe(0)
  expect(first.stdout).toMatch(/fr\/vpn-no-answer\.md\n.*nl\/vpn-no-answer\.md\n.*flows\/vpn-no-answer\.yaml\n\nNext:/)
  const before = readFileSync(join(folder, 'fr/vpn-no-answer.md'), 'utf8')
  expect(before).toContain('</a>VPN\n')
  const again = await run()
  expect(again.status).toBe(2)
  expect(again.stderr).toContain('Unexpected second guide `vpn-no-answer`')
  expect(readFileSync(join(folder, 'fr/vpn-no-answer.md'), 'utf8')).toBe(before)
})
