// @ts-check
/**
 * The npm scripts start, dev, build, check, watch, e2e, test, test:faults and test:engines. Plain JavaScript with nothing but Node, because it
 * also installs the packages that everything else needs.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { contentFolder, takeOption } from './content-folder.mjs'
import { install } from './install.mjs'
import { cleanEnv, root, runTool, step, stop, vite } from './run-step.mjs'
import { check, e2e, engines, faults, test, watch } from './run-tests.mjs'

/** Where the command was called: relative folders start there. */
const calledFrom = process.cwd()
process.chdir(root)
const [command = '', ...given] = process.argv.slice(2)
checkNode()
const rest = ['start', 'dev', 'build'].includes(command) ? readOptions(given) : given
const commands = { start, dev, build, check, watch, e2e, test, faults, engines }
const known = Object.entries(commands).find(([name]) => name === command)
if (known === undefined) stop(`Unexpected command “${command}”, expected ${Object.keys(commands).join(', ')}`)
await known[1](rest)

async function start() {
  await step('install', () => install(root))
  await step('build', async () => (await runTool({ script: vite, args: ['build', '--logLevel', 'warn', ...rest] })).passed)
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
  await step('build', async () => (await runTool({ script: vite, args: ['build', ...rest] })).passed)
}

/** Passes Ctrl-C on to a server, which would otherwise go on without us, and ends with it. @param {import('node:child_process').ChildProcess} child */
function passSignals(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 0))
}

/** Waits until the server answers, at most 30 s. @param {string} url @param {import('node:child_process').ChildProcess} server */
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
 * The wanted port, or the next free one: on a taken port, another program would answer in place of ours.
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
 * Takes our own options out of the arguments. Vite refuses options that it does not know, so they reach its configuration by the
 * environment. A wrong option ends the command before anything is installed or built.
 * @param {readonly string[]} args
 * @returns {readonly string[]} the arguments for Vite
 */
function readOptions(args) {
  const pages = takeOption(args, '--pages')
  if (pages.value !== undefined && pages.value !== 'guide' && pages.value !== 'node')
    stop(`Unexpected --pages ${pages.value}, expected guide or node`)
  if (pages.value !== undefined) process.env.ARIANE_PAGES = pages.value
  const address = takeOption(pages.rest, '--address')
  if (address.value !== undefined && !/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/.test(address.value))
    stop(`Unexpected --address ${address.value}, expected where the site will be: https://it.example.org/help/`)
  if (address.value !== undefined) process.env.ARIANE_ADDRESS = address.value
  const content = takeOption(address.rest, '--content')
  if (content.value === undefined) return content.rest
  const found = contentFolder(content.value, calledFrom)
  if ('fault' in found) return stop(found.fault)
  process.env.ARIANE_CONTENT = found.folder
  return content.rest
}

/** The base path that a build is given. @param {readonly string[]} args */
function baseOf(args) {
  const place = args.indexOf('--base')
  return (place >= 0 ? args[place + 1] : args.find((arg) => arg.startsWith('--base='))?.slice('--base='.length)) ?? '/'
}

/** Ends the command under a Node that the tools do not support. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const sound = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!sound) stop(`Unexpected Node ${process.versions.node}, expected 20.19 or later, or 22.12 or later: https://nodejs.org/`)
}
