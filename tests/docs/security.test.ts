import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pages, root } from './pages.ts'

/** The rows of the tables of docs/security.md, without the heads. */
const rows = (pages.get('docs/security.md') ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what is not trusted'))

test.each(rows)('docs/security.md: %s', (row) => {
  const [, what = '', holds = '', tests = ''] = row.split('|').map((cell) => cell.trim())
  expect(what).not.toBe('')
  expect(holds).toMatch(/\.$/)
  const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => (name.includes('/') ? name : `tests/security/${name}`))
  expect(named.length).toBeGreaterThan(0)
  for (const file of named) expect(existsSync(join(root, file)), file).toBe(true)
  const code = [...holds.matchAll(/`(src\/[^`]+)`/g)].map(([, name = '']) => name)
  for (const file of code) expect(existsSync(join(root, file)), file).toBe(true)
})
