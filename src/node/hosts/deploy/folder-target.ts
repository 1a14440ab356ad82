import { join } from 'node:path'
import { FileRefused } from '../../files/file-refused.ts'
import { namesIn } from '../../files/list-below.ts'
import { bytesBelow, readBelow } from '../../files/read-below.ts'
import { removeBelow, replaceBelow } from '../../files/write-below.ts'
import { mostDeployBytes } from '../inventory.ts'
import { Stopped, type Target, type Upload } from './target.ts'

/** A folder of this machine as a target. A file that is there with the same content is not written again. */
export function folderTarget(folder: string): Target {
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const found = await readBelow(folder, path, mostDeployBytes)
    if ('bytes' in found) return found.bytes
    if (found.why === 'missing') return
    throw new FileRefused(`Unexpected ${join(folder, path)} (${found.why}), expected a file in that folder; nothing was changed`)
  }
  const write = async ({ folder: from, path }: Upload): Promise<void> => {
    const bytes = await bytesBelow(from, path)
    const there = await readBelow(folder, path)
    if ('bytes' in there && Buffer.compare(there.bytes, bytes) === 0) return
    await replaceBelow(folder, path, bytes)
  }
  return {
    names: () => namesIn(folder),
    read: async (paths) => {
      const found = await Promise.all(paths.map(async (path) => [path, await read(path)] as const))
      return new Map(found.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, new TextDecoder().decode(bytes)]])))
    },
    write: (files) => oneByOne(files, write),
    remove: (paths) => oneByOne(paths, (path) => removeBelow(folder, path)),
  }
}

/** Does something with each item, in their order. An error of the file system becomes `Stopped`. */
async function oneByOne<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items)
    try {
      await work(item)
    } catch (error) {
      if (error instanceof FileRefused || !(error instanceof Error && 'code' in error)) throw error
      throw new Stopped(error.message)
    }
}
