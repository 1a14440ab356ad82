import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FileRefused } from './file-refused.ts'

/** An entry of a folder: its path below that folder with forward slashes, and whether it is a regular file. */
export interface Entry {
  readonly path: string
  readonly isFile: boolean
}

/** No content has so many entries; a folder such as `/` has. */
const mostEntries = 1_000_000

/**
 * Every entry below a folder. Linked folders are not entered, because they may lead back to a parent or out of the folder; the
 * entries of a folder that cannot be read are left out, and so are the folders that `skips` names by their path. Throws where `folder` itself cannot be read, and `FileRefused` for more than
 * a million entries.
 */
export async function listBelow(folder: string, skips: (path: string) => boolean = () => false): Promise<readonly Entry[]> {
  const found: Entry[] = []
  const folders = ['']
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown): Dirent[] => {
      if (below === '') throw error
      return []
    })
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        if (skips(path)) continue
        folders.push(path)
      }
      found.push({ path, isFile: entry.isFile() })
    }
    if (found.length > mostEntries)
      throw new FileRefused(`Unexpected folder \`${folder}\` with more than ${mostEntries} entries, expected fewer`)
  }
  return found
}

/** The paths of all regular files below a folder, with forward slashes, in the same order on every machine. */
export const listFiles = async (folder: string): Promise<readonly string[]> =>
  (await listBelow(folder))
    .filter(({ isFile }) => isFile)
    .map(({ path }) => path)
    .sort()

/** The names in a folder. Empty where there is none. Throws where it cannot be read. */
export const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
