import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import type { DraftedText, Folder, Text } from '../../compiler/draft-text.ts'
import { knownLanguages, languages, usualLanguage } from '../../guide/language.ts'
import { digest } from '../digest.ts'
import { moveFile, removeFolder } from '../files/own-folders.ts'
import { isFileBelow } from '../files/read-below.ts'

/** The number of texts in a message to a thread: few, so that all threads end together, but enough to keep messages rare. */
const batchSize = 12
/**
 * Parsing allocates many short-lived objects: with a smaller young generation a thread spends half of its time in garbage
 * collection.
 */
const youngMegabytes = 64

/**
 * Drafts texts in worker threads. Node 20 runs no TypeScript, so the code of the threads is
 * bundled once for each digest of the compiler, and kept in `place`. `done` gets the number of texts that are finished.
 */
export async function draftInThreads(
  texts: readonly Text[],
  folder: Folder,
  threads: number,
  place: string,
  compiler: string,
  done: (count: number) => void,
): Promise<ReadonlyMap<Text, DraftedText>> {
  const code = pathToFileURL(await bundle(place, compiler))
  const drafts = new Map<Text, DraftedText>()
  let next = 0
  /** Takes the next batch. Empty when all texts are taken. */
  const take = (): readonly Text[] => {
    const batch = texts.slice(next, next + batchSize)
    next += batch.length
    return batch
  }
  const drain = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let batch: readonly Text[] = []
      const feed = () => {
        batch = take()
        if (batch.length === 0) resolve()
        else worker.postMessage(batch)
      }
      worker.on('message', (answers: readonly DraftedText[]) => {
        batch.forEach((text, i) => {
          const draft = answers[i]
          if (draft !== undefined) drafts.set(text, draft)
        })
        done(drafts.size)
        feed()
      })
      worker.on('error', reject)
      feed()
    })
  const start = () => new Worker(code, { workerData: folder, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
  await Promise.all(
    Array.from({ length: threads }, () => {
      const worker = start()
      return drain(worker).finally(() => worker.terminate())
    }),
  )
  return drafts
}

/** Bundles the code of the threads, unless an earlier run has. Returns the path of the file. */
async function bundle(place: string, compiler: string): Promise<string> {
  const told = JSON.stringify({
    site: languages,
    usual: usualLanguage,
    known: knownLanguages,
    names: {},
    leftwards: [],
    mixed: false,
  })
  const name = `draft-thread-${digest(compiler + told).slice(0, 16)}.mjs`
  const file = join(place, name)
  if (await isFileBelow(place, name)) return file
  const stage = join(place, `draft-thread-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'error',
    define: { __LANGUAGES__: told },
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
  await moveFile(join(stage, 'thread.mjs'), file)
  await removeFolder(stage)
  return file
}
