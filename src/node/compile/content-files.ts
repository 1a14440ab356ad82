import { relative, sep } from 'node:path'
import { compareText } from '../../compiler/diagnostic.ts'
import { drawnPath, isPicturePath } from '../../compiler/picture-path.ts'
import { mostBytesOf, type SourceFile } from '../../compiler/survey.ts'
import { FileRefused } from '../files/file-refused.ts'
import { listBelow } from '../files/list-below.ts'
import { readBelow } from '../files/read-below.ts'

/** Whether the compiler reads a file. Of pictures it only needs to know that they exist. */
export const isSource = (path: string) =>
  /\.(md|ya?ml)$/i.test(path) || ['codes.lock.json', 'approvals.json', 'agreements.json'].includes(path)
export const isPicture = isPicturePath
/**
 * Whether a file of a language folder is neither: the compiler tells that it is left out. Files that systems and programs put
 * everywhere (`.DS_Store`, `Thumbs.db`, the lock files of Office) are none.
 */
export const isStray = (path: string) =>
  /^(?:fr|nl)\//.test(path) && !isSource(path) && !isPicture(path) && !/(?:^|\/)(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(path)

/** Whether a folder at the top of an organisation's folder has no content: packages, the built site, and what programs hide. */
export const isBesideContent = (path: string): boolean => /^(?:node_modules|dist|\.[^/]*)(?:\/|$)/.test(path)

/** The limit for all sources together, in bytes: a hundred times the largest real content. */
const mostOfAll = 1_000_000_000
/** The number of files that are read at the same time. It bounds the open files. */
const atOnce = 64

/**
 * Every source file and picture below a content folder, with forward slashes in paths, sorted, then what else lies in its
 * language folders, without bytes. A symbolic link is followed only if its real path is inside the folder, so that articles never
 * include other files of the machine. A source that is outside, is not a file or is too large comes without bytes; the compiler
 * reports it. Throws `FileRefused` where all sources together are too large.
 */
export async function readContentFolder(folder: string): Promise<SourceFile[]> {
  const entries = await listBelow(folder, isBesideContent)
  const paths = entries.map(({ path }) => path).sort(compareText)
  const strays = entries
    .filter(({ path, isFile }) => isFile && isStray(path))
    .map(({ path }) => path)
    .sort(compareText)
  const sources = paths.filter(isSource)
  const files: SourceFile[] = []
  let total = 0
  for (let first = 0; first < sources.length; first += atOnce) {
    const read = await Promise.all(sources.slice(first, first + atOnce).map((path) => readSource(folder, path)))
    files.push(...read)
    total += read.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
    if (total > mostOfAll)
      throw new FileRefused(
        `Unexpected content of more than ${mostOfAll} bytes in \`${displayPath(folder)}\`, expected fewer; nothing is compiled`,
      )
  }
  return [...files, ...[...paths.filter(isPicture), ...strays].map((path) => ({ path }))]
}

async function readSource(folder: string, path: string): Promise<SourceFile> {
  const read = await readBelow(folder, path, mostBytesOf(path))
  if ('bytes' in read) return { path, bytes: read.bytes }
  return read.why === 'too-large' ? { path, size: read.size } : { path }
}

/** Entries for pictures that are drawn by their names, so that the compiler finds them beside the files of a content folder. */
export const pictureFiles = (names: readonly string[]): SourceFile[] => names.map((name) => ({ path: drawnPath(name) }))

/** A folder relative to the working directory, with forward slashes, for messages. */
export const displayPath = (folder: string): string => (relative(process.cwd(), folder) || '.').split(sep).join('/')
