import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import type { DraftedText, Folder, Text } from '../../compiler/draft-text.ts'

/** Texts that a thread takes at once: few enough that all threads end together, many enough that messages are rare. */
const batch = 12
/** Parsing makes much that is soon forgotten: with less room a thread would collect garbage half of its time. */
const youngMegabytes = 64

/**
 * Drafts texts in threads, in the order given. Node runs no TypeScript in a thread, so the drafting code is bundled once for
 * each state of the compiler, which `maker` names, and kept in `place`.
 */
export async function draftInThreads(
  texts: readonly Text[],
  folder: Folder,
  threads: number,
  place: string,
  maker: string,
  done: (count: number) => void,
): Promise<DraftedText[]> {
  const code = pathToFileURL(await bundle(place, maker))
  const drafted: DraftedText[] = []
  let next = 0
  let finished = 0
  await Promise.all(
    Array.from({ length: threads }, () => {
      const worker = new Worker(code, { workerData: folder, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
      return new Promise<void>((resolve, reject) => {
        let from = 0
        const feed = () => {
          from = next
          next += batch
          if (from >= texts.length) resolve()
          else worker.postMessage(texts.slice(from, from + batch))
        }
        worker.on('message', (answers: readonly DraftedText[]) => {
          answers.forEach((answer, i) => {
            drafted[from + i] = answer
          })
          finished += answers.length
          done(finished)
          feed()
        })
        worker.on('error', reject)
        feed()
      }).finally(() => worker.terminate())
    }),
  )
  return drafted
}

async function bundle(place: string, maker: string): Promise<string> {
  const file = join(place, `draft-thread-${maker.slice(0, 16)}.mjs`)
  if (existsSync(file)) return file
  const stage = join(place, `draft-thread-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./draft-thread.ts', import.meta.url)),
      target: 'node20',
      outDir: stage,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'thread.mjs', codeSplitting: false } },
    },
    ssr: {
      // In one file: a thread would open some eighty small ones of the packages before it drafts anything.
      noExternal: true,
      // Vite takes the parser's build for development otherwise, which checks itself at every step: half as fast.
      resolve: { conditions: ['module', 'node', 'production'] },
    },
  })
  await rename(join(stage, 'thread.mjs'), file)
  await rm(stage, { recursive: true, force: true })
  return file
}
