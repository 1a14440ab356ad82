/** What the build tells the worker: everything of one version that must be on the device before it is called offline. */
export interface Manifest {
  /** Changes with any byte below. */
  readonly version: string
  readonly files: readonly ManifestFile[]
  readonly packs: readonly ManifestPack[]
  /** How many guides a reader can choose from; those that only others lead to are not counted. */
  readonly guides: number
}

/** A file as served: `path` is below the scope, `sha256` is hexadecimal and of the bytes after any transport encoding. */
export interface ServedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

export interface ManifestFile extends ServedFile {
  /** Icons and the like: some hosts refuse them, which must not cost a reader the offline guides. */
  readonly optional?: true
}

/** All data files of one language in one download. `plain` is the same without compression, for Safari before 16.4. */
export interface ManifestPack {
  readonly language: string
  readonly packed: ServedFile
  readonly plain: ServedFile
  /** How many data files come out of it. */
  readonly entries: number
}

/** A pack once opened: path of a data file below the scope -> its text. */
export type PackContent = Readonly<Record<string, string>>
