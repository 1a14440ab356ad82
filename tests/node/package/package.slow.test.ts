import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
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

/** Everything in the folder of the package: its name, size and time of change. */
const packageFiles = () => readdirSync(at('node_modules/ariane'), { recursive: true, encoding: 'utf8' }).sort().join('\n')

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
  expect(ariane('check')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/2 guides, \d+ nodes: 0 errors, 0 warnings, 0 remarks/),
  })
})

test('build and start make and serve the site of the folder, and write nothing into the package', async () => {
  const before = packageFiles()
  const { status, stdout, stderr } = ariane('build')
  expect(status, stderr).toBe(0)
  expect(stdout.trim().split('\n').length).toBeLessThan(25)
  expect(stdout).toMatch(/1 guides, screens in fr 18, in nl 18/)
  const page = text('dist/fr/wifi-at-work/index.html')
  expect(page).toContain('Ville de Namur')
  expect(page).toContain('logo.svg')
  expect(text('dist/logo.svg')).toBe(text('logo.svg'))
  expect(existsSync(at('dist/icons/organisation-icon-192.png'))).toBe(true)
  expect(JSON.parse(text('dist/site.json')).organisation).toBe('Ville de Namur')
  expect(existsSync(at('dist/node_modules'))).toBe(false)
  expect(packageFiles()).toBe(before)
})

test('dev shows the pages of the folder, its own files, and no source of an article', async () => {
  const before = packageFiles()
  const port = await freePort()
  const server = spawn(process.execPath, [at('node_modules/.bin/ariane'), 'dev', '--port', `${port}`, '--host', '127.0.0.1'], {
    cwd: folder,
    env: env(),
    stdio: 'ignore',
  })
  try {
    const url = `http://127.0.0.1:${port}`
    await answering(`${url}/fr/`, server)
    const get = async (path: string) => {
      const response = await fetch(url + path)
      return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
    }
    expect((await get('/nl/wifi-at-work/')).body).toContain('De wifi op kantoor werkt niet')
    expect(await get('/site.json')).toMatchObject({ status: 200, body: text('site.json') })
    expect(await get('/logo.svg')).toMatchObject({ status: 200, type: 'image/svg+xml' })
    expect(await get('/src/ui/start/entry.ts')).toMatchObject({ status: 200, type: 'text/javascript' })
    expect((await get(`/@fs${at('fr/wifi-at-work.md')}`)).status).toBe(403)
    expect((await get('/authors/data.json')).status).toBe(200)
    expect(packageFiles()).toBe(before)
  } finally {
    server.kill()
  }
})

/** Waits until a server answers, at most a minute. */
async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Unexpected silence at ${url}, expected the pages`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
