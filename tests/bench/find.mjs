// @ts-check
// `npm run bench:find [-- folder]`: how large the index of messages and codes is beside the guides, and how long the search takes.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [folder = 'content'] = process.argv.slice(2)
const { module } = await runnerImport(fileURLToPath(new URL('./find-bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.bench(folder)
