// @ts-check
/** Runs the tools of the project, one after another or at the same time. Plain JavaScript with nothing but Node: nothing is installed yet. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Ariane: a clone of the repository, or the package below `node_modules`. */
export const root = resolve(fileURLToPath(new URL('../../../', import.meta.url)))

/** Whether Ariane is a package that npm has installed, with the packages that it needs beside it. */
export const isPackage = basename(dirname(root)) === 'node_modules'

export const minutes = 60_000

/** The path of a tool's script below node_modules. @param {string} name */
export const tool = (name) => join(root, 'node_modules', name)
export const vite = tool('vite/bin/vite.js')

/**
 * Runs one step and prints its name and how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} action its result `false` means that it failed: the process ends, unless it is to keep going
 * @param {{ keepGoing?: boolean }} [options]
 * @returns {Promise<T>}
 */
export async function step(name, action, { keepGoing = false } = {}) {
  const began = Date.now()
  process.stdout.write(`\n— ${name}\n`)
  const result = await action()
  process.stdout.write(`— ${name}: ${result === false ? 'failed after' : 'took'} ${seconds(began)}\n`)
  if (result === false && !keepGoing) process.exit(1)
  return result
}

/**
 * @typedef {object} Tool A tool of the project, to be run under this Node.
 * @property {string} name
 * @property {string} script
 * @property {readonly string[]} args
 * @property {Readonly<Record<string, string>>} [env]
 * @property {number} [most] the longest that it may take, in ms; 15 minutes
 */

/**
 * Runs tools at the same time. A tool's output is printed when it ends, and only if it failed.
 * @param {readonly Tool[]} tools
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function runTogether(tools) {
  process.stdout.write(`\n— ${tools.map(({ name }) => name).join(', ')}\n`)
  const ended = await Promise.all(
    tools.map(async (one) => {
      const began = Date.now()
      const { passed, output } = await runTool(one, { captured: true })
      process.stdout.write(`${passed ? '' : output}— ${one.name}: ${passed ? 'took' : 'failed after'} ${seconds(began)}\n`)
      return passed ? [] : [one.name]
    }),
  )
  return ended.flat()
}

/**
 * Runs a tool with a time limit, because a tool that hangs prints nothing.
 * @param {Omit<Tool, 'name'>} tool
 * @param {{ captured?: boolean }} [options] whether its output is returned instead of printed as it comes
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
export async function runTool({ script, args, env = {}, most = 15 * minutes }, { captured = false } = {}) {
  const colours = process.stdout.isTTY && process.env.NO_COLOR === undefined ? { FORCE_COLOR: '1' } : {}
  const child = spawn(process.execPath, [script, ...args], {
    stdio: captured ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    timeout: most,
    env: { ...cleanEnv(), ...(captured ? colours : {}), ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const status = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += `${error.message}\n`
      resolve(undefined)
    })
    child.on('close', resolve)
  })
  return { passed: status === 0, output }
}

/** The environment without NODE_ENV: with a value from outside, vite would make a test build, or vitest test in production mode. */
export function cleanEnv() {
  const { NODE_ENV: _, ...env } = process.env
  return env
}

/** The content of a JSON report, `undefined` where the tool wrote none. @param {string} file */
export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** The time since a moment, for people. @param {number} began */
export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`
}

/** Prints why nothing can be done, and ends with code 1. @param {string} message @returns {never} */
export function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** Ends the command under a Node that the tools do not support. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const sound = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!sound) stop(`Unexpected Node ${process.versions.node}, expected 20.19 or later, or 22.12 or later: https://nodejs.org/`)
}
