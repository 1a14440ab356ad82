// @ts-check
/**
 * What `npm start`, `npm test`, `npm run test:faults`, `npm run dev` and `npm run build` do. Plain JavaScript with nothing but Node, because it
 * also installs the packages that everything else needs.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentFolder, takeOption } from './content-folder.mjs'
import { faultTable } from './fault-table.mjs'
import { findBrowser } from './find-browser.mjs'
import { install } from './install.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
/** @param {string} name */
const tool = (name) => join(root, 'node_modules', name)
const vite = tool('vite/bin/vite.js')
const minutes = 60_000

const stood = process.cwd()
process.chdir(root)
const [command = '', ...given] = process.argv.slice(2)
checkNode()
const rest = ['start', 'dev', 'build'].includes(command) ? heedOptions(given) : given
if (command === 'start') await start()
else if (command === 'dev') await dev()
else if (command === 'build') await build()
else if (command === 'test') await test()
else if (command === 'faults') await faults()
else stop(`Unexpected command “${command}”, expected start, dev, build, test or faults`)

async function start() {
  await step('install', () => install(root))
  await step('build', () => run(vite, ['build', '--logLevel', 'warn', ...rest]))
  const port = String(process.env.PORT ?? (await freePort(4173)))
  const base = baseOf(rest)
  const server = spawn(
    process.execPath,
    [vite, 'preview', '--host', '--port', port, '--strictPort', '--base', base, '--logLevel', 'warn'],
    { stdio: 'inherit' },
  )
  passSignals(server)
  await answers(`http://localhost:${port}${base}`, server)
  process.stdout.write(`\n  Ariane is at      http://localhost:${port}${base}\n`)
  for (const address of localAddresses()) process.stdout.write(`  from a phone at   http://${address}:${port}${base}\n`)
  process.stdout.write('\n  Saving for offline needs https or localhost; over plain http a phone walks online. Ctrl-C stops.\n')
}

async function dev() {
  await step('install', () => install(root))
  passSignals(spawn(process.execPath, [vite, ...rest], { stdio: 'inherit', env: cleanEnv() }))
}

async function build() {
  await step('install', () => install(root))
  await step('build', () => run(vite, ['build', ...rest]))
}

async function test() {
  const began = Date.now()
  await step('install', () => install(root))
  const browser = process.env.SKIP_BROWSER === '1' ? undefined : await step('browser', () => findBrowser(root))
  const folder = ownFolder()
  const unit = join(folder, 'unit.json')
  const pages = join(folder, 'pages.json')
  const steps = /** @type {[string, () => boolean][]} */ ([
    ['types', () => run(tool('typescript/bin/tsc'), ['-p', '.'])],
    ['lint', () => run(tool('@biomejs/biome/bin/biome'), ['lint', '--error-on-warnings', '.'])],
    ['unused code', () => run(tool('knip/bin/knip.js'), [])],
    [
      'unit tests',
      () => run(tool('vitest/vitest.mjs'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]),
    ],
    ['build', () => run(vite, ['build', '--outDir', join(folder, 'site'), '--logLevel', 'warn'])],
    ...(browser === undefined
      ? []
      : [
          [
            'browser tests',
            () =>
              run(tool('@playwright/test/cli.js'), ['test', '-c', 'tests/playwright.config.ts'], {
                CHROME_PATH: browser,
                ARIANE_TEST_FOLDER: folder,
                ARIANE_REPORT: pages,
                ARIANE_ROWS: 'daily',
              }),
          ],
        ]),
  ])
  /** @type {string[]} */
  const broken = []
  // Every step runs, so that one look shows all that is wrong.
  for (const [name, action] of steps) if (!(await step(name, action, { keepGoing: true }))) broken.push(name)
  const counts = { 'unit tests': countVitest(unit), 'browser tests': countPlaywright(pages) }
  // A step that broke without a failed test, such as the types, counts as one.
  const others = broken.filter((name) => !Object.entries(counts).some(([counted, { failed }]) => counted === name && failed > 0))
  const passed = counts['unit tests'].passed + counts['browser tests'].passed
  const failed = counts['unit tests'].failed + counts['browser tests'].failed + others.length
  const again = readReport(pages)?.stats?.flaky ?? 0
  if (again > 0) process.stdout.write(`\n${again} of the browser tests passed only when run again: “flaky” above names them\n`)
  process.stdout.write(`\ntook ${seconds(began)}\n${broken.length === 0 ? '' : `not in order: ${broken.join(', ')}\n`}`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** Every row of the fault matrix and every promise, in a browser that meets a host that fails; a table of them at the end. */
async function faults() {
  const began = Date.now()
  await step('install', () => install(root))
  const browser = await step('browser', () => findBrowser(root))
  const folder = ownFolder()
  const report = join(folder, 'faults.json')
  const env = { CHROME_PATH: browser ?? '', ARIANE_TEST_FOLDER: folder, ARIANE_REPORT: report, ARIANE_ROWS: 'faults' }
  await step('build', () => run(vite, ['build', '--outDir', join(folder, 'site'), '--logLevel', 'warn']))
  const args = ['test', '-c', 'tests/playwright.config.ts', ...rest]
  const ended = await step('faults', () => run(tool('@playwright/test/cli.js'), args, env, 60 * minutes), { keepGoing: true })
  const { passed, failed } = countPlaywright(report)
  const written = readReport(report)
  process.stdout.write(`\n${written === undefined ? 'no report' : faultTable(written)}\n\ntook ${seconds(began)}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = ended && failed === 0 ? 0 : 1
}

/** A folder of this run alone: another one, or `npm start`, may be at work at the same time. */
function ownFolder() {
  const folder = join(root, 'node_modules/.cache/ariane', `test-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Runs one step and says how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} action
 * @param {{ keepGoing?: boolean }} [options]
 * @returns {Promise<T>}
 */
async function step(name, action, { keepGoing = false } = {}) {
  const began = Date.now()
  process.stdout.write(`\n— ${name}\n`)
  const result = await action()
  process.stdout.write(`— ${name}: ${result === false ? 'failed after' : 'took'} ${seconds(began)}\n`)
  if (result === false && !keepGoing) process.exit(1)
  return result
}

/**
 * Runs a tool of ours under this Node, with a limit, because a tool that hangs says nothing.
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {number} [most] in ms
 */
function run(script, args, env = {}, most = 15 * minutes) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    timeout: most,
    env: { ...cleanEnv(), ...env },
  })
  if (error) process.stdout.write(`${error.message}\n`)
  return status === 0
}

/** Each tool knows its own mode; one from outside would build a test or test a build. */
function cleanEnv() {
  const { NODE_ENV: _, ...env } = process.env
  return env
}

/** @param {string} file */
function countVitest(file) {
  const report = readReport(file)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/** @param {string} file */
function countPlaywright(file) {
  const report = readReport(file)
  return { passed: (report?.stats?.expected ?? 0) + (report?.stats?.flaky ?? 0), failed: report?.stats?.unexpected ?? 0 }
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Ctrl-C reaches the server too; it must not live on alone. @param {import('node:child_process').ChildProcess} child */
function passSignals(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 0))
}

/** Waits until the server answers. @param {string} url @param {import('node:child_process').ChildProcess} server */
async function answers(url, server) {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  stop(`Unexpected silence at ${url}, expected the site`)
}

/**
 * The wanted port, or the next one that nobody listens on. Another program's answers must not be taken for ours.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
async function freePort(wanted) {
  const free = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(wanted, () => server.close(() => resolve(true)))
  })
  return free ? wanted : freePort(wanted + 1)
}

/** Addresses at which other machines of the network reach this one. */
function localAddresses() {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  )
}

/**
 * Our own options, taken out of the arguments: Vite takes no options but its own, so they reach its configuration by the environment.
 * What is wrong with them is said before anything is installed or built.
 * @param {readonly string[]} args
 */
function heedOptions(args) {
  const pages = takeOption(args, '--pages')
  if (pages.value !== undefined && pages.value !== 'guide' && pages.value !== 'node')
    stop(`Unexpected --pages ${pages.value}, expected guide or node`)
  if (pages.value !== undefined) process.env.ARIANE_PAGES = pages.value
  const content = takeOption(pages.rest, '--content')
  if (content.value === undefined) return content.rest
  const found = contentFolder(content.value, stood)
  if ('fault' in found) return stop(found.fault)
  process.env.ARIANE_CONTENT = found.folder
  return content.rest
}

/** @param {string[]} args */
function baseOf(args) {
  const place = args.indexOf('--base')
  return (place >= 0 ? args[place + 1] : args.find((arg) => arg.startsWith('--base='))?.slice('--base='.length)) ?? '/'
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const sound = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!sound) stop(`Unexpected Node ${process.versions.node}, expected 20.19 or later, or 22.12 or later: https://nodejs.org/`)
}

/** @param {number} began */
function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`
}

/** @param {string} message @returns {never} */
function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
