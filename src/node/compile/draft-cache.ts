import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { DraftedText, Folder, Text } from '../../compiler/draft-text.ts'
import { digest } from '../digest.ts'

/**
 * Drafts of earlier runs, on disk. The draft of a text is valid while its files and everything that it depends on are unchanged.
 */
export interface DraftCache {
  readonly get: (text: Text) => Promise<DraftedText | undefined>
  readonly put: (text: Text, drafted: DraftedText) => Promise<void>
}

interface CachedDraft {
  /** The files that the text includes, and their digests. `null` for a missing file. */
  readonly included: readonly (readonly [path: string, digest: string | null])[]
  readonly drafted: DraftedText
}

const days = 24 * 60 * 60 * 1000

/**
 * Opens the cache in `place` for one content folder. `compiler` is the digest of the compiler: a changed compiler finds no drafts.
 * Errors of the file system are ignored, because a cache must not fail a build.
 */
export function openDraftCache(place: string, compiler: string, { sources, pictures, glossary }: Folder): DraftCache {
  const digests = new Map<string, string | null>()
  const digestOf = (path: string): string | null => {
    const known = digests.get(path)
    if (known !== undefined) return known
    const bytes = sources.get(path)?.bytes
    const computed = bytes === undefined ? null : digest(bytes)
    digests.set(path, computed)
    return computed
  }
  const shared = digest(JSON.stringify([[...pictures].sort(), glossary]))
  const fileOf = ({ versions, flow }: Text): string => {
    const parts = [
      compiler,
      process.version,
      shared,
      ...versions.flatMap(({ path }) => [path, digestOf(path)]),
      flow === undefined ? null : flow.file,
      flow === undefined ? null : digestOf(flow.file),
    ]
    return join(place, digest(JSON.stringify(parts)))
  }
  return {
    get: async (text) => {
      try {
        const { included, drafted }: CachedDraft = deserialize(await readFile(fileOf(text)))
        return included.every(([path, before]) => digestOf(path) === before) ? drafted : undefined
      } catch {
        return undefined
      }
    },
    put: async (text, drafted) => {
      const entry: CachedDraft = { included: drafted.included.map((path) => [path, digestOf(path)]), drafted }
      const file = fileOf(text)
      const unfinished = `${file}.${randomUUID()}`
      try {
        await mkdir(place, { recursive: true })
        await writeFile(unfinished, serialize(entry))
        await rename(unfinished, file)
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined)
      }
    },
  }
}

/** Removes drafts that are older than a month. `now` is in milliseconds since 1970. */
export async function pruneDraftCache(place: string, now: number): Promise<void> {
  const names = await readdir(place).catch(() => [])
  await Promise.all(
    names.map(async (name) => {
      const file = join(place, name)
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }))
      if (now - mtimeMs > 30 * days) await rm(file, { force: true })
    }),
  )
}
