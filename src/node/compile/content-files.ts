import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { drawnPath } from '../../compiler/picture-path.ts'
import type { SourceFile } from '../../compiler/survey.ts'

/** Files that the compiler reads. Of pictures it only asks whether they are there. */
export const isSource = (path: string) => /\.(md|ya?ml)$/i.test(path) || path === 'codes.lock.json'
export const isInside = (path: string) => !isAbsolute(path) && path.split(sep)[0] !== '..'
export const isPicture = (path: string) => /\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path)

/**
 * Every source file and picture below a content folder, paths with forward slashes. A link is followed only where it stays inside the
 * folder by real path: what an article includes must never come from elsewhere on the machine. What is no file, or
 * stands outside, comes without bytes, and the compiler says so.
 */
export async function readContentFolder(folder: string): Promise<SourceFile[]> {
  const root = await realpath(folder)
  // With their types, because then linked folders are not gone into: one may lead back to where it stands.
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries.map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'))
  const files = await Promise.all(
    paths.filter(isSource).map(async (path): Promise<SourceFile> => {
      const real = await realpath(join(root, path)).catch(() => undefined) // a link to nothing
      if (real === undefined || !isInside(relative(root, real)) || !(await lstat(real)).isFile()) return { path }
      return { path, bytes: await readFile(real) }
    }),
  )
  return [...files, ...paths.filter(isPicture).map((path) => ({ path }))]
}

/** Pictures that are drawn, beside the files of a content folder: the compiler only asks whether a picture is there. */
export const drawnFiles = (names: readonly string[]): SourceFile[] => names.map((name) => ({ path: drawnPath(name) }))
