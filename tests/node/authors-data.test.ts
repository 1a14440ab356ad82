import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeApprovals } from '../../src/compiler/6-check-guides/approvals.ts'
import { compile } from '../../src/compiler/compile.ts'
import { createSettingsEditor } from '../../src/node/authoring/settings-editor.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { sourceLines } from '../../src/node/compile/source-lines.ts'
import { authoredOf } from '../../src/node/dev/authors-data.ts'
import { summaryOf } from '../../src/node/edition.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-authors-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const authored = async () => {
  const files = await readContentFolder(folder)
  const made = compile(files)
  const { guides, diagnostics, decisions, approvals } = made
  const places = [...diagnostics, ...[...decisions.values()].flat()]
  const edition = { summaries: guides.map(summaryOf), diagnostics, decisions, approvals, made, lines: sourceLines(files, places) }
  return authoredOf(folder, edition, createSettingsEditor(folder))
}

test('lists each finding with its line at its guide, and other findings apart', async () => {
  write('fr/vpn.md', `# <a name="vpn"></a>Le VPN\n\n1. Fermez-le. ${'Mot '.repeat(40)}[plus bas](#nulle-part).\n`)
  write('nl/vpn.md', '# <a name="vpn"></a>De VPN\n\n1. Sluit hem.\n')
  write('flows/vpn.yaml', 'id: vpn\narticles: { fr: vpn.md, nl: vpn.md }\nsections: { nergens: { plan: choice } }\n')
  write('de/vpn.md', '# Das VPN\n')
  const { guides, others } = await authored()
  expect(guides.map(({ id, versions }) => [id, versions.fr?.title, versions.nl?.title])).toEqual([['vpn', 'Le VPN', 'De VPN']])
  const own = guides[0]?.findings ?? []
  expect(own.map(({ code, at }) => `${at.file} ${code}`)).toEqual(
    expect.arrayContaining(['fr/vpn.md dangling-anchor', 'flows/vpn.yaml unknown-section']),
  )
  const line = own.find(({ code }) => code === 'dangling-anchor')?.line
  expect(`${line?.before}${line?.after}`).toMatch(/Fermez-le|Mot/)
  expect((line?.before.length ?? 0) + (line?.after.length ?? 0)).toBeLessThan(160)
  expect(others.map(({ code, at }) => `${at.file} ${code}`)).toEqual(expect.arrayContaining(['de/vpn.md unknown-language']))
})

test('a finding about an empty file has no line', async () => {
  write('fr/leer.md', '')
  const { others } = await authored()
  expect(others.map(({ code, line }) => [code, line])).toContainEqual(['empty-file', undefined])
})

const ways = (title: string) => `## ${title}\n\n1. Ouvrez les réglages.\n2. Fermez les réglages.\n\n`

test('says why a guide has its screens: the unsure decisions first, each with the plan of its other reading', async () => {
  write('fr/vpn.md', `# Le VPN\n\n${ways('Préparer')}${ways('Connecter le poste')}${ways('Ranger')}`)
  const [guide] = (await authored()).guides
  const sections = guide?.decisions.find(({ kind }) => kind === 'sections')
  expect(sections).toMatchObject({ section: 'start', by: 'compiler', at: { file: 'fr/vpn.md', line: 1 }, line: '# Le VPN' })
  expect(sections?.others.map(({ plan }) => plan)).not.toContain(sections?.chosen)
  expect(sections?.others.length).toBe(2)
  const sure = guide?.decisions.map(({ isSure }) => isSure) ?? []
  expect(sure).toEqual([...sure].sort((a, b) => Number(a) - Number(b)))
})

test('a decision of the flow file is told as the author’s, and can be handed back', async () => {
  write('fr/vpn.md', `# Le VPN\n\n${ways('Préparer')}${ways('Connecter le poste')}`)
  write('flows/mine.yaml', 'id: vpn\narticles: { fr: vpn.md }\nsections: { start: { plan: fallback } }\n')
  const [guide] = (await authored()).guides
  expect(guide?.flow.path).toBe('flows/mine.yaml')
  expect(guide?.decisions.find(({ kind }) => kind === 'sections')).toMatchObject({
    by: 'flow',
    chosen: 'fallback',
    section: 'start',
    isSure: true,
    others: [],
  })
})

test('says whether a guide is the one that was approved', async () => {
  write('fr/vpn.md', `# Le VPN\n\n${ways('Préparer')}`)
  const stateOf = async () => (await authored()).guides[0]?.versions.fr
  const before = await stateOf()
  expect(before?.approval).toBe('none')
  write('approvals.json', writeApprovals({}, [{ id: 'vpn', language: 'fr', tree: before?.tree ?? '' }]))
  expect((await stateOf())?.approval).toBe('approved')
  write('fr/vpn.md', `# Le VPN\n\n\n${ways('Préparer')}`)
  expect((await stateOf())?.approval).toBe('approved')
  write('fr/vpn.md', `# Le VPN\n\n${ways('Préparer')}3. Attendez.\n`)
  expect((await stateOf())?.approval).toBe('changed')
})
