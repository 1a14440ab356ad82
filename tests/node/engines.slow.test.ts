import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('on a machine without engines, and without a way to install them, each is named and left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ariane-engines-'))
  const { stdout, status } = spawnSync(process.execPath, ['tests/engines/run.mjs', folder], {
    encoding: 'utf8',
    // No program is found: no engine, no apt-get, no npm.
    env: { PATH: folder, ARIANE_ENGINES: join(folder, 'engines') },
  })
  rmSync(folder, { recursive: true })
  expect(stdout.match(/^cannot install .*$/gm)).toHaveLength(5)
  expect(stdout.match(/^.+: left out, because .+ is not installed$/gm)).toHaveLength(5)
  expect(stdout).toContain('0 passed, 0 failed')
  expect(status).toBe(0)
})
