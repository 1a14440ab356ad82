/** A file to upload: where it is now, and its path below the base. */
export interface Upload {
  /** A folder of this machine, and the path of the file below it. It is the path below the base too. */
  readonly folder: string
  readonly path: string
}

/** A place that a site is uploaded to: a folder, or a folder of another machine. Each function throws `Stopped` where it fails. */
export interface Target {
  /** What is in the folder itself. Empty where there is no folder yet. */
  readonly names: () => Promise<readonly string[]>
  /** The texts of files, by their path; a missing one is left out. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Writes files in this order. */
  readonly write: (files: readonly Upload[]) => Promise<void>
  /** Removes files, and the folders that become empty. */
  readonly remove: (paths: readonly string[]) => Promise<void>
}

/** Why an upload could not go on. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Where a site is uploaded to, as an admin names it. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: string }
  /** `login` is a host, with a user before it where one was given. */
  | { readonly kind: 'host'; readonly login: string; readonly path: string }
  /** A running deployment, which can only be read. */
  | { readonly kind: 'address'; readonly address: string }

const host = /^(?:[a-z\d_][\w.-]{0,63}@)?(?:[a-z\d](?:[a-z\d.-]{0,253}[a-z\d])?|\[[\da-f:.]+\])$/i

/**
 * Reads a folder, `user@host:path` or `https://…`. A name such as `C:\site` is a folder. `undefined` for a host or a path that could be
 * read as an option, as a command, or as a path with `..`, and for a login without a path, which nobody means as a folder.
 */
export function readPlace(text: string): Place | undefined {
  if (/^https?:\/\//i.test(text)) return { kind: 'address', address: text }
  if (text === '' || /\p{Cc}/u.test(text)) return
  const [, login = '', path = ''] = /^([^/\\:[]{2,}|[^/\\:[]*\[[^\]]*\]):(.*)$/.exec(text) ?? []
  if (login === '') return /^[^/\\]+@[^/\\]+$/.test(text) ? undefined : { kind: 'folder', folder: text }
  const below = path.replace(/^~\//, '').replace(/(?<=.)\/+$/, '')
  const isPath = below !== '' && !/^[~-]/.test(below) && below.split('/').every((part) => part !== '..')
  return host.test(login) && isPath ? { kind: 'host', login, path: below } : undefined
}
