// @ts-check
// `npm run bench:compile [-- folder]`: the time of the compiler beside the bare parser, at 60, 300 and 3,000 articles. Each size has
// a process of its own, for its own peak memory.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [folder = 'content', ...sizes] = process.argv.slice(2)
const one = fileURLToPath(new URL('./compile-size.mjs', import.meta.url))
for (const size of sizes.length > 0 ? sizes : ['60', '300', '3000']) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', one, folder, size], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
