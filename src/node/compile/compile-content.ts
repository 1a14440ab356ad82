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

export interface Effort {
  /** Whether drafts of an earlier run may be taken, and are kept for the next. */
  readonly cache?: boolean
  /** Threads beside this one; as many as the work and the machine make sense of where absent, none where 0. */
  readonly threads?: number
  /** The folder that the cache and the code of the threads are kept in. */
  readonly place?: string
  /** Hears of each text that is done, for long work at a terminal. */
  readonly progress?: (done: number, all: number) => void
}

/** Threads need a fifth of a second to begin; below so many bytes the work is done by then. */
const worthThreads = 1_500_000

const root = fileURLToPath(new URL('../../../', import.meta.url))
const usualPlace = join(root, 'node_modules/.cache/ariane')

/**
 * `compile`, with the same answer, for whoever has a disk and several processors: what an earlier run drafted is taken from
 * the cache, so that a run with one changed article costs that article; what is much is drafted in threads.
 */
export async function compileContent(
  files: readonly SourceFile[],
  { cache = true, threads, place = usualPlace, progress = () => undefined }: Effort = {},
): Promise<Compilation> {
  const content = survey(files)
  const { texts, folder } = content
  const maker = await compilerDigest()
  const kept = cache ? openDraftCache(join(place, 'drafts'), maker, folder) : undefined
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
    most > 0 && missing.length > 1 ? await draftInThreads(missing, folder, most, place, maker, hear) : missing.map(draftHere)
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

/** Changes with every file that decides what a draft is: the compiler, the words it shares, and the packages. */
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
