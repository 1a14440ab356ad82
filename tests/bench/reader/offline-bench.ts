import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium } from '@playwright/test'
import { blocksText, phraseText } from '../../../src/guide/content.ts'
import type { Guide, GuideFile } from '../../../src/guide/guide.ts'
import { listFiles } from '../../../src/node/files/list-below.ts'
import { buildTo } from './build-to.ts'
import { measuredPage } from './measured-page.ts'
import { addSentence, repeatArticles } from './repeat-articles.ts'
import { medians } from './report.ts'
import { type Figures, type Site, update, visit } from './visit.ts'
import { openWireHost } from './wire-host.ts'
import { writeYardstick } from './yardsticks.ts'

/** Builds content of several sizes, stores each offline in a browser beside the hand-made site, deploys a change of one sentence, and prints the costs. */
export async function bench(args: readonly string[], executablePath: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { articles: { type: 'string', default: '60,180' }, runs: { type: 'string', default: '3' } },
  })
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-background-networking', ...root] })
  const say = (line: string) => process.stdout.write(`${line}\n`)
  let smaller: Packed | undefined
  for (const count of values.articles.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'ariane-bench-'))
    const articles = await repeatArticles(positionals[0] ?? 'content', join(folder, 'content'), count)
    const before = buildTo(join(folder, 'before'), join(folder, 'content'))
    const changed = articles[0] ?? ''
    const article = brotli(readFileSync(changed)).length
    addSentence(changed)
    const after = buildTo(join(folder, 'after'), join(folder, 'content'))
    const files = await guideFiles(before)
    writeYardstick(join(folder, 'limit-pwa'), files, true)
    const page = measuredPage(files)
    const ours: Site = { name: 'ariane', host: await openWireHost(before), page, next: 'main a.answer', pwa: true }
    const yard: Site = { name: 'limit-pwa', host: await openWireHost(join(folder, 'limit-pwa')), page, next: '.next', pwa: true }
    const runs = Number(values.runs)
    const mine = medians(await inTurns(runs, () => told(visit(browser, ours), ours)))
    const theirs = medians(await inTurns(runs, () => told(visit(browser, yard), yard)))
    const packed = await packsOf(before, files)
    const news = await update(browser, ours, after)
    say(`\n${count} articles in each language, ${files.length} guides`)
    say(
      `  offline ready ${ms(mine)}, yardstick ${ms(theirs)}: × ${((mine['offline ready'] ?? 0) / (theirs['offline ready'] ?? 1)).toFixed(2)}; ${mine['worker requests']} requests, ${kb(mine['worker bytes'] ?? 0)}`,
    )
    say(
      `  a guide: ${kb(packed.brotli / files.length)} in Brotli, ${kb(packed.gzip / files.length)} in the build’s gzip; its share of one Brotli stream of all texts ${kb(packed.texts / files.length)}: × ${(packed.brotli / packed.texts).toFixed(2)}, × ${(packed.gzip / packed.texts).toFixed(2)}`,
    )
    if (smaller !== undefined)
      say(
        `  each guide more: ${kb((packed.brotli - smaller.brotli) / (packed.guides - smaller.guides))} in Brotli, of the texts ${kb((packed.texts - smaller.texts) / (packed.guides - smaller.guides))}: × ${((packed.brotli - smaller.brotli) / (packed.texts - smaller.texts)).toFixed(2)}`,
      )
    say(
      `  an update after a sentence in one article of ${kb(article)}: ${kb(news['update bytes'] ?? 0)} in ${news['update requests']} requests; at most twice the article and 2 KB is ${kb(2 * article + 2000)}`,
    )
    smaller = packed
    for (const { host } of [ours, yard]) await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  await browser.close()
}

/** Prints the progress of a visit. */
async function told(visiting: Promise<Figures>, { name }: Site): Promise<Figures> {
  const found = await visiting
  process.stderr.write(`${name}: offline ready ${ms(found)}\n`)
  return found
}

const ms = (figures: Readonly<Record<string, number>>): string => `${Math.round(figures['offline ready'] ?? 0)} ms`
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`

async function inTurns<T>(count: number, act: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = []
  for (let turn = 0; turn < count; turn++) all.push(await act())
  return all
}

interface Packed {
  readonly guides: number
  /** The bytes of the data packs, with Brotli and as the build has them. */
  readonly brotli: number
  readonly gzip: number
  /** All texts of all guides as one stream. */
  readonly texts: number
}

async function packsOf(dist: string, files: readonly GuideFile[]): Promise<Packed> {
  const names = (await listFiles(join(dist, 'packs'))).filter((name) => /^(?:fr|nl)/.test(name) && !name.endsWith('.index.json'))
  const sizes = (form: string, sizeOf: (bytes: Buffer) => number) =>
    names.filter((name) => name.endsWith(form)).reduce((sum, name) => sum + sizeOf(readFileSync(join(dist, 'packs', name))), 0)
  return {
    guides: files.length,
    brotli: sizes('.json', (bytes) => brotli(bytes).length),
    gzip: sizes('.pack', (bytes) => bytes.length),
    texts: brotli(Buffer.from(files.map(({ guide }) => textOf(guide)).join('\n'))).length,
  }
}

const textOf = ({ title, nodes }: Guide): string =>
  [
    title,
    ...nodes.flatMap((node) => [
      phraseText(node.title),
      blocksText(node.body),
      ...(node.kind === 'question' ? node.choices.map(({ label }) => label) : []),
      ...(node.errata ?? []).map(({ text }) => text),
    ]),
  ].join('\n')

const brotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })

async function guideFiles(dist: string): Promise<readonly GuideFile[]> {
  const paths = (await listFiles(dist)).filter((path) => /^data\/[a-z]{2}\/[^/]+\.json$/.test(path))
  const files = paths.map((path): Partial<GuideFile> => JSON.parse(readFileSync(join(dist, path), 'utf8')))
  return files.filter((file): file is GuideFile => file.guide !== undefined)
}
