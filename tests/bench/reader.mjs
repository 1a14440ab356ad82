// @ts-check
// `npm run bench [-- --runs 9 --site dist --copies 180]`: the times of a reader with a budget phone, beside two hand-made pages.
// Builds the site first unless `--site` names one. See tests/bench/README.md.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { findBrowser } from '../../src/node/bin/find-browser.mjs'
import { tellLanguages } from '../../src/node/bin/languages.mjs'

tellLanguages(['fr', 'nl'])

const root = fileURLToPath(new URL('../../', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('./reader/bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.bench(process.argv.slice(2), findBrowser(root))
