import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { olderFiles, renew } from '../../src/node/cli/upgrade/older-files.ts'
import { isOlder } from '../../src/node/cli/upgrade/upgrade-cli.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const folder = temporaryFolder()
const older = '{ "organisation": "Namur", "notice": { "text": { "fr": "Panne" } }, "contact": {} }'

test('a site.json of an older version is written in today’s form, and the older text is kept', async () => {
  folder.put('a/site.json', older)
  const [file, ...others] = await olderFiles(folder.at('a'))
  if (file === undefined) throw new Error('no older file')
  expect(others).toEqual([])
  expect(await renew(folder.at('a'), file, '0.2.0')).toBe('site.json.0.2.0')
  expect(readFileSync(folder.at('a/site.json.0.2.0'), 'utf8')).toBe(older)
  expect(JSON.parse(readFileSync(folder.at('a/site.json'), 'utf8'))).toEqual({
    organisation: 'Namur',
    notices: [{ text: { fr: 'Panne' } }],
    contact: {},
  })
  expect(await olderFiles(folder.at('a'))).toEqual([])
})

test('a copy that exists is not written over, and the file stays as it was', async () => {
  folder.put('b/site.json', older)
  folder.put('b/site.json.0.2.0', 'mine')
  const [file] = await olderFiles(folder.at('b'))
  if (file === undefined) throw new Error('no older file')
  await expect(renew(folder.at('b'), file, '0.2.0')).rejects.toThrow()
  expect(readFileSync(folder.at('b/site.json'), 'utf8')).toBe(older)
  expect(readFileSync(folder.at('b/site.json.0.2.0'), 'utf8')).toBe('mine')
})

test('a file that is none, or no JSON, is left alone', async () => {
  folder.put('c/site.json', '{ "notice": ')
  expect(await olderFiles(folder.at('c'))).toEqual([])
  expect(await olderFiles(folder.at('d'))).toEqual([])
})

test.each([
  ['0.2.0', '0.3.0', true],
  ['0.9.0', '0.10.0', true],
  ['1.0.0', '0.9.9', false],
  ['0.2.0', '0.2.0', false],
])('whether %s is older than %s', (one, other, expected) => expect(isOlder(one, other)).toBe(expected))
