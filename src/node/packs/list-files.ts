import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The paths of all files below a folder, with forward slashes, in the same order on every machine. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
