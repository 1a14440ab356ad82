import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../src/node/files/list-below.ts'
import { writeCopies } from '../bench/growth/copies.ts'
import { writeLargeContent } from './large-content.ts'
import { belowAddress, belowBase, outerBase, type Site, sites } from './sites.ts'

/** How each site is built. */
const builds: Readonly<Record<Site, () => Promise<void>>> = {
  site: () => build('site', [], {}),
  below: () => {
    copyContent(sites.belowContent)
    rmSync(join(sites.belowContent, untranslated))
    appendFileSync(join(sites.belowContent, 'flows/missing-certificate.yaml'), `formerly: [${formerName}]\n`)
    return build('below', ['--base', belowBase], { ARIANE_CONTENT: sites.belowContent, ARIANE_ADDRESS: belowAddress })
  },
  again: () => build('again', [], { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
  later: () => release('later', sites.laterContent, laterMark),
  third: () => release('third', sites.thirdContent, 'troisième version'),
  fourth: () => release('fourth', sites.fourthContent, 'quatrième version'),
  outer: () => build('outer', ['--base', outerBase], {}),
  large: async () => {
    if (!existsSync(sites.largeContent)) await writeLargeContent(sites.largeContent)
    await build('large', [], { ARIANE_CONTENT: sites.largeContent })
  },
  many: () => {
    rmSync(sites.manyContent, { recursive: true, force: true })
    writeCopies('content', sites.manyContent, copies)
    return build('many', [], { ARIANE_CONTENT: sites.manyContent, ARIANE_PAGES: 'guide' })
  },
}

/** How often `many` has each article. */
const copies = 7

/** The sites that the tests without `@all` need. */
const fastSites: readonly Site[] = ['site', 'below', 'later']

/**
 * Builds the sites of the tests that are about to run. `npm test` starts from an empty folder. Otherwise a build is kept, and
 * made again when a source is newer.
 */
export default async function buildSites(): Promise<void> {
  const wanted = Object.keys(builds).filter((name): name is Site => isWanted(name as Site))
  const source = process.env.ARIANE_TEST_FOLDER === undefined ? newestSource() : undefined
  const missing = wanted.filter((name) => !existsSync(sites[name]))
  const old = wanted.filter(
    (name) => source !== undefined && existsSync(sites[name]) && statSync(sites[name]).mtimeMs < source.time,
  )
  if (old.length > 0) console.log(`builds again: ${old.join(', ')} (older than ${source?.path})`)
  if (missing.length > 0) console.log(`builds: ${missing.join(', ')}`)
  await Promise.all([...old, ...missing].map((name) => builds[name]()))
}

/** Whether the spec files of `npm run e2e`, or the tests of the set, use a site. */
function isWanted(name: Site): boolean {
  const { ARIANE_SPECS: specs, ARIANE_TESTS: set } = process.env
  if (specs === undefined) return set !== 'fast' || fastSites.includes(name)
  const uses = new RegExp(`sites\\.${name}\\b|'${name}'|${name}Base|${name}Mark`)
  return name === 'site' || specs.split(',').some((file) => uses.test(readFileSync(file, 'utf8')))
}

/** The newest file that a build is made from. */
function newestSource(): { readonly path: string; readonly time: number } {
  const files = ['src', 'content', 'locales', 'public'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    ),
  )
  const times = ['vite.config.ts', 'package-lock.json', ...files].map((path) => ({ path, time: statSync(path).mtimeMs }))
  return times.reduce((newest, file) => (file.time > newest.time ? file : newest))
}

/** A release after the first: its French headings end in a mark, and the files of its code have other names. */
async function release(name: 'later' | 'third' | 'fourth', content: string, mark: string): Promise<void> {
  copyContent(content)
  const articles = (await listFiles(content)).filter((file) => /^fr\/.+\.md$/.test(file))
  for (const file of articles) changeTitle(join(content, file), mark)
  await build(name, ['--config', 'tests/e2e/release.config.ts'], { ARIANE_CONTENT: content, ARIANE_RELEASE: name })
}

/** The article that `below` has in French alone: its Dutch pages show the French text. */
const untranslated = 'nl/troubleshoot-scep-certificate-delivery.md'

/** The name that the guide `missing-certificate` of `below` had before. */
export const formerName = 'certificat-absent'

/** The mark of the release `later`: the last words of every French heading. They name no need: the Dutch guides stay as they are. */
export const laterMark = 'texte suivant'

function copyContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync('content', folder, { recursive: true })
}

function changeTitle(file: string, mark: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^# .*$/m, (heading) => `${heading} (${mark})`),
  )
}

/** Builds in a process of its own, because a build changes the state of its process. */
async function build(name: Site, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', sites[name], '--logLevel', 'error', ...args]
  const child = spawn(process.execPath, vite, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Error(`Unexpected exit ${code} of the build of ${name}, expected 0`)
}
