import { join, relative, resolve } from 'node:path'
import { isInside } from '../files/inside.ts'

/** Where the development server finds files: its root folder and its base path. */
interface ServedFolder {
  readonly root: string
  readonly base: string
}

/**
 * Whether the address of a request names a file of the content folder, its packages apart. Vite would serve it as it is, and follow
 * links that lead out of the folder. Servers differ in how often they decode an address, so every decoding counts.
 */
export function isInContent(url: string, content: string, { root, base }: ServedFolder): boolean {
  let path = url.split(/[?#]/)[0] ?? ''
  for (let times = 0; times < 5; times += 1) {
    const paths = [path, path.startsWith(base) ? path.slice(base.length) : path]
    const files = paths.flatMap((each) => [join(root, each), resolve('/', each.replace(/^\/?@fs/, ''))])
    if (files.some((file) => isContentPath(relative(resolve(content), file.replaceAll('\0', ''))))) return true
    const decoded = decode(path)
    if (decoded === path) return false
    path = decoded
  }
  return true
}

const isContentPath = (path: string): boolean => isInside(path) && !/^node_modules[\\/]/.test(path)

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
