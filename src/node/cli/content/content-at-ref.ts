import { posix } from 'node:path'
import { mostBytesOf, type SourceFile } from '../../../compiler/survey.ts'
import { isPicture, isSource, isStray } from '../../compile/content-files.ts'
import { git } from './git.ts'

/** An entry of a tree of git, also a folder. A blob of mode `120000` is a symbolic link, whose content is the path that it leads to. */
interface TreeEntry {
  readonly mode: string
  readonly id: string
  /** In bytes. */
  readonly size: number
  /** Below the content folder. */
  readonly path: string
}

const linkMode = '120000'
/** The longest chain of links that is followed. */
const mostLinks = 10

/**
 * The sources and pictures of a content folder at a git revision, with the same rules as `readContentFolder`: a link is followed
 * only to a file inside the folder, and a file that is too large has no bytes. Throws where the folder is in no repository, the
 * revision is unknown, or git cannot read a file.
 */
export function contentAtRef(folder: string, ref: string): SourceFile[] {
  const entries = treeAtRef(folder, ref)
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const files = resolveLinks(folder, entries, byPath)
  const readable = files.flatMap(({ entry }) => (entry !== undefined && entry.size <= mostBytesOf(entry.path) ? [entry.id] : []))
  const contents = readBlobs(folder, readable)
  return [
    ...files.map(({ path, entry }): SourceFile => {
      if (entry === undefined) return { path }
      const bytes = contents.get(entry.id)
      return bytes === undefined ? { path, size: entry.size } : { path, bytes }
    }),
    ...entries
      .filter(({ path, mode }) => isPicture(path) || (isStray(path) && mode.startsWith('100')))
      .map(({ path }) => ({ path })),
  ]
}

/** All entries of the content folder at a git revision. Throws as `contentAtRef`. */
export const treeAtRef = (folder: string, ref: string): readonly TreeEntry[] =>
  listTree(folder, line(git(folder, ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`])))

/** The only line of an output. Names may end in spaces, so only the line end is cut off. */
const line = (output: Buffer): string => output.toString().replace(/\r?\n$/, '')

/** All entries of the content folder in a commit. None where the commit does not have the folder. */
function listTree(folder: string, commit: string): readonly TreeEntry[] {
  const below = line(git(folder, ['rev-parse', '--show-prefix'])).replace(/\/$/, '')
  const tree = below === '' ? `${commit}^{tree}` : treeAt(folder, commit, below)
  if (tree === undefined) return []
  return git(folder, ['ls-tree', '-r', '-t', '-z', '-l', '--full-tree', tree])
    .toString()
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      // `<mode> <type> <id> <size>\t<path>`. The size of a folder and of a submodule is `-`, that of a missing object is `BAD`.
      const [, mode, id, size, path] = /^(\d{6}) [a-z]+ ([\da-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(entry) ?? []
      if (mode === undefined || id === undefined || path === undefined)
        throw new Error(`Unexpected entry ${JSON.stringify(entry)} of git, expected a file that is there`)
      return { mode, id, size: Number(size), path }
    })
}

/** The id of the tree of a folder in a commit. */
function treeAt(folder: string, commit: string, below: string): string | undefined {
  const [entry = ''] = git(folder, ['ls-tree', '-z', '-d', '--full-tree', commit, '--', below]).toString().split('\0')
  return /^040000 tree ([\da-f]{40,64})\t/.exec(entry)?.[1]
}

/** The sources of a tree, each with the file that it leads to. `undefined` for a folder, a submodule and a link that leads to no file of the folder. */
function resolveLinks(
  folder: string,
  entries: readonly TreeEntry[],
  byPath: ReadonlyMap<string, TreeEntry>,
): readonly { readonly path: string; readonly entry: TreeEntry | undefined }[] {
  const sources = entries.filter(({ path }) => isSource(path))
  const links = readBlobs(
    folder,
    entries.flatMap(({ mode, id, size }) => (mode === linkMode && size < 4096 ? [id] : [])),
  )
  return sources.map((source) => {
    let entry: TreeEntry | undefined = source
    for (let times = 0; times < mostLinks && entry?.mode === linkMode; times += 1) {
      const target = links.get(entry.id)?.toString() ?? ''
      entry = byPath.get(posix.join(posix.dirname(entry.path), posix.isAbsolute(target) ? '..' : target))
    }
    return { path: source.path, entry: entry?.mode.startsWith('100') ? entry : undefined }
  })
}

/**
 * The bytes of blobs by their ids. `git cat-file --batch` answers each id with `<id> blob <size>`, a line end, the bytes and a line
 * end. Asked by ids and not by names, no name can pass for another line.
 */
function readBlobs(folder: string, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>()
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return contents
  const batch = git(folder, ['cat-file', '--batch'], wanted.map((id) => `${id}\n`).join(''))
  let at = 0
  for (const id of wanted) {
    const end = batch.indexOf(10, at)
    const [, answered, size] = /^([\da-f]+) blob (\d+)$/.exec(batch.toString('latin1', at, end)) ?? []
    if (answered !== id) throw new Error(`Unexpected answer of git for the object ${id}, expected its bytes`)
    contents.set(id, batch.subarray(end + 1, end + 1 + Number(size)))
    at = end + Number(size) + 2
  }
  return contents
}
