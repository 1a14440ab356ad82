import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a build that fails, over an earlier site, and expects that site unchanged, with no file beside it. */
async function failOver(command: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  const site = join(folder, 'site')
  await mkdir(site)
  writeFileSync(join(site, 'index.html'), 'the site before')
  const { status } = spawnSync(
    command,
    [...args, 'node_modules/vite/bin/vite.js', 'build', '--configLoader', 'runner', '--outDir', site],
    { env: { ...process.env, ...environment } },
  )
  expect(status).not.toBe(0)
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the site before')
  expect(readdirSync(folder)).toEqual(['site'])
}

test('row 58: a build that fails leaves the earlier site, and no other file', () =>
  failOver(process.execPath, [], { ARIANE_CONTENT: join(folder, 'nowhere') }))

// Simulates a full disk by a limit on the size of files: the largest chunk exceeds it and is written half-way.
test.skipIf(process.platform === 'win32')('row 58: so does a build on a full disk', () =>
  failOver('sh', ['-c', 'ulimit -f 400; trap "" XFSZ; exec "$0" "$@"', process.execPath], {}),
)
