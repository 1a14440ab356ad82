import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { installPackage } from '../node/package/install-package.ts'
import { tap } from './reader.ts'
import { live } from './test.ts'

interface Installed {
  /** A folder of guides that `ariane init` has begun, with the package beside it. */
  readonly folder: string
}

const test = base.extend<object, Installed>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ariane-package-'))
      installPackage(folder)
      expect(ariane(folder, 'init', '.', '--organisation', 'Ville de Namur', '--samples', 'all').status).toBe(0)
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})
test.describe.configure({ mode: 'serial', timeout: 150_000 })

const env = (): NodeJS.ProcessEnv => {
  const { FORCE_COLOR: _, NODE_ENV: __, ...own } = process.env
  return { ...own, NO_COLOR: '1' }
}
const program = (folder: string) => join(folder, 'node_modules/.bin/ariane')

/** Runs the command that npm has linked, in the folder. */
const ariane = (folder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [program(folder), ...args], { cwd: folder, env: env(), encoding: 'utf8' })

/** The names of all files in the folder of the package. */
const filesOfPackage = (folder: string) =>
  readdirSync(join(folder, 'node_modules/ariane'), { recursive: true, encoding: 'utf8' }).sort()

test('a site is built of the folder alone, and a reader walks it', { tag: '@all' }, async ({ folder, page }) => {
  const before = filesOfPackage(folder)
  const { status, stdout, stderr } = ariane(folder, 'build')
  expect(status, stderr).toBe(0)
  expect(stdout).toContain('6 guides')
  expect(stdout.trim().split('\n').length).toBeLessThan(25)
  expect(filesOfPackage(folder)).toEqual(before)
  expect(existsSync(join(folder, 'dist/node_modules'))).toBe(false)
  expect(readFileSync(join(folder, 'dist/logo.svg'), 'utf8')).toBe(readFileSync(join(folder, 'logo.svg'), 'utf8'))
  expect(existsSync(join(folder, 'dist/icons/organisation-icon-192.png'))).toBe(true)

  const port = await freePort()
  await serving(folder, ['start'], { PORT: `${port}` }, `http://localhost:${port}/`, async (url) => {
    await page.goto(`${url}fr/`)
    await live(page)
    await expect(page.locator('header img.logo')).toHaveAttribute('src', '/logo.svg')
    await walkPrinter(page, url)
  })
})

test('dev shows the pages of the folder, its own files, and no source of an article', { tag: '@all' }, async ({
  folder,
  page,
}) => {
  const before = filesOfPackage(folder)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const port = await freePort()
  const args = ['dev', '--port', `${port}`, '--host', '127.0.0.1']
  await serving(folder, args, {}, `http://127.0.0.1:${port}/`, async (url) => {
    await walkPrinter(page, url)
    const get = async (path: string) => fetch(url + path)
    expect(await (await get('site.json')).text()).toBe(readFileSync(join(folder, 'site.json'), 'utf8'))
    expect((await get('logo.svg')).headers.get('content-type')).toContain('image/svg+xml')
    expect((await get(`@fs${join(folder, 'fr/printer.md')}`)).status).toBe(403)
    expect((await get('codes.lock.json')).status).toBe(404)
    expect((await get('authors/')).status).toBe(200)
  })
  expect(errors).toEqual([])
  expect(filesOfPackage(folder)).toEqual(before)
})

/** Walks the guide of the printer to its end. */
async function walkPrinter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}fr/printer/`)
  await live(page)
  await tap(page.locator('main a.answer.primary'))
  await expect(page.locator('h1')).toHaveText('Quel message l’imprimante affiche-t-elle ?')
  await tap(page.locator('a.answer', { hasText: 'Bourrage papier' }))
  for (const heading of ['Éteignez l’imprimante.', 'Ouvrez le capot avant.']) {
    await expect(page.locator('h1')).toHaveText(heading)
    await tap(page.locator('main a.answer.primary'))
  }
  await expect(page.locator('h1')).toContainText('Tirez la feuille')
}

/** Runs a command that serves pages, until a test has looked at them. */
async function serving(
  folder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>>,
  url: string,
  look: (url: string) => Promise<void>,
): Promise<void> {
  const server = spawn(process.execPath, [program(folder), ...args], { cwd: folder, env: { ...env(), ...more }, stdio: 'ignore' })
  try {
    await answering(url, server)
    await look(url)
  } finally {
    server.kill()
  }
}

/** Waits until a server answers, at most three minutes. */
async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1800 && server.exitCode === null; tries += 1) {
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
