import { randomUUID } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { FileRefused } from './file-refused.ts'
import { isInside } from './inside.ts'

export interface Writing {
  /** Refuses to write over an existing file. */
  readonly fresh?: boolean
}

/**
 * Writes a file below a folder, and creates its folders. Throws `FileRefused` where the file would not lie below the folder: for a
 * path that climbs, and for a folder or file on the way that is a link out of the folder. Also refuses what is no regular file.
 */
export async function writeBelow(
  folder: string,
  path: string,
  content: string | Uint8Array,
  { fresh = false }: Writing = {},
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = await placeBelow(folder, path, true)
  // With `O_NOFOLLOW` a link that was made since the check is not followed, with `O_NONBLOCK` a pipe does not wait for a reader.
  const safely = constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const handle = await open(file, safely | (fresh ? constants.O_EXCL : constants.O_TRUNC), 0o666)
  try {
    await handle.writeFile(content)
  } finally {
    await handle.close()
  }
}

/** Writes several files below a folder like `writeBelow`. All are checked first: if one is refused, none is written. */
export async function writeAllBelow(
  folder: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
  writing: Writing = {},
): Promise<void> {
  const all = [...files]
  for (const [path] of all) await placeBelow(folder, path, false)
  for (const [path, content] of all) await writeBelow(folder, path, content, writing)
}

/** Replaces a file below a folder in one step: other processes see the old content or the new content, never a part. */
export async function replaceBelow(folder: string, path: string, content: Uint8Array): Promise<void> {
  await placeBelow(folder, path, false)
  const unfinished = `${path}.${randomUUID()}`
  try {
    await writeBelow(folder, unfinished, content, { fresh: true })
    await rename(await placeBelow(folder, unfinished, false), await placeBelow(folder, path, false))
  } catch (error) {
    await rm(join(folder, unfinished), { force: true })
    throw error
  }
}

/**
 * Removes a file below a folder, and the folders above it that become empty; a missing file is no error. Throws `FileRefused` as
 * `writeBelow` does.
 */
export async function removeBelow(folder: string, path: string): Promise<void> {
  const file = await placeBelow(folder, path, false)
  await rm(file, { force: true })
  const root = await realpath(folder)
  for (let above = dirname(file); above !== root && isInside(relative(root, above)); above = dirname(above))
    try {
      await rmdir(above)
    } catch {
      return
    }
}

/**
 * The real path at which a file below a folder is written. With `create`, its folders are created; without it, nothing changes.
 * Throws `FileRefused` as `writeBelow` does.
 */
async function placeBelow(folder: string, path: string, create: boolean): Promise<string> {
  const refuse = (what: string): never => {
    throw new FileRefused(`Unexpected ${what} \`${path}\`, expected a file below \`${folder}\`; nothing is written`)
  }
  const below = relative(folder, join(folder, path))
  if (below === '' || path.includes('\0') || isAbsolute(path) || !isInside(below)) return refuse('path')
  const root = await realpath(folder).catch(() => undefined)
  // A folder that does not exist yet has no links.
  if (root === undefined) return join(folder, below)
  const [name = '', ...parents] = below.split(sep).reverse()
  const straight = join(root, dirname(below))
  // The usual case: one call shows that no folder of the path is a link.
  const isStraight =
    (await realpath(straight).catch(() => undefined)) === straight && ((await statusOf(straight))?.isDirectory() ?? false)
  let at = isStraight ? straight : root
  for (const parent of isStraight ? [] : parents.reverse()) {
    const place = join(at, parent)
    if ((await statusOf(place)) === undefined) {
      if (!create) return join(root, below)
      await mkdir(place, { recursive: true })
    }
    at = await realpath(place).catch(() => refuse('broken link on the way to'))
    if (!isInside(relative(root, at))) return refuse('link out of the folder on the way to')
    if (!(await statusOf(at))?.isDirectory()) return refuse('file on the way to')
  }
  const file = join(at, name)
  if ((await statusOf(file)) === undefined) return file
  const real = await realpath(file).catch(() => refuse('broken link'))
  if (!isInside(relative(root, real))) return refuse('link out of the folder at')
  return (await statusOf(real))?.isFile() ? real : refuse('folder, pipe or device at')
}

const statusOf = (path: string): Promise<Stats | undefined> => lstat(path).catch(() => undefined)
