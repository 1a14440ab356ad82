import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../../src/node/bin/commands.mjs'
import { installPackage } from './install-package.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-package-'))
  installPackage(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (path: string) => join(folder, path)
const text = (path: string) => readFileSync(at(path), 'utf8')
const env = (more: Readonly<Record<string, string>> = {}) => {
  const { FORCE_COLOR: _, NODE_ENV: __, VITEST: ___, ...own } = process.env
  return { ...own, NO_COLOR: '1', ...more }
}

/** Runs the command that npm has linked. */
const ariane = (...args: readonly string[]) =>
  spawnSync(process.execPath, [at('node_modules/.bin/ariane'), ...args], { cwd: folder, env: env(), encoding: 'utf8' })

test('the package has what it needs at run time, and a licence', () => {
  const { version, license } = JSON.parse(text('node_modules/ariane/package.json'))
  expect(license).toBe('MIT')
  expect(existsSync(at('node_modules/ariane/LICENSE'))).toBe(true)
  expect(existsSync(at('node_modules/ariane/tests'))).toBe(false)
  expect(existsSync(at('node_modules/vitest'))).toBe(false)
  expect(ariane('--version').stdout).toBe(`${version}\n`)
})

test('a command that does not exist is answered with the nearest one, and each command has help', () => {
  const { status, stderr } = ariane('biuld')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^Unexpected command “biuld”, expected build\n/)
  const { stdout } = ariane('--help')
  for (const { name, says } of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} .*${says.slice(0, 20)}`, 'm'))
  for (const name of ['init', 'build', 'tree', 'deploy:check'])
    expect(ariane(name, '--help').stdout, name).toMatch(new RegExp(`^Usage: ariane ${name}\\b`))
})

test('a pipe that is closed ends the command quietly', () => {
  const shell = `"${process.execPath}" "${at('node_modules/.bin/ariane')}" --help | head -1; exit \${PIPESTATUS[0]}`
  const { status, stderr } = spawnSync('bash', ['-c', shell], { cwd: folder, env: env(), encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('without a folder of guides, a command says how to begin one', () => {
  const { status, stderr } = ariane('build')
  expect(status).toBe(1)
  expect(stderr).toContain('ariane init my-guides')
})

test('init begins a folder, and leaves what is there', () => {
  writeFileSync(at('README.md'), 'Ours.\n')
  const { status, stdout } = ariane('init', '.', '--organisation', 'Ville de Namur')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^stays +\.\/README\.md$/m)
  expect(text('README.md')).toBe('Ours.\n')
  expect(JSON.parse(text('package.json')).dependencies.ariane).toMatch(/^file:/)
  expect(JSON.parse(text('site.json')).organisation).toBe('Ville de Namur')
  const again = ariane('init', '.')
  expect(again.stdout).not.toMatch(/^written/m)
  expect(JSON.parse(text('site.json')).organisation).toBe('Ville de Namur')
  expect(ariane('upgrade')).toMatchObject({ status: 0, stdout: expect.stringContaining('their files are the same: none') })
  expect(ariane('check')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/2 guides, \d+ nodes: 0 errors, 0 warnings, 0 remarks/),
  })
})

test('each command of the workflow that init writes ends well, but for the install', () => {
  const steps = [...text('.github/workflows/guides.yml').matchAll(/^ +- run: (.+)$/gm)].map(([, command = '']) => command)
  expect(steps[0]).toBe('npm ci')
  expect(steps).toHaveLength(3)
  for (const command of steps.slice(1)) {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env: env(), encoding: 'utf8' })
    expect({ command, status }, stdout + stderr).toEqual({ command, status: 0 })
  }
  expect(existsSync(at('dist/fr/index.html'))).toBe(true)
})
