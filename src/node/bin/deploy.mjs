#!/usr/bin/env node
// @ts-check
// `npm run deploy`, `deploy:check` and `deploy:config`: Node 20 runs no TypeScript by itself, so Vite's module runner loads the command.
import { fileURLToPath } from 'node:url'
import { installWhereNeeded } from './install.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
if (!(await installWhereNeeded(root))) process.exit(2)
const { runnerImport } = await import('vite')
const { module } = await runnerImport(fileURLToPath(new URL('../cli/deploy/deploy-cli.ts', import.meta.url)), {
  root,
  configFile: false,
  logLevel: 'error',
})
process.exitCode = await module.main(process.argv.slice(2))
