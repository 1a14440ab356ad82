#!/usr/bin/env node
// @ts-check
// `npm run deploy`, `deploy:check` and `deploy:config`: Node 20 runs no TypeScript by itself, so Vite's module runner loads the command.
import { fileURLToPath } from 'node:url'
import { installWhereNeeded } from './install.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
if (!(await installWhereNeeded(root))) process.exit(2)
const { runnerImport } = await import('vite')

/**
 * @param {string} file
 */
async function load(file) {
  const { module } = await runnerImport(fileURLToPath(new URL(file, import.meta.url)), {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles],
  })
  return module
}

/** The files that are written have the styles of the build. */
const withoutStyles = {
  name: 'ariane-without-styles',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (/\.css(?:\?|$)/.test(id) ? '\0no-styles' : undefined),
  /** @param {string} id */
  load: (id) => (id === '\0no-styles' ? 'export default ""' : undefined),
}

const { main } = await load('../cli/deploy/deploy-cli.ts')
process.exitCode = await main(
  process.argv.slice(2),
  async () => (await load('../../ui/server/entry-server.tsx')).renderSingleFile,
)
