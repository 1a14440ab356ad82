// @ts-check
// `npm run bench:offline [-- folder --articles 60,180]`: the cost of storing so many articles, and of an update of one. See
// tests/bench/README.md.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { findBrowser } from '../../src/node/bin/find-browser.mjs'
import { tellLanguages } from '../../src/node/bin/languages.mjs'

tellLanguages(['fr', 'nl'])

const root = fileURLToPath(new URL('../../', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('./reader/offline-bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.bench(process.argv.slice(2), findBrowser(root))
