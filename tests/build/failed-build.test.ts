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

test('a build that fails leaves the site that was there, and nothing else', async () => {
  const site = join(folder, 'site')
  await mkdir(site)
  writeFileSync(join(site, 'index.html'), 'the site before')
  const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', site]
  const { status } = spawnSync(process.execPath, args, { env: { ...process.env, ARIANE_CONTENT: join(folder, 'nowhere') } })
  expect(status).not.toBe(0)
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the site before')
  expect(readdirSync(folder)).toEqual(['site'])
})
