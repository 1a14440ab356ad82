import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { swapFolder } from '../../src/node/files/swap-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const make = (name: string, text: string): string => {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'x'), text)
  return join(folder, name)
}

test('replaces the old folder by the finished one', async () => {
  const place = make('dist', 'old')
  const finished = make('.dist-1', 'new')
  await swapFolder(finished, place)
  expect(readFileSync(join(place, 'x'), 'utf8')).toBe('new')
  expect(existsSync(finished)).toBe(false)
})

test('works without an old folder', async () => {
  const place = join(folder, 'dist')
  await swapFolder(make('.dist-1', 'new'), place)
  expect(readFileSync(join(place, 'x'), 'utf8')).toBe('new')
})

test('row 58: keeps the old folder if there is no finished one', async () => {
  const place = make('dist', 'old')
  await expect(swapFolder(join(folder, '.dist-1'), place)).rejects.toThrow()
  expect(readFileSync(join(place, 'x'), 'utf8')).toBe('old')
})
