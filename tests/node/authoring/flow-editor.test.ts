import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFlowEditor } from '../../../src/node/authoring/flow-editor.ts'
import type { FlowEdit } from '../../../src/ui/rooms/authors/edits.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-flows-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const articles = { fr: 'vpn.md' }
const flow = 'id: vpn\narticles: { fr: vpn.md }\n'
const choice: FlowEdit = { does: 'set', path: ['sections', 'start', 'plan'], value: 'choice' }

test('the first click makes a flow file, and the undo takes it away again', async () => {
  const editor = createFlowEditor(folder)
  const { path, version } = await editor.fileOf('vpn')
  expect(path).toBe('flows/vpn.yaml')
  expect(await editor.edit({ guide: 'vpn', version, edit: choice }, articles)).toMatchObject({ done: { path } })
  expect(read(path)).toContain('plan: choice')
  expect(editor.undoes()).toBe('vpn')
  expect(await editor.undo()).toMatchObject({ done: { path, version } })
  expect(existsSync(join(folder, path))).toBe(false)
  expect(await editor.undo()).toEqual({ refused: 'nothing' })
})

test('a flow file of another name is found by its id, and comes back byte for byte', async () => {
  put('flows/other-name.yml', `# Ours\r\n${flow}`)
  const editor = createFlowEditor(folder)
  const { path, version } = await editor.fileOf('vpn')
  expect(path).toBe('flows/other-name.yml')
  await editor.edit({ guide: 'vpn', version, edit: choice }, articles)
  expect(read(path)).toContain('plan: choice')
  await editor.undo()
  expect(read(path)).toBe(`# Ours\r\n${flow}`)
})

test('a file that changed on disk is not written over, by a click or by the undo', async () => {
  put('flows/vpn.yaml', flow)
  const editor = createFlowEditor(folder)
  const { version } = await editor.fileOf('vpn')
  const mine = `${flow}failed: contact-admin\n`
  put('flows/vpn.yaml', mine)
  expect(await editor.edit({ guide: 'vpn', version, edit: choice }, articles)).toEqual({ refused: 'changed' })
  await editor.edit({ guide: 'vpn', version: (await editor.fileOf('vpn')).version, edit: choice }, articles)
  put('flows/vpn.yaml', mine)
  expect(await editor.undo()).toEqual({ refused: 'changed' })
  expect(read('flows/vpn.yaml')).toBe(mine)
})

test('of two tabs that edit one file at the same time, one is told', async () => {
  put('flows/vpn.yaml', flow)
  const editor = createFlowEditor(folder)
  const { version } = await editor.fileOf('vpn')
  const other: FlowEdit = { ...choice, value: 'fallback' }
  const answers = await Promise.all([choice, other].map((edit) => editor.edit({ guide: 'vpn', version, edit }, articles)))
  expect(answers.map((answer) => ('done' in answer ? 'done' : answer.refused))).toEqual(['done', 'changed'])
  expect(read('flows/vpn.yaml')).toContain('plan: choice')
})

test('nothing outside the folder is written, and an unknown guide has no file', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'ariane-outside-'))
  symlinkSync(outside, join(folder, 'flows'))
  const editor = createFlowEditor(folder)
  expect(await editor.edit({ guide: 'vpn', version: 'none', edit: choice }, articles)).toMatchObject({ refused: 'unsaved' })
  expect(existsSync(join(outside, 'vpn.yaml'))).toBe(false)
  expect(await editor.edit({ guide: 'no-guide', version: 'none', edit: choice }, undefined)).toEqual({ refused: 'unknown' })
  rmSync(outside, { recursive: true })
})
