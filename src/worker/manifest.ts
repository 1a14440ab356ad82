/** What the build tells the worker: what of one version must be on the device before it is called offline. */
export interface Manifest {
  /** Changes with any byte below. */
  readonly version: string
  /** The newest date in the content, `2026-03-14`, where it has any. */
  readonly date?: string
  /** The code that walking needs. The page that is open has just loaded it, so it comes out of the browser's own cache. */
  readonly files: readonly (ServedFile & {
    /** Bytes as a host that compresses sends it. */
    readonly packed: number
  })[]
  readonly packs: readonly ManifestPack[]
}

/** A file as served: `path` is below the scope, `sha256` is hexadecimal and of the bytes after any transport encoding. */
export interface ServedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * Many files in one download: a JSON object of path -> text. It is served three times, under names that change with what is in
 * it (`pathOfPack`): compressed by the build, plain for hosts that compress better and browsers that cannot decompress, and as
 * an index that says which of its files an update has changed.
 */
export interface ManifestPack {
  /** `app`, a language, or a language and a number: `fr`, `fr-3`. */
  readonly name: string
  /** Hexadecimal, of the plain text. */
  readonly sha256: string
  /** Bytes of the compressed and of the plain file. */
  readonly packed: number
  readonly plain: number
  /** The index: the first 24 digits of its SHA-256, and its bytes. */
  readonly index: readonly [digest: string, bytes: number]
  /** How many files come out of it, and how many guides of a catalog are among them. */
  readonly entries: number
  readonly guides: number
  /** Comes when one of its guides is opened, or when the reader asks for everything: content too large for every device. */
  readonly choice?: true
}

/** A pack once opened: path below the scope -> text. */
export type PackContent = Readonly<Record<string, string>>

/** What `packs/<name>.<hash>.index.json` says of each file of a pack: the first 24 digits of its SHA-256, and its bytes. */
export type PackIndex = Readonly<Record<string, readonly [digest: string, bytes: number]>>

/** Where a pack is served, below the scope. */
export const pathOfPack = (
  { name, sha256 }: Pick<ManifestPack, 'name' | 'sha256'>,
  form: 'pack' | 'json' | 'index.json',
): string => `packs/${name}.${sha256.slice(0, 10)}.${form}`

/** Which pack has a guide, where a language has several: guide -> number. The dot keeps it apart from every guide's file. */
export const packMapPath = (language: string): string => `data/${language}/catalog.packs.json`
