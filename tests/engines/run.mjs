// @ts-check
/**
 * `npm run test:engines`: what a reader does, in engines other than the Chromium of the other tests, as a table. An engine that is not
 * there, and cannot be installed, is named and left out. `node tests/engines/run.mjs <folder of a build> [engine]`.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { blocked, checks, errorsOf, skipped } from './checks.mjs'
import { engines } from './engines.mjs'
import { openHost } from './host.mjs'
import { install } from './install.mjs'

const [folder = 'dist', only] = process.argv.slice(2)
/** The longest that one check may take, in ms. */
const most = 90_000

const blockedName = 'all cookies blocked'
const silentName = 'no error, no violation of the policy'

/** @typedef {{ readonly engine: string, readonly results: ReadonlyMap<string, string> }} Column */

/**
 * Runs all checks in an engine, in one session. A check that fails is tried once more in a new one, because a busy machine is slow; the
 * table names it.
 * @param {import('./session.d.ts').Engine} engine @returns {Promise<Column>}
 */
async function runEngine({ name, lacking, open, canBlock }) {
  /** @type {Map<string, string>} */
  const results = new Map()
  const why = lacking()
  if (why !== undefined) return leftOut(name, why)
  const host = await openHost(folder)
  /** @type {Set<string>} what pages have written to their consoles, and what went wrong in them */
  const noted = new Set()
  let session = await open().catch((error) => `it does not start: ${String(error.message ?? error).split('\n')[0]}`)
  if (typeof session === 'string') {
    await host.stop()
    return leftOut(name, session)
  }
  /** @param {string} check @param {string} result */
  const record = (check, result) => {
    results.set(check, result)
    process.stdout.write(`${name}: ${check}: ${result.replace(/\s+/g, ' ').slice(0, 400)}\n`)
  }
  /** @param {(typeof checks)[number]} check @param {import('./session.d.ts').Session} current */
  const attempt = (check, current) =>
    limited(async () => {
      const result = await check.run(current, host)
      for (const line of await errorsOf(current)) if (!isExpected(line)) noted.add(line)
      return result === skipped ? '–' : 'ok'
    }).catch((error) => `failed: ${error.message ?? error}`)
  for (const check of checks) {
    const first = await attempt(check, session)
    if (first.startsWith('failed')) {
      process.stdout.write(`${name}: ${check.name}: ${first.slice(0, 400)}; once more\n`)
      await session.close()
      session = await open()
      const second = await attempt(check, session)
      record(check.name, second === 'ok' ? 'again' : second)
    } else record(check.name, first)
  }
  record(silentName, noted.size === 0 ? 'ok' : `failed: ${[...noted].join('; ')}`)
  await session.close()
  if (canBlock) {
    const without = await open({ blocked: true })
    record(blockedName, await attempt({ name: blockedName, run: blocked }, without))
    await without.close()
  }
  await host.stop()
  return { engine: name, results }
}

/** @param {string} name @param {string} why @returns {Column} */
function leftOut(name, why) {
  process.stdout.write(`${name}: left out, because ${why}\n`)
  return { engine: name, results: new Map() }
}

/** Notes of the browser about requests that a check has made fail. @param {string} line */
function isExpected(line) {
  return /Failed to (?:load|fetch)|Load failed|NetworkError|access control checks|not connect/i.test(line)
}

/** @template T @param {() => Promise<T>} does @returns {Promise<T>} */
const limited = (does) =>
  Promise.race([
    does(),
    sleep(most, undefined, { ref: false }).then(() => Promise.reject(new Error(`expected an end within ${most} ms`))),
  ])

/** A line for each check, a column for each engine. @param {readonly Column[]} columns */
function table(columns) {
  const names = [...checks.map(({ name }) => name), silentName, blockedName]
  const wide = Math.max(...names.map(({ length }) => length))
  const cell = (/** @type {string | undefined} */ result) =>
    result === undefined ? '' : result.startsWith('failed') ? 'FAILED' : result
  const head = [
    'check'.padEnd(wide),
    ...columns.map(({ engine, results }) => (results.size === 0 ? `(${engine})` : engine)),
  ].join('  ')
  const lines = names.map((name) =>
    [
      name.padEnd(wide),
      ...columns.map(({ engine, results }) =>
        cell(results.get(name)).padEnd(results.size === 0 ? engine.length + 2 : engine.length),
      ),
    ].join('  '),
  )
  return [head, ...lines].join('\n')
}

install()
const chosen = engines.filter(({ name }) => only === undefined || name === only)
const began = Date.now()
/** @type {Column[]} */
const columns = []
// Two engines at a time: each waits for its pages most of the time.
const queue = [...chosen]
await Promise.all(
  [1, 2].map(async () => {
    for (let engine = queue.shift(); engine !== undefined; engine = queue.shift()) columns.push(await runEngine(engine))
  }),
)
columns.sort((a, b) => chosen.findIndex(({ name }) => name === a.engine) - chosen.findIndex(({ name }) => name === b.engine))
process.stdout.write(`\n${table(columns)}\n`)
const all = columns.flatMap(({ results }) => [...results.values()])
const failed = all.filter((result) => result.startsWith('failed'))
const passed = all.filter((result) => result === 'ok' || result === 'again')
process.stdout.write(`\ntook ${Math.round((Date.now() - began) / 1000)} s\n${passed.length} passed, ${failed.length} failed\n`)
process.exit(failed.length === 0 ? 0 : 1)
