import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { FileRefused } from './file-refused.ts'
import { isInside } from './inside.ts'

/** Why a file was not read. `outside`: a link that leads out of the folder. `not-a-file`: a folder, a pipe or a device. */
export type Unread =
  | { readonly why: 'missing' | 'outside' | 'not-a-file' | 'unreadable' }
  /** `size` in bytes. */
  | { readonly why: 'too-large'; readonly size: number }

/** The limit for our own files and for what a build has made, in bytes. */
const mostOfOurs = 2 ** 30

/**
 * Reads a regular file below a folder. Refuses links that lead out of the folder, pipes (which would never end), devices, and files
 * of more than `most` bytes, before it reads them.
 */
export async function readBelow(
  folder: string,
  path: string,
  most = mostOfOurs,
): Promise<{ readonly bytes: Uint8Array } | Unread> {
  const found = await findBelow(folder, path)
  if ('why' in found) return found
  let file: FileHandle | undefined
  try {
    // Without `O_NONBLOCK` opening a pipe waits for its other end: the file may have been replaced since `findBelow`.
    file = await open(found.file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const status = await file.stat()
    if (!status.isFile()) return { why: 'not-a-file' }
    if (status.size > most) return { why: 'too-large', size: status.size }
    return { bytes: await readBytes(file, status.size) }
  } catch {
    return { why: 'unreadable' }
  } finally {
    await file?.close()
  }
}

/** Reads a file that must be there: a template, or what the build has made. Throws `FileRefused` where it cannot be read. */
export async function bytesBelow(folder: string, path: string): Promise<Uint8Array> {
  const read = await readBelow(folder, path)
  if ('bytes' in read) return read.bytes
  throw new FileRefused(`Unexpected \`${path}\` in \`${folder}\` (${read.why}), expected a file`)
}

/** Reads the text of a file like `bytesBelow`. A byte order mark stays. */
export const textBelow = async (folder: string, path: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesBelow(folder, path))

/** Reads a file that an admin names, with a limit like `readBelow`. A link may lead anywhere: the admin has made it. */
export async function readNamed(path: string, most: number): Promise<{ readonly bytes: Uint8Array } | Unread> {
  const file = await realPath(path)
  return readBelow(dirname(file), basename(file), most)
}

/** Whether a regular file lies below a folder, also by its real path. */
export const isFileBelow = async (folder: string, path: string): Promise<boolean> => 'file' in (await findBelow(folder, path))

/** Whether a path is a folder, or a link to one. */
export const isFolder = async (path: string): Promise<boolean> => {
  const real = await realpath(path).catch(() => undefined)
  return real !== undefined && ((await statusOf(real))?.isDirectory() ?? false)
}

/** A path with every link resolved. The path itself where there is nothing. */
export const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)

/** The real path of a regular file below a folder. */
async function findBelow(folder: string, path: string): Promise<{ readonly file: string } | Unread> {
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined) return { why: 'missing' }
  const file = await realpath(join(root, path)).catch(() => undefined)
  if (file === undefined) return { why: 'missing' }
  if (!isInside(relative(root, file))) return { why: 'outside' }
  return (await statusOf(file))?.isFile() ? { file } : { why: 'not-a-file' }
}

const statusOf = (path: string): Promise<Stats | undefined> => lstat(path).catch(() => undefined)

/** Reads at most `size` bytes: a file that grows meanwhile does not fill the memory. */
async function readBytes(file: FileHandle, size: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(size)
  let at = 0
  while (at < size) {
    const { bytesRead } = await file.read(buffer, at, size - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return buffer.subarray(0, at)
}
