import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assemble, type Compilation } from '../../compiler/assemble.ts'
import { type DraftedText, draftText, type Text } from '../../compiler/draft-text.ts'
import { type SourceFile, survey } from '../../compiler/survey.ts'
import { digest } from '../packs/digest.ts'
import { openDraftCache, pruneDraftCache } from './draft-cache.ts'
import { draftInThreads } from './draft-threads.ts'

export interface CompileOptions {
  /** Whether to reuse drafts of earlier runs, and to keep new ones. */
  readonly cache?: boolean
  /** The number of worker threads. 0 for none; if absent, it depends on the amount of work and the processors. */
  readonly threads?: number
  /** The folder of the cache, and of the code of the threads. */
  readonly place?: string
  /** Called after each text, to show the progress. */
  readonly progress?: (done: number, all: number) => void
}

/** From so many bytes on threads save time: they need a fifth of a second to start. */
const worthThreads = 1_500_000

const root = fileURLToPath(new URL('../../../', import.meta.url))
const defaultPlace = join(root, 'node_modules/.cache/ariane')

/**
 * Compiles content with the same result as `compile`, but faster: drafts of unchanged articles come from a cache on disk, and much
 * content is drafted in threads.
 */
export async function compileContent(
  files: readonly SourceFile[],
  { cache = true, threads, place = defaultPlace, progress = () => undefined }: CompileOptions = {},
): Promise<Compilation> {
  const content = survey(files)
  const { texts, folder } = content
  const compiler = await compilerDigest()
  const kept = cache ? openDraftCache(join(place, 'drafts'), compiler, folder) : undefined
  const drafted: (DraftedText | undefined)[] = await Promise.all(texts.map((text) => kept?.get(text)))
  const missing = texts.filter((_, i) => drafted[i] === undefined)
  const before = texts.length - missing.length
  const hear = (done: number) => progress(before + done, texts.length)

  const bytes = missing
    .flatMap(({ versions }) => versions)
    .reduce((sum, { path }) => sum + (folder.sources.get(path)?.bytes.length ?? 0), 0)
  const most = threads ?? (bytes < worthThreads ? 0 : Math.min(availableParallelism(), 4))
  const draftHere = (text: Text, i: number): DraftedText => {
    hear(i)
    return draftText(text, folder)
  }
  const fresh =
    most > 0 && missing.length > 1 ? await draftInThreads(missing, folder, most, place, compiler, hear) : missing.map(draftHere)
  const answers = new Map(missing.map((text, i) => [text, fresh[i] as DraftedText]))
  if (kept !== undefined && missing.length > 0) {
    for (const [text, answer] of answers) await kept.put(text, answer)
    await pruneDraftCache(join(place, 'drafts'), Date.now())
  }
  hear(missing.length)
  return assemble(
    content,
    texts.map((text, i) => drafted[i] ?? (answers.get(text) as DraftedText)),
  )
}

/** A digest of every file that affects drafts: the compiler, the shared folder `guide`, and the versions of packages. */
async function compilerDigest(): Promise<string> {
  const folders = ['src/compiler', 'src/guide']
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    ),
  )
  const paths = ['package-lock.json', ...names.flat().sort()]
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path))))
  return digest(texts.map((text, i) => `${paths[i]} ${digest(text)}`).join('\n'))
}
