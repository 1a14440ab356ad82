import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { drawnPath } from '../../compiler/picture-path.ts'
import type { SourceFile } from '../../compiler/survey.ts'

/** Whether the compiler reads a file. Of pictures it only needs to know that they exist. */
export const isSource = (path: string) => /\.(md|ya?ml)$/i.test(path) || path === 'codes.lock.json'
/** Whether a relative path stays inside its folder. */
export const isInside = (path: string) => !isAbsolute(path) && path.split(sep)[0] !== '..'
export const isPicture = (path: string) => /\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path)

/**
 * Every source file and picture below a content folder, with forward slashes in paths. A symbolic link is followed only if its real
 * path is inside the folder, so that articles never include other files of the machine. A source that is outside, or is not a file,
 * comes without bytes; the compiler reports it.
 */
export async function readContentFolder(folder: string): Promise<SourceFile[]> {
  const root = await realpath(folder)
  // With file types, `readdir` does not enter linked folders, which may link back to a parent.
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries.map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'))
  const files = await Promise.all(
    paths.filter(isSource).map(async (path): Promise<SourceFile> => {
      const real = await realpath(join(root, path)).catch(() => undefined) // a broken link
      if (real === undefined || !isInside(relative(root, real)) || !(await lstat(real)).isFile()) return { path }
      return { path, bytes: await readFile(real) }
    }),
  )
  return [...files, ...paths.filter(isPicture).map((path) => ({ path }))]
}

/** Entries for pictures that are drawn by their names, so that the compiler finds them beside the files of a content folder. */
export const pictureFiles = (names: readonly string[]): SourceFile[] => names.map((name) => ({ path: drawnPath(name) }))

/** A folder relative to the working directory, with forward slashes, for messages. */
export const displayPath = (folder: string): string => (relative(process.cwd(), folder) || '.').split(sep).join('/')
