import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { assemble, type Compilation } from '../../compiler/assemble.ts'
import { type DraftedText, draftText, type Folder, type Text } from '../../compiler/draft-text.ts'
import { type SourceFile, survey } from '../../compiler/survey.ts'
import { knownLanguages } from '../../guide/language.ts'
import { digest } from '../digest.ts'
import { cacheFolder } from '../places.ts'
import { programDigest } from '../program-digest.ts'
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

/**
 * Compiles content with the same result as `compile`, but faster: drafts of unchanged articles come from a cache on disk, and much
 * content is drafted in threads.
 */
export async function compileContent(
  files: readonly SourceFile[],
  { cache = true, threads, place = cacheFolder, progress = () => undefined }: CompileOptions = {},
): Promise<Compilation> {
  const content = survey(files)
  const { texts, folder } = content
  const compiler = await compilerDigest()
  const kept = cache ? openDraftCache(join(place, 'drafts'), compiler, folder) : undefined
  const drafts = new Map<Text, DraftedText>()
  await Promise.all(
    texts.map(async (text) => {
      const draft = await kept?.get(text)
      if (draft !== undefined) drafts.set(text, draft)
    }),
  )
  const missing = texts.filter((text) => !drafts.has(text))
  const before = drafts.size
  const report = (done: number) => progress(before + done, texts.length)
  const most = threads ?? threadsFor(missing, folder)
  const fresh =
    most > 0 && missing.length > 1
      ? await draftInThreads(missing, folder, most, place, compiler, report)
      : draftHere(missing, folder, report)
  for (const [text, draft] of fresh) drafts.set(text, draft)
  if (kept !== undefined && missing.length > 0) {
    for (const [text, draft] of fresh) await kept.put(text, draft)
    await pruneDraftCache(join(place, 'drafts'), Date.now())
  }
  report(missing.length)
  return assemble(
    content,
    texts.map((text) => {
      const draft = drafts.get(text)
      if (draft === undefined) throw new Error('Unexpected text without a draft, expected one for each')
      return draft
    }),
  )
}

/** The number of threads that save time for some texts. 0 for little work. */
function threadsFor(texts: readonly Text[], { sources }: Folder): number {
  const bytes = texts
    .flatMap(({ versions }) => versions)
    .reduce((sum, { path }) => sum + (sources.get(path)?.bytes.length ?? 0), 0)
  return bytes < worthThreads ? 0 : Math.min(availableParallelism(), 4)
}

function draftHere(texts: readonly Text[], folder: Folder, report: (done: number) => void): ReadonlyMap<Text, DraftedText> {
  return new Map(
    texts.map((text, i) => {
      report(i)
      return [text, draftText(text, folder)]
    }),
  )
}

/** A digest of all that affects drafts: the compiler, the shared folder `guide`, the versions of packages, and the languages. */
const compilerDigest = async (): Promise<string> =>
  digest((await programDigest(['src/compiler', 'src/guide'], ['.ts'])) + knownLanguages.join())
