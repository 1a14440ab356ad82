#!/usr/bin/env node
// @ts-check
// The command `ariane`, of which the npm scripts are callers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands, helpOf, helpOfAll } from './commands.mjs'
import { tellLanguages } from './languages.mjs'
import { load, loadOpen } from './load.mjs'
import { checkNode, root } from './run-step.mjs'

// `ariane tree … | head` closes the pipe: there is nothing left to say.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    throw error
  })

checkNode()
tellLanguages()
const [name = '', ...args] = process.argv.slice(2)
const wantsHelp = args.includes('--help') || args.includes('-h')
const command = commands.find((known) => known.name === name)
if (['', 'help', '--help', '-h'].includes(name)) {
  process.stdout.write(helpOfAll(version()))
  process.exitCode = name === '' ? 2 : 0
} else if (name === '--version' || name === '-v') process.stdout.write(`${version()}\n`)
else if (command === undefined) process.exitCode = await unknown()
else if (wantsHelp && command.help !== undefined) process.stdout.write(helpOf(command))
else process.exitCode = await run(command.by)

/** Runs the command. @param {(typeof commands)[number]['by']} by @returns {Promise<number>} the exit code */
async function run(by) {
  if (by === 'site') return (await import('./site-commands.mjs')).run(name, args)
  if (by === 'init') return (await load(new URL('../cli/init/init-cli.ts', import.meta.url))).main(args)
  if (by === 'upgrade') return (await load(new URL('../cli/upgrade/upgrade-cli.ts', import.meta.url))).main(args)
  if (by === 'content') return (await load(new URL('../cli/content/content-cli.ts', import.meta.url))).main([name, ...args])
  if (by === 'report') {
    const words = async () => (await load(new URL('../../ui/words/all-words.ts', import.meta.url))).createAllI18n()
    return (await load(new URL('../report/report-cli.ts', import.meta.url))).main(args, words)
  }
  const deploy = await load(new URL('../cli/deploy/deploy-cli.ts', import.meta.url))
  const [, part = 'upload'] = name.split(':')
  /** @param {{ unit: string, name?: string }} site */
  const renderer = async ({ unit, name }) => {
    const { wordsWithName } = await load(new URL('../site/product-name.ts', import.meta.url))
    const rendering = new URL('../rendering/rendering.ts', import.meta.url)
    return (await loadOpen(rendering, { __PAGES__: JSON.stringify(unit) }, [wordsWithName(() => name)])).rendering
  }
  return deploy.main([wantsHelp ? name : part, ...args], renderer)
}

/** Says which command was probably meant. @returns {Promise<number>} the exit code */
async function unknown() {
  const names = commands.map((known) => known.name)
  const { nearest } = await load(new URL('../../guide/nearest.ts', import.meta.url))
  const [meant = ''] = nearest(name, names, { most: 1, least: 0.3 })
  const expected = meant === '' ? 'one of those below' : meant
  process.stderr.write(
    `Unexpected command “${printable(name)}”, expected ${expected}\n\n  ${names.join(', ')}\n\nariane --help explains them\n`,
  )
  return 2
}

/** A word without characters that a terminal would act on. @param {string} word */
function printable(word) {
  return word.replace(/\p{C}/gu, '?').slice(0, 60)
}

function version() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
}
