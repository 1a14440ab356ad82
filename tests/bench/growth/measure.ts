import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { createBuilder } from 'vite'
import { compileContent } from '../../../src/node/compile/compile-content.ts'
import { readContentFolder } from '../../../src/node/compile/content-files.ts'
import type { ManifestPack } from '../../../src/worker/manifest.ts'
import type { WorkerConfig } from '../../../src/worker/worker-config.ts'
import { writeCopies } from './copies.ts'

/** The page that is compared between sizes: every size has it. */
const screen = 'fr/device-enrollment/dwdkt/index.html'

interface Wanted {
  /** The folder for content and site; removed at the end. */
  readonly folder: string
  readonly rounds: number
  /** Further arguments of the build: `--pages guide`. */
  readonly build: readonly string[]
}

/** Builds the site of one size in this process, and prints time, memory and bytes. */
export async function measure({ folder, rounds, build }: Wanted): Promise<void> {
  const content = join(folder, 'content')
  const site = join(folder, 'site')
  const guides = writeCopies('content', content, rounds)
  const sample = rounds > 100 ? writeCopies('content', join(folder, 'sample'), 40) : guides
  const articles = await compileTimes(sample === guides ? content : join(folder, 'sample'))
  process.env.ARIANE_CONTENT = content
  if (build.join(' ') === '--pages guide') process.env.ARIANE_PAGES = 'guide'
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await (await createBuilder({ build: { outDir: site }, logLevel: 'error' })).buildApp()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const worked = (user + system) / 1e6
  const files = filesBelow(site)
  const bytesOf = (some: readonly string[]) => some.reduce((sum, path) => sum + statSync(join(site, path)).size, 0)
  const pages = files.filter((path) => path.endsWith('.html') && !path.startsWith('files/'))
  const nodes = files
    .filter((path) => /^data\/(?:fr|nl)\/(?!catalog)/.test(path))
    .reduce((sum, path) => sum + JSON.parse(readFileSync(join(site, path), 'utf8')).guide.nodes.length, 0)
  const brotli = (path: string) => (existsSync(join(site, path)) ? brotliCompressSync(readFileSync(join(site, path))).length : 0)
  const [html, packs] = [
    existsSync(join(site, screen)) ? readFileSync(join(site, screen), 'utf8') : '',
    packsOf(join(site, 'sw.js')),
  ]
  const mandatory = packs.filter(({ choice }) => !choice).reduce((sum, { packed }) => sum + packed, 0)
  const lines = {
    [`${guides} guides`]: `${nodes} screens in two languages, ${pages.length} pages, ${files.length} files`,
    'compile, of the bare parse': `${articles.compile.toFixed(0)} ms of ${articles.bare.toFixed(0)} ms = ${(articles.compile / articles.bare).toFixed(2)}, ${(articles.compile / sample).toFixed(1)} ms a guide${sample === guides ? '' : `, of ${sample} guides`}`,
    'whole build': `${seconds.toFixed(1)} s, ${worked.toFixed(1)} s of processors, ${((worked * 1000) / pages.length).toFixed(2)} ms a page, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    folder: `${(bytesOf(files) / 1e6).toFixed(1)} MB, ${(bytesOf(files) / nodes / 1000).toFixed(1)} kB a screen; pages ${(bytesOf(pages) / 1e6).toFixed(1)} MB`,
    'one screen': html === '' ? 'has no page' : `${Buffer.byteLength(html)} bytes, ${html.match(/<[a-z]/g)?.length} elements`,
    'lists, compressed': `catalog ${brotli('fr/index.html')}, codes and messages ${brotli('fr/find/index.html')}, desk ${brotli('fr/desk/index.html')}, 404 ${brotli('404.html')} bytes`,
    packs: `${packs.length}, together ${(packs.reduce((sum, { packed }) => sum + packed, 0) / 1000).toFixed(0)} kB; mandatory ${(mandatory / 1000).toFixed(0)} kB`,
  }
  process.stdout.write(
    `${Object.entries(lines)
      .map(([name, value]) => `${name.padEnd(28)}${value}`)
      .join('\n')}\n\n`,
  )
  rmSync(folder, { recursive: true, force: true })
}

/** The time in ms of a compilation without cache and threads, and of a bare parse of the same articles. */
async function compileTimes(content: string): Promise<{ readonly compile: number; readonly bare: number }> {
  const files = await readContentFolder(content)
  const texts = files.flatMap(({ path, bytes }) => (/^(?:fr|nl)\/.*\.md$/.test(path) ? [new TextDecoder().decode(bytes)] : []))
  const bare = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
  // Warms up the JavaScript engine.
  await compileContent(files.slice(0, 60), { cache: false, threads: 0 })
  for (const text of texts.slice(0, 30)) bare.parse(text)
  const took = async (work: () => unknown) => {
    const began = performance.now()
    await work()
    return performance.now() - began
  }
  return {
    compile: await took(() => compileContent(files, { cache: false, threads: 0 })),
    bare: await took(() => texts.forEach((text) => void bare.parse(text))),
  }
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [],
  )

/** The packs in the manifest of the worker. */
const packsOf = (worker: string): readonly ManifestPack[] => {
  const [said = ''] = readFileSync(worker, 'utf8')
    .replace(/^self\.ariane=/, '')
    .split('\n')
  const { manifest }: WorkerConfig = JSON.parse(said)
  return manifest.packs
}
