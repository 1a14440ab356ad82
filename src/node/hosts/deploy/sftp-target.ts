import { join } from 'node:path'
import { readBelow } from '../../files/read-below.ts'
import { mostDeployBytes } from '../inventory.ts'
import { sftp, sftpPath } from './sftp.ts'
import { Stopped, type Target } from './target.ts'

interface Source {
  readonly login: string
  /** The folder of the site on the other machine. */
  readonly path: string
  /** An empty folder of this machine, for files that are read. */
  readonly workFolder: string
}

/** A folder of another machine as a target, over sftp. */
export function sftpTarget({ login, path, workFolder }: Source): Target {
  const there = (below: string): string => sftpPath(`${path}/${below}`)
  return {
    names: async () => {
      const listed = await sftp(login, [`-ls -1a ${sftpPath(path)}`])
      const lines = listed.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('sftp>'))
      return lines.map((line) => line.slice(line.lastIndexOf('/') + 1)).filter((name) => !/^\.{0,2}$/.test(name))
    },
    read: async (paths) => {
      await sftp(
        login,
        paths.map((below) => `-get ${there(below)} ${sftpPath(join(workFolder, below))}`),
      )
      const found = new Map<string, string>()
      for (const below of paths) {
        const read = await readBelow(workFolder, below, mostDeployBytes)
        if ('bytes' in read) found.set(below, new TextDecoder().decode(read.bytes))
        else if (read.why !== 'missing') throw new Stopped(`Unexpected ${path}/${below} (${read.why}), expected a file`)
      }
      return found
    },
    write: async (files) => {
      if (files.length === 0) return
      const folders = new Set(['', ...files.flatMap((file) => foldersOf(file.path))])
      await sftp(login, [
        // A folder that is there already gives an error, which does not matter.
        ...[...folders].map((folder) => `-mkdir ${folder === '' ? sftpPath(path) : there(folder)}`),
        ...files.map((file) => `put ${sftpPath(join(file.folder, file.path))} ${there(file.path)}`),
      ])
    },
    remove: async (paths) => {
      if (paths.length === 0) return
      const folders = [...new Set(paths.flatMap(foldersOf))].sort((a, b) => b.length - a.length)
      await sftp(login, [
        ...paths.map((below) => `-rm ${there(below)}`),
        // A folder with other files in it gives an error, and stays.
        ...folders.map((folder) => `-rmdir ${there(folder)}`),
      ])
    },
  }
}

/** The folders above a path, the highest first: `a` and `a/b` for `a/b/c`. */
const foldersOf = (path: string): readonly string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
