import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentFolder, takeOption } from '../../src/node/bin/content-folder.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-content-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('finds the option anywhere, in both spellings', () => {
  for (const args of [
    ['--content', '../ours', '--base', '/it/'],
    ['--base', '/it/', '--content', '../ours'],
    ['--base', '/it/', '--content=../ours'],
  ])
    expect(takeOption(args, '--content')).toEqual({ value: '../ours', rest: ['--base', '/it/'] })
  expect(takeOption(['--contents', 'x'], '--content')).toEqual({ value: undefined, rest: ['--contents', 'x'] })
  expect(takeOption(['--content', '--base', '/it/'], '--content')).toEqual({ value: '', rest: ['--base', '/it/'] })
})

test('keeps all other arguments in order', () => {
  const other = fc.string().filter((text) => !text.startsWith('--content'))
  fc.assert(
    fc.property(fc.array(other), fc.array(other), fc.string({ minLength: 1 }), (before, after, value) => {
      expect(takeOption([...before, `--content=${value}`, ...after], '--content')).toEqual({ value, rest: [...before, ...after] })
    }),
  )
})

test('a content folder has a folder of a language', () => {
  mkdirSync(join(folder, 'ours/nl'), { recursive: true })
  mkdirSync(join(folder, 'theirs/articles'), { recursive: true })
  writeFileSync(join(folder, 'note.md'), '# Note\n')
  expect(contentFolder('ours', folder)).toEqual({ folder: join(folder, 'ours') })
  const faultOf = (name: string) => expect.objectContaining({ fault: expect.stringContaining(name) })
  expect(contentFolder('', folder)).toEqual(faultOf('without a folder'))
  expect(contentFolder('nowhere', folder)).toEqual(faultOf(`there is nothing at ${join(folder, 'nowhere')}`))
  expect(contentFolder('note.md', folder)).toEqual(faultOf('is a file'))
  expect(contentFolder('theirs', folder)).toEqual(faultOf('has neither'))
})

test.each(['build', 'dev', 'start'])('%s refuses a missing folder before it does anything else', (command) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/node/bin/ariane.mjs', command, '--content', join(folder, 'nowhere')],
    { encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe(
    `Unexpected --content ${join(folder, 'nowhere')}, expected a folder with \`fr/\` or \`nl/\` inside; there is nothing at ${join(folder, 'nowhere')}\n`,
  )
})
