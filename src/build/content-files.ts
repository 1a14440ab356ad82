import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SourceFile } from '../compiler/compile.ts'

/** Files that the compiler reads. Of pictures it only asks whether they are there. */
export const isSource = (path: string) => /\.(md|ya?ml)$/i.test(path) || path === 'codes.lock.json'
const isPicture = (path: string) => /\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path)

/**
 * Every source file and picture below a content folder, paths with forward slashes. A link is followed only where it stays inside the
 * folder by real path: what an article includes must never come from elsewhere on the machine.
 */
export async function readContentFolder(folder: string): Promise<SourceFile[]> {
  const root = await realpath(folder)
  const entries = await readdir(root, { recursive: true })
  const paths = entries.map((entry) => entry.split(sep).join('/'))
  const files = await Promise.all(
    paths.filter(isSource).map(async (path): Promise<SourceFile | undefined> => {
      const real = await realpath(join(root, path))
      const inside = relative(root, real)
      if (inside.startsWith('..') || !(await lstat(real)).isFile()) return
      return { path, bytes: await readFile(real) }
    }),
  )
  return [...files.filter((file) => file !== undefined), ...paths.filter(isPicture).map((path) => ({ path }))]
}
