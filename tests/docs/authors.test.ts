import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { flowKeys } from '../../src/compiler/1-read/flow-file.ts'
import { compile } from '../../src/compiler/compile.ts'
import { formatDiagnostic } from '../../src/compiler/diagnostic.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'

const textOf = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

/** The indented lines of the page that begin with a line, without their indent. */
function exampleFrom(first: string, page = 'docs/authors.md'): string {
  const lines = textOf(page).split('\n')
  const from = lines.indexOf(`    ${first}`)
  const behind = lines.slice(from).findIndex((line) => line !== '' && !line.startsWith('    '))
  return lines
    .slice(from, from + behind)
    .map((line) => line.slice(4))
    .join('\n')
}

const compiled = (files: Readonly<Record<string, string>>) =>
  compile(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })))

describe('the example of words.yaml', () => {
  const words = exampleFrom('# words.yaml')
  const article = (says: string) => `# Le badge\n\n1. Posez le badge. ${says}\n2. Ouvrez la porte.\n`
  const outcomesOf = (says: string, files: Readonly<Record<string, string>>): readonly string[] =>
    compiled({ 'fr/badge.md': `---\nsearchScope: User help\n---\n${article(says)}`, ...files }).guides.flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.kind === 'question' ? node.choices.flatMap(({ to }) => (to.startsWith('contact-') ? [to] : [])) : [],
      ),
    )

  test('compiles without a finding', () => {
    expect(words).toContain('phone:')
    expect(compiled({ 'words.yaml': words }).diagnostics.map(formatDiagnostic)).toEqual([])
  })

  test.for([
    ['people', 'Si le voyant est rouge, prévenez la cellule mobile.', 'contact-admin'],
    ['support', 'Si le voyant est rouge, avertissez le dépannage Boréal.', 'contact-support'],
    ['places', 'Si le voyant est rouge, rendez-vous au bureau 12.', 'contact-admin'],
    ['verbs', 'Si le voyant est rouge, pingez le helpdesk.', 'contact-admin'],
  ] as const)('%s decide where a sentence leads, and without the file it stays text', ([, says, outcome]) => {
    expect(outcomesOf(says, { 'words.yaml': words })).toEqual([outcome])
    expect(outcomesOf(says, {})).not.toContain(outcome)
  })
})

describe('the example of a flow file', () => {
  const flow = exampleFrom('# flows/badge.yaml')
  const folder = fileURLToPath(new URL('./example/', import.meta.url))
  const linesWith = (key: string, indent: string): boolean => flow.split('\n').some((line) => line.startsWith(`${indent}${key}:`))

  test('has every key of a guide and of a section', () => {
    expect(flowKeys.guide.filter((key) => !linesWith(key, ''))).toEqual([])
    expect(flowKeys.section.filter((key) => !linesWith(key, '    '))).toEqual([])
  })

  test('compiles without a finding', async () => {
    const files = [...(await readContentFolder(folder)), { path: 'flows/badge.yaml', bytes: new TextEncoder().encode(flow) }]
    const { guides, diagnostics } = compile(files)
    expect(diagnostics.map(formatDiagnostic)).toEqual([])
    expect(guides.map(({ id, language }) => `${language} ${id}`)).toContain('nl badge')
  })
})

describe.each(['fr', 'nl'])('the page in %s', (language) => {
  const page = `docs/authors.${language}.md`

  test('has a flow file that compiles without an error or a warning', async () => {
    const folder = fileURLToPath(new URL('./example/', import.meta.url))
    const flow = exampleFrom('# flows/badge.yaml', page)
    const files = [...(await readContentFolder(folder)), { path: 'flows/badge.yaml', bytes: new TextEncoder().encode(flow) }]
    const own = compile(files).diagnostics.filter(({ at, severity }) => at.file === 'flows/badge.yaml' && severity !== 'info')
    expect(own.map(formatDiagnostic)).toEqual([])
  })

  test('names the buttons of /authors/ as they are', () => {
    const words = textOf(`locales/${language}/authors.json`)
    const names = [...textOf(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name)
    expect(names).toHaveLength(11)
    expect(names.filter((name) => !words.includes(JSON.stringify(name)))).toEqual([])
  })
})
