import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAgreements } from '../../src/compiler/6-check-guides/agreements.ts'
import { compile } from '../../src/compiler/compile.ts'
import { createSettingsEditor } from '../../src/node/authoring/settings-editor.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { recordsOf } from '../../src/node/dev/authors-records.ts'
import { summaryOf } from '../../src/node/edition.ts'
import { redirectEdits } from '../../src/ui/rooms/authors/changes/flow-edits.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const { at, put } = temporaryFolder()
const read = (path: string) => readFileSync(at(path), 'utf8')
const current = async () => {
  const made = compile(await readContentFolder(at('content')))
  return { summaries: made.guides.map(summaryOf), diagnostics: made.diagnostics, approvals: made.approvals, made }
}
const clicks = () => {
  const editor = createSettingsEditor(at('content'))
  return { editor, records: recordsOf(at('content'), editor.save, current) }
}
const seen = async () => Object.fromEntries((await current()).summaries.map(({ language, tree }) => [language, tree]))
const codes = async () => (await current()).diagnostics.map(({ code }) => code)
const article = (third: string) => `# <a name="son"></a>Le son\n\n1. Ouvrez les réglages.\n2. Montez le volume.\n3. ${third}\n`

test('an author says that both versions agree, and takes that back with the hash of the translation', async () => {
  put('content/fr/son.md', article('Fermez les réglages.'))
  const dutch = `---\ntranslation: project\ntranslated_from: fr/son.md\nsource_hash: 0000000000000000\n---\n# <a name="son"></a>Geluid\n\n1. Open de instellingen.\n2. Zet het volume hoger.\n3. Sluit de instellingen.\n`
  put('content/nl/son.md', dutch)
  put('content/flows/son.yaml', 'id: son\narticles: { fr: son.md, nl: son.md }\n')
  const { editor, records } = clicks()
  expect(await records.agree('son', { fr: 'other', nl: 'other' })).toEqual({ refused: 'changed' })
  expect(await records.agree('nobody', {})).toEqual({ refused: 'unknown' })
  expect(await records.agree('son', await seen())).toMatchObject({ done: { path: 'agreements.json' } })
  expect(Object.keys(readAgreements(read('content/agreements.json'), () => undefined).son ?? {})).toEqual(['fr', 'nl'])
  expect(read('content/nl/son.md')).not.toBe(dutch)
  expect(editor.undoes()).toBe('son')
  expect(await editor.undo()).toMatchObject({ done: { path: 'agreements.json', version: 'none' } })
  expect(read('content/nl/son.md')).toBe(dutch)
})

test('a record that cannot be read is not written over', async () => {
  put('content/fr/son.md', article('Fermez les réglages.'))
  put('content/approvals.json', '{')
  put('content/agreements.json', '{')
  put('content/codes.lock.json', '{')
  const { records } = clicks()
  const trees = await seen()
  for (const answer of [records.approve('son', trees), records.agree('son', trees), records.lock([])])
    expect(await answer).toMatchObject({ refused: 'unreadable', because: expect.stringContaining('Unexpected') })
  expect([read('content/approvals.json'), read('content/agreements.json'), read('content/codes.lock.json')]).toEqual([
    '{',
    '{',
    '{',
  ])
})

test('new screens get their codes, and codes without a screen go when the author saw them', async () => {
  put('content/fr/son.md', article('Fermez les réglages.'))
  const { editor, records } = clicks()
  expect(await codes()).toContain('unlocked-code')
  expect(await records.lock([])).toMatchObject({ done: { path: 'codes.lock.json' } })
  expect(await codes()).not.toContain('unlocked-code')
  put('content/fr/son.md', '# <a name="son"></a>Le son\n\n1. Ouvrez les réglages.\n2. Montez le volume.\n')
  const lost = (await current()).made.codes.lost.map(({ code }) => code)
  expect(lost).not.toEqual([])
  expect(await codes()).toContain('dying-code')
  expect(await records.lock(['00000'])).toEqual({ refused: 'changed' })
  expect(await records.lock(lost)).toMatchObject({ done: {} })
  expect(await codes()).not.toContain('dying-code')
  await editor.undo()
  expect(await codes()).toContain('dying-code')

  const { made } = await current()
  const [living] = [...(made.codes.guides.get('son')?.values() ?? [])]
  const version = (await editor.filesOf(['son'])).get('son')?.version ?? ''
  const edits = redirectEdits(lost[0] ?? '', living?.code ?? '')
  expect(await editor.edit({ guide: 'son', version, edits }, { fr: 'son.md' })).toMatchObject({ done: {} })
  expect(lost).toHaveLength(1)
  expect(await codes()).not.toContain('dying-code')
})
