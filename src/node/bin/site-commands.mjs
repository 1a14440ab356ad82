// @ts-check
/** The commands dev, build, merge and start. Plain JavaScript with nothing but Node, because it also installs the packages of a clone. */
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { contentFolder, holdsContent, isFolder, takeOption } from './content-folder.mjs'
import { install } from './install.mjs'
import { isPackage, root, seconds, step, stop } from './run-step.mjs'
import { shownContent } from './shown-content.mjs'

/** @typedef {import('vite').InlineConfig} Config */

/**
 * Runs one of the commands.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function run(name, args) {
  const { config, verbose, showsAll } = readOptions(name, args)
  if (!isPackage) await step('install', () => install(root))
  // Below `node_modules`, which an install may have made anew.
  if (showsAll) process.env.ARIANE_CONTENT = shownContent(root, join(root, 'node_modules/.cache/ariane/shown'))
  // With a value from outside, Vite would make a test build.
  delete process.env.NODE_ENV
  if (name === 'dev') return dev(config)
  const failed = await build(config, verbose)
  return name !== 'start' || failed !== 0 ? failed : start(config)
}

/** Shows pages while articles are written, until the process is ended. @param {Config} config @returns {Promise<number>} */
async function dev(config) {
  const { createServer: createVite } = await import('vite')
  const server = await createVite(config)
  await server.listen()
  server.printUrls()
  return 0
}

/**
 * Builds the site. A build that fails leaves the one before.
 * @param {Config} config
 * @param {boolean} verbose
 * @returns {Promise<number>} the exit code
 */
async function build(config, verbose) {
  const { createBuilder } = await import('vite')
  const began = Date.now()
  try {
    const builder = await createBuilder({ ...config, logLevel: verbose ? 'info' : 'warn' }, null)
    await builder.buildApp()
    const own = builder.config.plugins.find(({ name }) => name === 'ariane-build')
    process.stdout.write(`${[...(own?.api?.summary() ?? []), `took ${seconds(began)}`].map((line) => `  ${line}`).join('\n')}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

/** Serves the site, until the process is ended. @param {Config} config @returns {Promise<number>} */
async function start(config) {
  const { preview } = await import('vite')
  const port = Number(process.env.PORT ?? (await freePort(4173)))
  await preview({ ...config, logLevel: 'warn', preview: { host: true, port, strictPort: true } })
  const base = config.base ?? '/'
  process.stdout.write(`\n  Ariane is at      http://localhost:${port}${base}\n`)
  for (const address of localAddresses()) process.stdout.write(`  from a phone at   http://${address}:${port}${base}\n`)
  process.stdout.write('\n  Saving for offline needs https or localhost; over plain http a phone walks online. Ctrl-C stops.\n')
  return 0
}

/**
 * The wanted port, or the next free one: on a taken port, another program would answer in place of ours.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
async function freePort(wanted) {
  const free = await new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(wanted, () => server.close(() => done(true)))
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
 * Reads the options into a configuration for Vite. Our own reach `vite.config.ts` by the environment. A wrong option ends the command
 * before anything is installed or built.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {{ config: Config, verbose: boolean, showsAll: boolean }} `showsAll`: the samples too
 */
function readOptions(name, args) {
  let rest = [...args]
  /** @param {string} option */
  const take = (option) => {
    const taken = takeOption(rest, option)
    rest = taken.rest
    return taken.value
  }
  const pages = take('--pages')
  if (pages !== undefined && pages !== 'guide' && pages !== 'node') stop(`Unexpected --pages ${pages}, expected guide or node`)
  const address = take('--address')
  if (address !== undefined && !/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/.test(address))
    stop(`Unexpected --address ${address}, expected where the site will be: https://it.example.org/help/`)
  const base = take('--base')
  if (base !== undefined && !/^\/(?:[^\s/?#]+\/)*$/.test(base))
    stop(`Unexpected --base ${base}, expected a path such as /it/help/`)
  const port = take('--port')
  if (port !== undefined && !/^\d{1,5}$/.test(port)) stop(`Unexpected --port ${port}, expected a number`)
  const outDir = take('--outDir')
  if (outDir === '') stop('Unexpected --outDir without a folder, expected one: --outDir ../site')
  const named = take('--content')
  const content = folderOf(named)
  const host = take('--host')
  const caching = takeCaching(name, take)
  const verbose = take('--verbose') !== undefined
  if (name === 'merge') caching.ARIANE_MERGED = foldersToMerge(rest.splice(0))
  const [unknown] = rest
  if (unknown !== undefined) stop(`Unexpected ${unknown}, expected the options of \`ariane ${name} --help\``)
  if (pages !== undefined) process.env.ARIANE_PAGES = pages
  if (address !== undefined) process.env.ARIANE_ADDRESS = address
  Object.assign(process.env, { ARIANE_CONTENT: content.folder }, caching)
  return {
    verbose,
    showsAll: name === 'start' && named === undefined && content.folder === join(root, 'content'),
    config: {
      root,
      configFile: join(root, 'vite.config.ts'),
      ...(base !== undefined && { base }),
      build: { outDir: resolve(outDir ?? join(content.home, 'dist')) },
      server: {
        ...(port !== undefined && { port: Number(port) }),
        ...(host !== undefined && { host: host === '' ? true : host }),
      },
    },
  }
}

/**
 * The options of the cache, as they reach `vite.config.ts`.
 * @param {string} name
 * @param {(option: string) => string | undefined} take
 * @returns {{ ARIANE_CACHE?: string, ARIANE_SHARD?: string, ARIANE_MERGED?: string }}
 */
function takeCaching(name, take) {
  if (name !== 'build' && name !== 'merge') return {}
  const cache = take('--cache')
  if (cache === '') stop('Unexpected --cache without a folder, expected one: --cache ../kept')
  const shard = name === 'build' ? take('--shard') : undefined
  if (shard !== undefined) {
    const [, job = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(shard) ?? []).map(Number)
    if (job < 1 || job > of)
      stop(`Unexpected --shard ${shard}, expected one of several jobs, from 1/8 to 8/8 where there are eight`)
    if (cache === undefined) stop(`Unexpected --shard ${shard} without --cache, expected the folder for what this job makes`)
  }
  return {
    ...(cache !== undefined && { ARIANE_CACHE: resolve(cache) }),
    ...(shard !== undefined && { ARIANE_SHARD: shard }),
  }
}

/**
 * The folders of `ariane merge`, as one value of the environment.
 * @param {readonly string[]} names
 * @returns {string}
 */
function foldersToMerge(names) {
  if (names.length === 0) stop('Unexpected merge without folders, expected those of the jobs: ariane merge part-1 part-2')
  for (const folder of names) {
    if (folder.startsWith('-')) stop(`Unexpected ${folder}, expected the options of \`ariane merge --help\``)
    if (!isFolder(folder)) stop(`Unexpected ${folder}, expected the cache folder of a job; there is no folder of that name`)
  }
  return names.map((folder) => resolve(folder)).join(delimiter)
}

/**
 * The content folder, and the folder that the site is built in: the current folder where it has content, in a clone the clone.
 * @param {string | undefined} named
 * @returns {{ folder: string, home: string }}
 */
function folderOf(named) {
  const here = process.cwd()
  const home = isPackage || holdsContent(here) ? here : root
  if (named === undefined && holdsContent(here)) return { folder: here, home }
  if (named === undefined && isPackage)
    return stop(
      `Unexpected folder ${here}, expected one with \`fr/\` or \`nl/\` inside: cd to yours, name it with --content, or begin one with \`ariane init my-guides\``,
    )
  if (named === undefined) return { folder: join(root, 'content'), home }
  const found = contentFolder(named, here)
  return 'fault' in found ? stop(found.fault) : { folder: found.folder, home }
}
