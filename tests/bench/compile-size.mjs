// @ts-check
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { tellLanguages } from '../../src/node/bin/languages.mjs'

tellLanguages(['fr', 'nl'])

const [folder = 'content', size = '60'] = process.argv.slice(2)
const { module } = await runnerImport(fileURLToPath(new URL('./compile-bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.bench(folder, Number(size))
