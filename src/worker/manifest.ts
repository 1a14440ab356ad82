/** The files of one version, from the build: all of them must be on the device before it is called available offline. */
export interface Manifest {
  /** Changes with every byte of the files below. */
  readonly version: string
  /** The newest date in the content, `2026-03-14`, where it has any. */
  readonly date?: string
  /** The code that a walk needs. The open page has just loaded it, so it comes from the HTTP cache. */
  readonly files: readonly (ServedFile & {
    /** Bytes as sent by a host that compresses. */
    readonly packed: number
  })[]
  readonly packs: readonly ManifestPack[]
}

/** A file of the site: `path` below the scope; `sha256`, hexadecimal, and `bytes` without transport encoding. */
export interface ServedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * Many files in one download: a JSON object of path -> text. It is served in three forms, whose names change with the content
 * (`pathOfPack`): compressed by the build; plain, for hosts that compress better and browsers that cannot decompress; and as an
 * index of its files, which shows what an update changes.
 */
export interface ManifestPack {
  /** `app`, a language, a language and a number, or pictures of these: `fr`, `fr-3`, `pictures-fr-0`, `pictures-fr-3-0`. */
  readonly name: string
  /** Hexadecimal, of the plain text. */
  readonly sha256: string
  /** Bytes of the compressed and of the plain file. */
  readonly packed: number
  readonly plain: number
  /** The index: the first 24 digits of its SHA-256, and its bytes. */
  readonly index: readonly [digest: string, bytes: number]
  /** The number of its files, and of guides in the catalog among them. */
  readonly entries: number
  readonly guides: number
  /** The name of the pack with the texts that its pictures belong to. Such a pack comes after all texts; they work without it. */
  readonly picturesOf?: string
  /** Only kept when one of its guides is opened or the reader asks for all: the content is too large for every device. */
  readonly choice?: true
}

/** The files of a pack: path below the scope -> text, or bytes in Base64 where `isBinary`. */
export type PackContent = Readonly<Record<string, string>>

/** The content of `packs/<name>.<hash>.index.json`: for each file of a pack the first 24 digits of its SHA-256, and its bytes. */
export type PackIndex = Readonly<Record<string, readonly [digest: string, bytes: number]>>

/** Whether a file is no text: a pack has its bytes in Base64. */
export const isBinary = (path: string): boolean => /\.(?:webp|png|jpe?g)$/.test(path)

/** The path of a pack below the scope, in one of its forms. */
export const pathOfPack = (
  { name, sha256 }: Pick<ManifestPack, 'name' | 'sha256'>,
  form: 'pack' | 'json' | 'index.json',
): string => `packs/${name}.${sha256.slice(0, 10)}.${form}`

/** The path of the map guide -> number of its pack, for a language with several packs. No guide's file has a dot in its name. */
export const packMapPath = (language: string): string => `data/${language}/catalog.packs.json`
