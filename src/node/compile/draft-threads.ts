import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import type { DraftedText, Folder, Text } from '../../compiler/draft-text.ts'

/** The number of texts in a message to a thread: few, so that all threads end together, but enough to keep messages rare. */
const batch = 12
/** Parsing allocates many short-lived objects: with a smaller young generation a thread spends half of its time in garbage collection. */
const youngMegabytes = 64

/**
 * Drafts texts in worker threads. The drafts are in the order of the texts. Node 20 runs no TypeScript, so the code of the threads is
 * bundled once for each digest of the compiler, and kept in `place`. `done` gets the number of texts that are finished.
 */
export async function draftInThreads(
  texts: readonly Text[],
  folder: Folder,
  threads: number,
  place: string,
  compiler: string,
  done: (count: number) => void,
): Promise<DraftedText[]> {
  const code = pathToFileURL(await bundle(place, compiler))
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

async function bundle(place: string, compiler: string): Promise<string> {
  const file = join(place, `draft-thread-${compiler.slice(0, 16)}.mjs`)
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
      // One file: otherwise each thread opens about eighty small files of packages at start.
      noExternal: true,
      // Without it Vite takes the development build of the parser, which has assertions and is half as fast.
      resolve: { conditions: ['module', 'node', 'production'] },
    },
  })
  await rename(join(stage, 'thread.mjs'), file)
  await rm(stage, { recursive: true, force: true })
  return file
}
