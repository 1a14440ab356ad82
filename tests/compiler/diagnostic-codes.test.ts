import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mostBytes } from '../../src/compiler/1-read/markdown/limits.ts'
import { readArticle } from '../../src/compiler/1-read/read-article.ts'
import { reportLostText } from '../../src/compiler/4-check-articles/lost-text.ts'
import { checkGuides } from '../../src/compiler/6-check-guides/check-guides.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { Finding } from '../../src/compiler/diagnostic.ts'
import { type DiagnosticCode, diagnosticCodes } from '../../src/compiler/diagnostic-codes.ts'
import type { Guide } from '../../src/guide/guide.ts'
import { diagnosticsPage } from '../../src/node/cli/content/diagnostics-page.ts'

const cases = fileURLToPath(new URL('./cases/', import.meta.url))
const page = fileURLToPath(new URL('../../docs/diagnostics.md', import.meta.url))

/** Files by path; `undefined` is a file that cannot be read. */
type Files = Readonly<Record<string, string | undefined>>

/** Files for codes that no golden case can show, or only a huge one. */
const content: Partial<Record<DiagnosticCode, Files>> = {
  'not-a-file': { 'fr/dossier.md': undefined },
  'file-too-large': { 'fr/journal.md': 'x'.repeat(mostBytes + 1) },
  'not-markdown': { 'fr/page.md': '<!DOCTYPE html>\n<html><body>Bonjour</body></html>\n' },
  'control-character': { 'fr/son.md': '# Le son\n\nOuvrez\u0007 le panneau des réglages du son, puis montez le volume.\n' },
  'unclosed-front-matter': { 'fr/fin.md': '---\ntitle: Le son\n\n# Le son\n' },
  'second-front-matter': { 'fr/deux.md': '---\ntitle: Un\n---\n---\ntitle: Deux\n---\n\n# Le son\n' },
  'foreign-licence': { 'fr/autre.md': '---\nauthor: Une autre maison\nlicense: CC BY-NC\n---\n# Le son\n\nMontez le volume.\n' },
  'too-many-marks': { 'fr/etoiles.md': `# Le son\n\n${'**a '.repeat(20_000)}\n` },
  'too-many-lists': { 'fr/listes.md': `# Le son\n\n${'## Son\n\n1. Montez-le.\n\n'.repeat(10_000)}` },
  'wide-table': { 'fr/large.md': `# Le son\n\n${'| a '.repeat(60)}|\n${'| - '.repeat(60)}|\n` },
  'include-case': {
    'fr/son.md': '# Le son\n\n[!INCLUDE [volume](includes/Volume.md)]\n',
    'fr/includes/volume.md': 'Montez le volume.\n',
  },
  'include-limit': Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [
      i === 0 ? 'fr/chaine.md' : `fr/includes/${i}.md`,
      `# Le son\n\n[!INCLUDE [suite](${i === 0 ? 'includes/' : ''}${i + 1}.md)]\n`,
    ]),
  ),
  'reserved-name': { 'fr/aux.md': '# Le son\n\nMontez le volume.\n' },
  'unusable-name': { 'fr/🎉.md': '# Le son\n\nMontez le volume.\n' },
  'unprintable-name': { 'fr/a\nb.md': '# Le son\n\nMontez le volume.\n' },
  'unlocked-code': { 'fr/son.md': '# Le son\n\nMontez le volume.\n' },
  'unreadable-lock': { 'fr/son.md': '# Le son\n\nMontez le volume.\n', 'codes.lock.json': '<<<<<<< ours' },
}

/** Codes for bugs of the compiler: no known content gets them. */
const faults: readonly DiagnosticCode[] = ['compiler-fault']

const compiled = (files: Files) =>
  compile(
    Object.entries(files).map(([path, text]) => ({ path, ...(text !== undefined && { bytes: new TextEncoder().encode(text) }) })),
  )

test.each(Object.entries(content))('%s is reported', (code, files) => {
  expect(compiled(files).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
})

const { guides } = compiled({
  'fr/son.md':
    '# Le son\n\nSi le voyant est rouge, contactez votre administrateur. Montez le volume du haut-parleur puis redémarrez la machine.\n',
})
const [sound] = guides as [Guide, ...Guide[]]

function cache(act: (report: (finding: Finding) => void) => void): DiagnosticCode[] {
  const findings: Finding[] = []
  act((finding) => {
    findings.push(finding)
  })
  return findings.map(({ code }) => code)
}

/** Guides that no content compiles to: these checks catch bugs of earlier phases. */
const broken = {
  'missing-target': () =>
    cache((report) =>
      checkGuides(
        { guides: [{ ...sound, nodes: [{ ...screen, kind: 'step', next: 'gone' }] }], codes: noCodes },
        new Set(),
        [],
        report,
      ),
    ),
  'lost-answer': () =>
    cache((report) => {
      const answer = { id: 'android', label: 'Android', to: 'a' }
      const nodes: Guide['nodes'] = [{ ...screen, kind: 'question', ask: 'platform', choices: [answer, answer] }]
      checkGuides({ guides: [{ ...sound, nodes }], codes: noCodes }, new Set(), [], report)
    }),
  'way-to-superseded': () =>
    cache((report) => {
      const nodes: Guide['nodes'] = [{ ...screen, id: sound.start, kind: 'info', next: sound.start, superseded: true }]
      checkGuides({ guides: [{ ...sound, nodes }], codes: noCodes }, new Set(), [], report)
    }),
  'empty-answer': () =>
    cache((report) =>
      checkGuides(
        {
          guides: [
            { ...sound, nodes: [{ ...screen, kind: 'question', ask: 'code', choices: [{ id: 'e-01', label: '', to: 'a' }] }] },
          ],
          codes: noCodes,
        },
        new Set(),
        [],
        report,
      ),
    ),
  'lost-text': () =>
    cache((report) => {
      const article = readArticle(
        { file: 'fr/son.md', language: 'fr', text: `# Le son\n\n${'Montez le volume du haut-parleur. '.repeat(3)}\n` },
        { open: () => undefined },
        report,
      )
      if (article !== undefined) reportLostText(article, [], report)
    }),
} satisfies Partial<Record<DiagnosticCode, () => DiagnosticCode[]>>
const screen = { id: 'a', code: '00000', title: [], body: [], section: '', line: 1 }
const noCodes = { guides: new Map(), fresh: [], lost: [] }

test.each(Object.entries(broken))('%s is reported for a guide that no content compiles to', (code, said) => {
  expect(said()).toContain(code)
})

test('every code has a case that reports it', () => {
  const golden = readdirSync(cases).flatMap((name) =>
    name === 'README.md'
      ? []
      : [...readFileSync(`${cases}${name}/says.txt`, 'utf8').matchAll(/^\S+ (?:error|warning|info) ([a-z-]+): /gm)].map(
          ([, code]) => code,
        ),
  )
  const covered = new Set<string | undefined>([...golden, ...Object.keys(content), ...Object.keys(broken), ...faults])
  expect(Object.keys(diagnosticCodes).filter((code) => !covered.has(code))).toEqual([])
})

test('docs/diagnostics.md matches the catalogue; `npm run content -- diagnostics` writes it', async () => {
  await expect(diagnosticsPage()).toMatchFileSnapshot(page)
})

test('each code is explained in whole sentences', () => {
  for (const [code, { means, fix, example }] of Object.entries(diagnosticCodes)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const text of [means, fix]) expect(text).toMatch(/^.{15,}\.$/s)
    expect(example).not.toBe('')
  }
})
