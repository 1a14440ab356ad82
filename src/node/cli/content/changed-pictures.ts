import { createHash } from 'node:crypto'
import { isPicture } from '../../compile/content-files.ts'
import { listFiles } from '../../files/list-below.ts'
import { readBelow } from '../../files/read-below.ts'
import { treeAtRef } from './content-at-ref.ts'

/** A picture of the content folder that is new, gone, or has another content than in a revision. */
export interface ChangedPicture {
  readonly path: string
  readonly change: 'added' | 'removed' | 'changed'
}

/** The most bytes of a picture that is compared. A larger one counts as changed. */
const mostBytes = 2 ** 27

/** The pictures of a content folder that differ from those of a git revision, in the order of their paths. */
export async function changedPictures(folder: string, ref: string): Promise<readonly ChangedPicture[]> {
  const before = new Map(treeAtRef(folder, ref).flatMap(({ path, id }) => (isPicture(path) ? [[path, id]] : [])))
  const now = (await listFiles(folder)).filter(isPicture)
  const removed = [...before.keys()].filter((path) => !now.includes(path))
  const changes = await Promise.all(
    now.map(async (path): Promise<ChangedPicture[]> => {
      const id = before.get(path)
      if (id === undefined) return [{ path, change: 'added' }]
      return (await blobId(folder, path, id.length)) === id ? [] : [{ path, change: 'changed' }]
    }),
  )
  return [...changes.flat(), ...removed.map((path): ChangedPicture => ({ path, change: 'removed' }))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  )
}

/** The name that git gives the content of a file: SHA-1, or SHA-256 in repositories whose names have 64 digits. */
async function blobId(folder: string, path: string, digits: number): Promise<string | undefined> {
  const read = await readBelow(folder, path, mostBytes)
  if (!('bytes' in read)) return
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${read.bytes.length}\0`)
    .update(read.bytes)
    .digest('hex')
}
