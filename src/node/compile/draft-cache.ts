import { deserialize, serialize } from 'node:v8'
import type { DraftedText, Folder, Text } from '../../compiler/draft-text.ts'
import { digest } from '../digest.ts'
import { removeOlder } from '../files/own-folders.ts'
import { readBelow } from '../files/read-below.ts'
import { replaceBelow } from '../files/write-below.ts'

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
export function openDraftCache(place: string, compiler: string, { sources, pictures, glossary, own }: Folder): DraftCache {
  const digests = new Map<string, string | null>()
  const digestOf = (path: string): string | null => {
    const known = digests.get(path)
    if (known !== undefined) return known
    const bytes = sources.get(path)?.bytes
    const computed = bytes === undefined ? null : digest(bytes)
    digests.set(path, computed)
    return computed
  }
  const shared = digest(JSON.stringify([[...pictures].sort(), glossary, own]))
  const nameOf = ({ versions, flow }: Text): string => {
    const parts = [
      compiler,
      process.version,
      shared,
      ...versions.flatMap(({ path }) => [path, digestOf(path)]),
      flow === undefined ? null : flow.file,
      flow === undefined ? null : digestOf(flow.file),
    ]
    return digest(JSON.stringify(parts))
  }
  return {
    get: async (text) => {
      try {
        const read = await readBelow(place, nameOf(text))
        if ('why' in read) return undefined
        const { included, drafted }: CachedDraft = deserialize(read.bytes)
        return included.every(([path, before]) => digestOf(path) === before) ? drafted : undefined
      } catch {
        return undefined
      }
    },
    put: async (text, drafted) => {
      const entry: CachedDraft = { included: drafted.included.map((path) => [path, digestOf(path)]), drafted }
      await replaceBelow(place, nameOf(text), serialize(entry)).catch(() => undefined)
    },
  }
}

/** Removes drafts that are older than a month. `now` is in milliseconds since 1970. */
export const pruneDraftCache = (place: string, now: number): Promise<void> => removeOlder(place, now - 30 * days)
