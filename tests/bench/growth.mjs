// @ts-check
// `npm run bench:growth [-- 6 102 2502] [--pages guide]`: builds the guides of the project, repeated under new names up to each size,
// and prints time, memory and bytes. Each size has a process of its own, for its own peak memory.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const args = process.argv.slice(2)
const sizes = args.filter((arg) => /^\d+$/.test(arg))
const build = args.filter((arg) => !/^\d+$/.test(arg))
const one = fileURLToPath(new URL('./growth-size.mjs', import.meta.url))
const guides = readdirSync('content/flows').length
for (const size of sizes.length > 0 ? sizes : ['6', '102', '2502']) {
  const rounds = String(Math.max(1, Math.round(Number(size) / guides)))
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', one, rounds, ...build], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
