import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { belowBase, sites } from './sites.ts'

/** Builds what is not there yet. The runner has built the site itself and takes care of a fresh folder. */
export default async function buildSites(): Promise<void> {
  cpSync('content', sites.laterContent, { recursive: true })
  for (const file of readdirSync(join(sites.laterContent, 'fr'))) changeTitle(join(sites.laterContent, 'fr', file))
  await Promise.all([
    build(sites.site, [], {}),
    build(sites.below, ['--base', belowBase], {}),
    build(sites.later, [], { ARIANE_CONTENT: sites.laterContent }),
  ])
}

/** What tells the later version apart: a word at the end of every French title. */
export const laterMark = 'version suivante'

function changeTitle(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: *(["']?)(.*?)\1 *$/m, (_, quote: string, title: string) => `title: ${quote}${title} ${laterMark}${quote}`))
}

/** Another process for each, because a build changes its own process. */
async function build(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  if (existsSync(folder)) return
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'error', ...args]
  const child = spawn(process.execPath, vite, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Error(`Unexpected exit ${code} of a build, expected 0`)
}
