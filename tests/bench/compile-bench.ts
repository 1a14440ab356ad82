import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readMarkdown } from '../../src/compiler/1-read/markdown/markdown.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { SourceFile } from '../../src/compiler/survey.ts'
import { compileContent } from '../../src/node/compile/compile-content.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** Articles of a folder, repeated under new names up to a count; each copy has its number in the text, so that no two are equal. */
async function articles(
  folder: string,
  size: number,
): Promise<{ readonly articles: readonly SourceFile[]; readonly others: readonly SourceFile[] }> {
  const files = await readContentFolder(folder)
  const isArticle = ({ path }: SourceFile) =>
    /^(?:fr|nl)\//.test(path) && /\.md$/i.test(path) && !/(?:^|\/)(?:includes\/|toc\.md$|readme\.md$)/i.test(path)
  const originals = files.filter((file) => isArticle(file) && file.bytes !== undefined)
  const copies = Array.from({ length: size }, (_, i): SourceFile => {
    const { path, bytes = new Uint8Array() } = originals[i % originals.length] as SourceFile
    const round = Math.floor(i / originals.length)
    const text = new TextDecoder().decode(bytes)
    return round === 0
      ? { path, bytes }
      : { path: path.replace(/([^/]+)$/, `${round}-$1`), bytes: new TextEncoder().encode(`${text}\n<!-- ${round} -->\n`) }
  })
  return {
    articles: copies,
    others: files.filter((file) => !isArticle(file) && !file.path.startsWith('flows/') && file.path !== 'codes.lock.json'),
  }
}

/** Prints one line of the table: medians of interleaved runs in this process, and their ratio to the bare parse. */
export async function bench(folder: string, size: number): Promise<void> {
  const { articles: copies, others } = await articles(folder, size)
  const files = [...copies, ...others]
  const texts = copies.map(({ bytes }) => new TextDecoder().decode(bytes))
  const bytes = copies.reduce((sum, { bytes: content }) => sum + (content?.length ?? 0), 0)
  const bare = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
  const took = async (work: () => unknown): Promise<number> => {
    globalThis.gc?.()
    const began = performance.now()
    await work()
    return performance.now() - began
  }
  const parse = () => texts.forEach((text) => bare.parse(text))
  const ownParse = () => texts.forEach((text) => readMarkdown(text))
  // Warms up the JavaScript engine.
  for (let warm = 0; warm < 3; warm++) {
    for (const text of texts.slice(0, 100)) bare.parse(text)
    compile(files.slice(0, 100))
  }
  const rounds = size <= 100 ? 9 : size <= 500 ? 5 : 1
  const times = { bare: [] as number[], own: [] as number[], whole: [] as number[], threads: [] as number[] }
  // The code of the threads is bundled once for each version of the compiler, so not in the measured runs.
  await compileContent(files.slice(0, 2), { cache: false, threads: 2 })
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await took(parse))
    times.own.push(await took(ownParse))
    times.whole.push(await took(() => compile(files)))
    times.threads.push(await took(() => compileContent(files, { cache: false, threads: 2 })))
  }
  const memory = process.resourceUsage().maxRSS / 1024

  const cold = await took(() => compileContent(files, { threads: 0, place: cachePlace }))
  const same = await took(() => compileContent(files, { threads: 0, place: cachePlace }))
  const [first, ...rest] = files as [SourceFile, ...SourceFile[]]
  const changed = [
    { path: first.path, bytes: new TextEncoder().encode(`${new TextDecoder().decode(first.bytes)}\nUne phrase de plus.\n`) },
    ...rest,
  ]
  const once = await took(() => compileContent(changed, { threads: 0, place: cachePlace }))
  await rm(cachePlace, { recursive: true, force: true })

  const [b, own, whole, threads] = [median(times.bare), median(times.own), median(times.whole), median(times.threads)]
  const ratio = (time: number, of: number) => (time / of).toFixed(2)
  process.stdout.write(
    `${size} articles, ${(bytes / 1e6).toFixed(2)} MB, medians of ${rounds}\n` +
      `  bare parse            ${b.toFixed(0)} ms (${(bytes / b / 1000).toFixed(2)} MB/s)\n` +
      `  compile               ${whole.toFixed(0)} ms = ${ratio(whole, b)} of the bare parse; of it our parse ${ratio(own, b)}, all after it ${ratio(whole - own, b)}\n` +
      `  beyond the bare parse ${ratio(whole - b, b)}\n` +
      `  two threads           ${threads.toFixed(0)} ms = ${ratio(threads, b)} of the bare parse\n` +
      `  cache: cold ${cold.toFixed(0)} ms, nothing changed ${same.toFixed(0)} ms (${ratio(same, cold)}), one article changed ${once.toFixed(0)} ms (${ratio(once, cold)})\n` +
      `  peak memory           ${memory.toFixed(0)} MB, ${(memory / size).toFixed(2)} MB an article\n`,
  )
}

const cachePlace = join('node_modules/.cache/ariane', `bench-${process.pid}`)
