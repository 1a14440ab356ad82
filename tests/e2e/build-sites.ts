import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../src/node/packs/list-files.ts'
import { writeLargeContent } from './large-content.ts'
import { allRows, belowBase, outerBase, sites } from './sites.ts'

/** Builds what the runner has not built already, in a folder of its own; without the runner, everything. */
export default async function buildSites(): Promise<void> {
  cpSync('content', sites.belowContent, { recursive: true })
  rmSync(join(sites.belowContent, untranslated))
  await Promise.all([
    build(sites.site, [], {}),
    build(sites.below, ['--base', belowBase], { ARIANE_CONTENT: sites.belowContent }),
    build(sites.again, [], { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    release('later', sites.laterContent, laterMark),
  ])
  if (!allRows) return
  if (!existsSync(sites.large)) await writeLargeContent(sites.largeContent)
  await Promise.all([
    build(sites.outer, ['--base', outerBase], {}),
    release('third', sites.thirdContent, 'troisième version'),
    release('fourth', sites.fourthContent, 'quatrième version'),
    build(sites.large, [], { ARIANE_CONTENT: sites.largeContent }),
  ])
}

/** A release after the first: its French headings end otherwise, and its code has other names. */
async function release(name: 'later' | 'third' | 'fourth', content: string, mark: string): Promise<void> {
  cpSync('content', content, { recursive: true })
  const articles = (await listFiles(content)).filter((file) => /^fr\/.+\.md$/.test(file))
  for (const file of articles) changeTitle(join(content, file), mark)
  await build(sites[name], ['--config', 'tests/e2e/release.config.ts'], { ARIANE_CONTENT: content, ARIANE_RELEASE: name })
}

/** What the site below a path lacks: its readers of Dutch get the French. */
const untranslated = 'nl/troubleshoot-scep-certificate-delivery.md'

/** What tells the later release apart: words at the end of every French article's heading. */
export const laterMark = 'version suivante'

function changeTitle(file: string, mark: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^# .*$/m, (heading) => `${heading} (${mark})`),
  )
}

/** Another process for each, because a build changes its own process. */
async function build(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  if (process.env.ARIANE_TEST_FOLDER !== undefined && existsSync(folder)) return
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'error', ...args]
  const child = spawn(process.execPath, vite, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Error(`Unexpected exit ${code} of a build, expected 0`)
}
