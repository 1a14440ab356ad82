// @ts-check
/** The commands that test: check, watch, e2e, test, test:faults and test:engines. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { faultTable } from './fault-table.mjs'
import { findBrowser } from './find-browser.mjs'
import { install } from './install.mjs'
import { minutes, readReport, root, runTogether, runTool, seconds, step, stop, tool, vite } from './run-step.mjs'

const vitest = tool('vitest/vitest.mjs')
const playwright = tool('@playwright/test/cli.js')
const playwrightConfig = ['-c', 'tests/playwright.config.ts']

/** What the static checks keep for the next run, which then looks at changed files alone: types take 6 seconds instead of 34. */
const kept = join(root, 'node_modules/.cache/ariane')

/** Each TypeScript project: the whole, and the parts that see only the types of their own platform. */
const typeChecks = ['.', 'src/node', 'src/worker']
  .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
  .map((folder) => ({
    name: folder === '.' ? 'types' : `types of ${folder}`,
    script: tool('typescript/bin/tsc'),
    args: ['-p', folder, '--incremental', '--tsBuildInfoFile', join(kept, `types-${folder.replace(/\W/g, '-')}.tsbuildinfo`)],
  }))

const staticChecks = [
  ...typeChecks,
  { name: 'format and lint', script: tool('@biomejs/biome/bin/biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'unused code', script: tool('knip/bin/knip.js'), args: ['--cache', '--cache-location', join(kept, 'knip')] },
]

/** The unit tests with a JSON report. @param {string} report @param {readonly string[]} [args] */
const unitTests = (report, args = []) => ({
  name: 'unit tests',
  script: vitest,
  args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
})

/** `npm run check`: what can be known within two minutes, without a build or a browser. */
export async function check() {
  const began = Date.now()
  await step('install', () => install(root))
  const report = join(runFolder(), 'unit.json')
  const broken = await runTogether([unitTests(report, ['--project', 'fast']), ...staticChecks])
  finish(began, broken, { 'unit tests': countVitest(report) })
}

/** `npm run watch compiler`: the unit tests of one area, again after each change; without an area, those that a change concerns. @param {readonly string[]} areas */
export async function watch(areas) {
  await step('install', () => install(root))
  const filters = areas.map((area) => (existsSync(join(root, 'tests', area)) ? `tests/${area}/` : area))
  await runTool({ script: vitest, args: ['watch', ...filters], most: 24 * 60 * minutes })
}

/**
 * `npm run e2e -- walk share`: the browser tests of these spec files, against builds that are kept and made again when the sources are
 * newer. Options of Playwright may follow. @param {readonly string[]} args
 */
export async function e2e(args) {
  await step('install', () => install(root))
  const browser = await step('browser', () => findBrowser(root))
  const first = args.findIndex((arg) => arg.startsWith('-'))
  const [names, options] = first === -1 ? [args, []] : [args.slice(0, first), args.slice(first)]
  const specs = readdirSync(join(root, 'tests/e2e'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => file.replaceAll('\\', '/'))
  const nameOf = (/** @type {string} */ file) => file.replace(/^.*\/|\.spec\.ts$/g, '')
  const unknown = names.length === 0 ? '' : names.find((name) => !specs.some((file) => nameOf(file) === name))
  if (unknown !== undefined) return stop(`Unexpected spec “${unknown}”, expected one of ${specs.map(nameOf).sort().join(', ')}`)
  const found = specs.filter((file) => names.includes(nameOf(file)))
  const files = found.map((file) => `tests/e2e/${file}`)
  const { passed } = await runTool({
    script: playwright,
    args: ['test', ...playwrightConfig, ...files, ...options],
    env: { CHROME_PATH: browser ?? '', ARIANE_SPECS: files.join(',') },
  })
  process.exitCode = passed ? 0 : 1
}

/**
 * `npm test`: all that every change must pass. With `--all`, every unit test and every browser test there is.
 * The last line is `N passed, N failed`. @param {readonly string[]} args
 */
export async function test(args) {
  const unknown = args.find((arg) => arg !== '--all')
  if (unknown !== undefined) return stop(`Unexpected ${unknown}, expected --all or nothing`)
  const all = args.includes('--all')
  const began = Date.now()
  await step('install', () => install(root))
  const browser = process.env.SKIP_BROWSER === '1' ? undefined : await step('browser', () => findBrowser(root))
  const folder = runFolder()
  const unit = join(folder, 'unit.json')
  const pages = join(folder, 'pages.json')
  const build = { name: 'build', script: vite, args: ['build', '--outDir', join(folder, 'site'), '--logLevel', 'warn'] }
  // Every step runs, so that one run shows all that is wrong.
  const broken = await runTogether([build, unitTests(unit, all ? [] : ['--project', 'fast']), ...staticChecks])
  if (browser !== undefined && !(await browserTests(browser, folder, pages, all ? 'all' : 'fast'))) broken.push('browser tests')
  const again = readReport(pages)?.stats?.flaky ?? 0
  if (again > 0) process.stdout.write(`\n${again} of the browser tests passed only when run again: “flaky” above names them\n`)
  if (all && browser !== undefined && !(await engineTests(join(folder, 'site')))) broken.push('engines')
  if (all && existsSync(pages)) process.stdout.write(`\n${faultTable(readReport(pages))}\n`)
  finish(began, broken, { 'unit tests': countVitest(unit), 'browser tests': countPlaywright(pages) })
}

/** `npm run test:faults`: every row of the fault matrix and every promise (docs/faults.md), and a table of them. @param {readonly string[]} args */
export async function faults(args) {
  const began = Date.now()
  await step('install', () => install(root))
  const browser = await step('browser', () => findBrowser(root))
  const folder = runFolder()
  const report = join(folder, 'faults.json')
  const passed = await browserTests(browser ?? '', folder, report, 'faults', args)
  const written = readReport(report)
  process.stdout.write(`\n${written === undefined ? 'no report' : faultTable(written)}\n`)
  finish(began, passed ? [] : ['browser tests'], { 'browser tests': countPlaywright(report) })
}

/**
 * `npm run test:engines`: what a reader does, in Firefox, WebKit and old Chromiums, as a table (tests/engines). An engine that is not
 * there, and cannot be installed, is named and left out. @param {readonly string[]} args the name of one engine
 */
export async function engines(args) {
  await step('install', () => install(root))
  const site = join(runFolder(), 'site')
  await step(
    'build',
    async () => (await runTool({ script: vite, args: ['build', '--outDir', site, '--logLevel', 'warn'] })).passed,
  )
  process.exitCode = (await engineTests(site, args)) ? 0 : 1
}

/** @param {string} site the folder of a build @param {readonly string[]} [args] */
const engineTests = (site, args = []) =>
  step('engines', async () => (await runTool({ script: join(root, 'tests/engines/run.mjs'), args: [site, ...args] })).passed, {
    keepGoing: true,
  })

/**
 * Runs the browser tests of a set.
 * @param {string} browser
 * @param {string} folder
 * @param {string} report
 * @param {'fast' | 'all' | 'faults'} set
 * @param {readonly string[]} [args]
 */
const browserTests = (browser, folder, report, set, args = []) =>
  step(
    'browser tests',
    async () => {
      const env = { CHROME_PATH: browser, ARIANE_TEST_FOLDER: folder, ARIANE_REPORT: report, ARIANE_TESTS: set }
      return (await runTool({ script: playwright, args: ['test', ...playwrightConfig, ...args], env, most: 60 * minutes })).passed
    },
    { keepGoing: true },
  )

/** A folder for this run alone: another run, or `npm start`, may be at work at the same time. */
function runFolder() {
  const folder = join(root, 'node_modules/.cache/ariane', `test-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Prints the counts of all tests, and sets the exit code. A step that failed without a failed test, such as the types, counts as one failure.
 * @param {number} began
 * @param {readonly string[]} broken
 * @param {Readonly<Record<string, { passed: number, failed: number }>>} counts by the name of their step
 */
function finish(began, broken, counts) {
  const all = Object.values(counts)
  const others = broken.filter((name) => (counts[name]?.failed ?? 0) === 0)
  const passed = all.reduce((sum, count) => sum + count.passed, 0)
  const failed = all.reduce((sum, count) => sum + count.failed, 0) + others.length
  process.stdout.write(`\ntook ${seconds(began)}\n${broken.length === 0 ? '' : `not in order: ${broken.join(', ')}\n`}`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
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
