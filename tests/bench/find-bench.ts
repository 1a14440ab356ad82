import { brotliCompressSync } from 'node:zlib'
import { emitFiles } from '../../src/compiler/7-emit/emit.ts'
import { compileContent } from '../../src/node/compile/compile-content.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { openFinder } from '../../src/runtime/find/find.ts'
import { queries } from '../runtime/find-queries.ts'

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
const took = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Prints the sizes of the index, and median times of opening the search and of a query. */
export async function bench(folder: string): Promise<void> {
  const files = emitFiles(await compileContent(await readContentFolder(folder)))
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? ''
  const find = text('data/find.json')
  const guides = files
    .filter(({ path }) => path !== 'data/find.json')
    .map((file) => file.text)
    .join('\n')
  const [index, codes] = [JSON.parse(find), JSON.parse(text('data/codes.json'))]
  const opened = Array.from({ length: 15 }, () => took(() => openFinder(index)))
  const finder = openFinder(index)
  const asked = Array.from({ length: 5 }, () =>
    queries.map(([language, query]) => took(() => finder({ query, language }, codes))),
  ).flat()
  const pasted = took(() => finder({ query: 'erreur 0x80 inscription de l’appareil '.repeat(270), language: 'fr' }, codes))
  const size = (content: string) =>
    `${(content.length / 1024).toFixed(1)} KiB, ${(brotliCompressSync(content).length / 1024).toFixed(1)} KiB in brotli`
  process.stdout.write(
    `index     ${size(find)}: ${index.codes.length} codes\n` +
      `the rest  ${size(guides)}\n` +
      `open      ${median(opened).toFixed(1)} ms\n` +
      `query     ${median(asked).toFixed(2)} ms, the slowest ${Math.max(...asked).toFixed(1)} ms; ten thousand signs ${pasted.toFixed(1)} ms\n`,
  )
}
