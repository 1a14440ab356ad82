import { execFileSync } from 'node:child_process'
import { relative, sep } from 'node:path'
import type { SourceFile } from '../../../compiler/survey.ts'
import { isPicture, isSource } from '../../compile/content-files.ts'

const git = (folder: string, args: readonly string[], input?: string): Buffer =>
  execFileSync('git', args, {
    cwd: folder,
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  })

/**
 * The sources and pictures of a content folder at a git revision. Throws the error of git where the folder is in no repository or
 * the revision is unknown.
 */
export function contentAtRef(folder: string, ref: string): SourceFile[] {
  const top = git(folder, ['rev-parse', '--show-toplevel']).toString().trim()
  const below = relative(top, folder).split(sep).join('/')
  const commit = git(folder, ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`])
    .toString()
    .trim()
  const names = git(top, ['ls-tree', '-r', '-z', '--name-only', commit, '--', below === '' ? '.' : below])
    .toString()
    .split('\0')
  const inFolder = (name: string) => name.slice(below === '' ? 0 : below.length + 1)
  const paths = names.filter((name) => isSource(inFolder(name)))
  const batch = git(top, ['cat-file', '--batch'], paths.map((path) => `${commit}:${path}\n`).join(''))
  const pictures = names.map(inFolder).filter(isPicture)
  return [
    ...readBatch(batch, paths).map(({ path, bytes }) => ({ path: inFolder(path), bytes })),
    ...pictures.map((path) => ({ path })),
  ]
}

/** Parses the output of `git cat-file --batch`: for each name `<hash> blob <size>`, a line end, the bytes, a line end. */
function readBatch(batch: Buffer, paths: readonly string[]): { readonly path: string; readonly bytes: Uint8Array }[] {
  const files: { path: string; bytes: Uint8Array }[] = []
  let at = 0
  for (const path of paths) {
    const end = batch.indexOf(10, at)
    const size = Number(/ blob (\d+)$/.exec(batch.toString('utf8', at, end))?.[1])
    if (Number.isNaN(size)) throw new Error(`Unexpected answer of git for ${path}, expected a file`)
    files.push({ path, bytes: batch.subarray(end + 1, end + 1 + size) })
    at = end + size + 2
  }
  return files
}
