import { writeBelow } from './write-below.ts'

/** The number of files that are written at the same time. It bounds the open files. */
const atOnce = 64

/** Writes files below a folder. Rejects with the first fault, when no file is being written any more. */
export async function writeTogether(
  folder: string,
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): Promise<void> {
  for (let first = 0; first < files.length; first += atOnce) {
    const writing = files.slice(first, first + atOnce).map(([path, content]) => writeBelow(folder, path, content))
    // All writes end before one that failed is reported: a later one would make the removed folder again.
    for (const result of await Promise.allSettled(writing)) if (result.status === 'rejected') throw result.reason
  }
}
