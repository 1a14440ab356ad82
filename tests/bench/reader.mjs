// @ts-check
// `npm run bench [-- --runs 9 --site dist --copies 180]`: what a reader with a budget phone feels, beside two hand-made pages that
// mark the limit. Builds the site first where `--site` names none. See tests/bench/README.md.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { findBrowser } from '../../src/node/bin/find-browser.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('./reader/bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.bench(process.argv.slice(2), findBrowser(root))
