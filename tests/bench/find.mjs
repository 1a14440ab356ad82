// @ts-check
// `npm run bench:find [-- folder]`: the size of the index of messages and codes beside the guides, and the time of a search.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { tellLanguages } from '../../src/node/bin/languages.mjs'

tellLanguages(['fr', 'nl'])

const [folder = 'content'] = process.argv.slice(2)
const { module } = await runnerImport(fileURLToPath(new URL('./find-bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.bench(folder)
