import { afterEach, expect, test, vi } from 'vitest'
import { callOf } from '../../src/node/printing/call-of.ts'
import { root } from './run-content-command.ts'

const from = (folder: string) => vi.spyOn(process, 'cwd').mockReturnValue(folder.replace(/\/$/, ''))

afterEach(() => vi.restoreAllMocks())

test('a clone of Ariane calls its commands through npm', () => {
  from(root)
  expect(callOf('check', 'content')).toBe('npm run content -- check')
  expect(callOf('tree badge', '../guides', '--why')).toBe('npm run content -- tree badge ../guides --why')
  expect(callOf('dev', '../guides')).toBe('npm run dev -- --content ../guides')
})

test('any other folder calls the command of the package', () => {
  from('/somewhere/my-guides')
  expect(callOf('check', '.')).toBe('npx ariane check')
  expect(callOf('lock', 'guides')).toBe('npx ariane lock guides')
  expect(callOf('dev', '.')).toBe('npx ariane dev')
  expect(callOf('dev', 'guides')).toBe('npx ariane dev --content guides')
})
