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

/** Runs a build that fails as expected, over an earlier site, and expects that site unchanged, with no file beside it. */
async function failOver(expected: RegExp, environment: Readonly<Record<string, string>>): Promise<void> {
  const site = join(folder, 'site')
  await mkdir(site)
  writeFileSync(join(site, 'index.html'), 'the site before')
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', site], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  expect(stderr).toMatch(expected)
  expect(status).not.toBe(0)
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the site before')
  expect(readdirSync(folder)).toEqual(['site'])
}

test('row 58: a build that fails leaves the earlier site, and no other file', () =>
  failOver(/nowhere/, { ARIANE_CONTENT: join(folder, 'nowhere') }))

// Simulates a full disk: after four hundred files, each further one that is opened for writing to the folder of the new site fails.
test('row 58: so does a build on a full disk', () => {
  const hook = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { open } = fs.promises
    let left = 400
    fs.promises.open = (file, ...rest) =>
      String(file).startsWith(${JSON.stringify(folder)}) && left-- <= 0
        ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, open'), { code: 'ENOSPC' }))
        : open(file, ...rest)
    syncBuiltinESMExports()`
  return failOver(/ENOSPC/, { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(hook)}` })
})
