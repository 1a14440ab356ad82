import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listFiles } from './list-below.ts'

/*
 * Moves and removals in folders that the tools have made themselves: caches and unfinished builds. No name in them comes from the
 * content.
 */

/** Removes a folder with all that is in it. A link is removed, and not what it leads to. */
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** Moves a file, and creates the folder for it. */
export async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
}

/** Removes the entries of a folder that were last changed before a time, in milliseconds since 1970. */
export async function removeOlder(folder: string, time: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name)
      const { mtimeMs } = await lstat(file).catch(() => ({ mtimeMs: time }))
      if (mtimeMs < time) await rm(file, { force: true })
    }),
  )
}

/** The number of files below a folder, and their bytes. */
export async function sizeOfFiles(folder: string): Promise<{ readonly count: number; readonly bytes: number }> {
  const files = await listFiles(folder)
  const sizes = await Promise.all(files.map(async (path) => (await lstat(join(folder, path))).size))
  return { count: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
