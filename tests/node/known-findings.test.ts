import { expect, test } from 'vitest'
import { runContentCommand } from './run-content-command.ts'

const folder = 'tests/compiler/cases/known-findings/content'

test('check counts the findings that a flow file explains, and shows them with their reason on request', async () => {
  const plain = await runContentCommand(['check', folder, '--no-cache'])
  expect(plain.stdout).toContain('3 warnings, 1 remarks; 2 known')
  expect(plain.stdout).not.toContain('no certificate')
  const all = await runContentCommand(['check', folder, '--no-cache', '--known'])
  expect(all.stdout).toContain('scanner.example.org')
  expect(all.stdout).toContain('Known: The scanner has no certificate.')
  const french = await runContentCommand(['check', folder, '--no-cache', '--known', '--language', 'fr'])
  expect(french.stdout).toContain('2 déjà connues')
})
