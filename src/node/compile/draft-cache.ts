import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { DraftedText, Folder, Text } from '../../compiler/draft-text.ts'
import { digest } from '../packs/digest.ts'

/** Drafts that were worked out before, on disk. A text has one while its own files and all that it hangs on are the same. */
export interface DraftCache {
  readonly get: (text: Text) => Promise<DraftedText | undefined>
  readonly put: (text: Text, drafted: DraftedText) => Promise<void>
}

interface Entry {
  /** The files that the text asked to include, and the digest of each; `null` where there was none. */
  readonly included: readonly (readonly [path: string, digest: string | null])[]
  readonly drafted: DraftedText
}

const days = 24 * 60 * 60 * 1000

/**
 * The cache in `place`, for one folder of content. `maker` names the compiler: a changed one finds nothing that the last one
 * left. An entry that cannot be read is as good as none, and one that cannot be written is not there: a cache never fails
 * a build.
 */
export function openDraftCache(place: string, maker: string, { sources, pictures, glossary }: Folder): DraftCache {
  const digests = new Map<string, string | null>()
  const digestOf = (path: string): string | null => {
    const known = digests.get(path)
    if (known !== undefined) return known
    const bytes = sources.get(path)?.bytes
    const made = bytes === undefined ? null : digest(bytes)
    digests.set(path, made)
    return made
  }
  const shelf = digest(JSON.stringify([[...pictures].sort(), glossary]))
  const fileOf = ({ versions, flow }: Text): string => {
    const parts = [
      maker,
      process.version,
      shelf,
      ...versions.flatMap(({ path }) => [path, digestOf(path)]),
      flow === undefined ? null : flow.file,
      flow === undefined ? null : digestOf(flow.file),
    ]
    return join(place, digest(JSON.stringify(parts)))
  }
  return {
    get: async (text) => {
      try {
        const { included, drafted }: Entry = deserialize(await readFile(fileOf(text)))
        return included.every(([path, was]) => digestOf(path) === was) ? drafted : undefined
      } catch {
        return undefined
      }
    },
    put: async (text, drafted) => {
      const entry: Entry = { included: drafted.included.map((path) => [path, digestOf(path)]), drafted }
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

/** Removes what was written more than a month ago: an article that is still the same is drafted once more. */
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
