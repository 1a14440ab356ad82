import { gzipSync } from 'node:zlib'
import { isBinary, type ManifestPack, pathOfPack } from '../../worker/manifest.ts'
import type { Keep } from '../cache/keep.ts'
import { digest } from '../digest.ts'

/** A pack: its entry in the manifest, and the files that the site serves. */
export interface BuiltPack {
  readonly entry: ManifestPack
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/** The text of files, by their path below the base. */
export type Files = ReadonlyMap<string, string>

/** The content of files that may be no text. */
export type Media = ReadonlyMap<string, string | Uint8Array>

/** What a manifest says of a pack. */
export interface PackFacts {
  /** The number of its guides in the catalog. */
  readonly guides?: number
  /** Not every device keeps it. */
  readonly choice?: boolean
  /** The pack whose guides show its pictures. */
  readonly picturesOf?: string
}

/** Compresses bytes; the same bytes to the same. */
export type Squeeze = (bytes: Uint8Array) => Promise<Uint8Array>

/** Builds a pack of files, with its index. */
export async function buildPack(
  name: string,
  content: Media,
  squeeze: Squeeze,
  { guides = 0, choice = false, picturesOf }: PackFacts = {},
): Promise<BuiltPack> {
  const plain = textOf(content)
  const packed = await squeeze(plain)
  const index = Buffer.from(
    JSON.stringify(
      Object.fromEntries(sorted(content).map(([path, text]) => [path, [digest(text).slice(0, 24), Buffer.from(text).length]])),
    ),
  )
  const entry: ManifestPack = {
    name,
    sha256: digest(plain),
    packed: packed.length,
    plain: plain.length,
    index: [digest(index).slice(0, 24), index.length],
    entries: content.size,
    guides,
    ...(picturesOf === undefined ? {} : { picturesOf }),
    ...(choice ? { choice } : {}),
  }
  return {
    entry,
    files: [
      { path: pathOfPack(entry, 'pack'), bytes: packed },
      { path: pathOfPack(entry, 'json'), bytes: plain },
      { path: pathOfPack(entry, 'index.json'), bytes: index },
    ],
  }
}

/** The size of a text when it is compressed like a pack, in bytes. */
export const sizeOf = async (content: string | Uint8Array, squeeze: Squeeze): Promise<number> =>
  (await squeeze(typeof content === 'string' ? Buffer.from(content) : content)).length

const sorted = (files: Media): readonly (readonly [string, string | Uint8Array])[] =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1))

/** A pack before compression: a JSON object of paths and texts, in the order of the paths. Bytes are in Base64. */
export const textOf = (files: Media): Buffer =>
  Buffer.from(JSON.stringify(Object.fromEntries(sorted(files).map(([path, content]) => [path, packedText(path, content)]))))

const packedText = (path: string, content: string | Uint8Array): string =>
  Buffer.from(content).toString(isBinary(path) ? 'base64' : 'utf8')

/** Compression from a cache, where it has the bytes. */
export const squeezeWith =
  (keep: Keep): Squeeze =>
  async (bytes) => {
    const made = await keep('gzip', [digest(bytes)], () => new Map([['gzip', gzip(bytes)]]))
    return Buffer.from(made.get('gzip') ?? '')
  }

/** The tenth byte of a gzip file is the operating system (RFC 1952, 2.3.1). 255 (unknown) gives the same bytes on all systems. */
function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 })
  packed[9] = 255
  return packed
}
