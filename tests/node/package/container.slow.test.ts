import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const base = 'docker.io/library/node:22-bookworm-slim'

/** A container tool that works on this machine and has the base image, or can get it. */
const tool = ['podman', 'docker'].find(
  (name) =>
    spawnSync(name, ['image', 'inspect', base]).status === 0 ||
    spawnSync(name, ['pull', base], { timeout: 120_000 }).status === 0,
)

// Skipped where there is no container tool, or no network for the base image.
test.skipIf(tool === undefined)('the image builds a folder of guides', { timeout: 600_000 }, () => {
  const run = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync(tool ?? '', args, { encoding: 'utf8' })
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  }
  const folder = mkdtempSync(join(tmpdir(), 'ariane-container-'))
  try {
    cpSync('samples', folder, { recursive: true })
    run('build', '--tag', 'ariane-test', '--file', 'Containerfile', '.')
    run('run', '--rm', '--volume', `${folder}:/guides`, 'ariane-test', 'build')
    expect(existsSync(join(folder, 'dist/sw.js'))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
