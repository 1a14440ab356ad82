import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSettingsEditor, type SettingsEditor } from '../../../src/node/authoring/settings-editor.ts'
import type { SettingsEdit } from '../../../src/ui/rooms/authors/edits.ts'
import { temporaryFolder } from '../../security/temporary-folder.ts'

const { at, put: putAt } = temporaryFolder()
const newEditor = () => createSettingsEditor(at('content'))
const put = (path: string, text: string) => putAt(`content/${path}`, text)
const read = (path: string) => readFileSync(at(`content/${path}`), 'utf8')
const fileOf = async (editor: SettingsEditor) => {
  const file = (await editor.filesOf(['vpn'])).get('vpn')
  if (file === undefined) throw new Error('Unexpected guide without a place for its flow file, expected one')
  return file
}
const articles = { fr: 'vpn.md' }
const flow = 'id: vpn\narticles: { fr: vpn.md }\n'
const choice: SettingsEdit = { does: 'set', path: ['sections', 'start', 'plan'], value: 'choice' }

test('the first click makes a flow file, and the undo takes it away again', async () => {
  const editor = newEditor()
  const { path, version } = await fileOf(editor)
  expect(path).toBe('flows/vpn.yaml')
  expect(await editor.edit({ guide: 'vpn', version, edits: [choice] }, articles)).toMatchObject({ done: { path } })
  expect(read(path)).toContain('plan: choice')
  expect(editor.undoes()).toBe('vpn')
  expect(await editor.undo()).toMatchObject({ done: { path, version } })
  expect(existsSync(at(`content/${path}`))).toBe(false)
  expect(await editor.undo()).toEqual({ refused: 'nothing' })
})

test('a flow file of another name is found by its id, and comes back byte for byte', async () => {
  put('flows/other-name.yml', `# Ours\r\n${flow}`)
  const editor = newEditor()
  const { path, version } = await fileOf(editor)
  expect(path).toBe('flows/other-name.yml')
  await editor.edit({ guide: 'vpn', version, edits: [choice] }, articles)
  expect(read(path)).toContain('plan: choice')
  await editor.undo()
  expect(read(path)).toBe(`# Ours\r\n${flow}`)
})

test('a file that changed on disk is not written over, by a click or by the undo', async () => {
  put('flows/vpn.yaml', flow)
  const editor = newEditor()
  const { version } = await fileOf(editor)
  const mine = `${flow}failed: contact-admin\n`
  put('flows/vpn.yaml', mine)
  expect(await editor.edit({ guide: 'vpn', version, edits: [choice] }, articles)).toEqual({ refused: 'changed' })
  await editor.edit({ guide: 'vpn', version: (await fileOf(editor)).version, edits: [choice] }, articles)
  put('flows/vpn.yaml', mine)
  expect(await editor.undo()).toEqual({ refused: 'changed' })
  expect(read('flows/vpn.yaml')).toBe(mine)
})

test('of two tabs that edit one file at the same time, one is told', async () => {
  put('flows/vpn.yaml', flow)
  const editor = newEditor()
  const { version } = await fileOf(editor)
  const other: SettingsEdit = { ...choice, value: 'fallback' }
  const answers = await Promise.all(
    [choice, other].map((edit) => editor.edit({ guide: 'vpn', version, edits: [edit] }, articles)),
  )
  expect(answers.map((answer) => ('done' in answer ? 'done' : answer.refused))).toEqual(['done', 'changed'])
  expect(read('flows/vpn.yaml')).toContain('plan: choice')
})

test('nothing outside the folder is written, and an unknown guide has no file', async () => {
  symlinkSync(at('outside'), at('content/flows'))
  const editor = newEditor()
  expect(await editor.edit({ guide: 'vpn', version: 'none', edits: [choice] }, articles)).toMatchObject({ refused: 'unsaved' })
  expect(existsSync(at('outside/vpn.yaml'))).toBe(false)
  expect(await editor.edit({ guide: 'no-guide', version: 'none', edits: [choice] }, undefined)).toEqual({ refused: 'unknown' })
})
