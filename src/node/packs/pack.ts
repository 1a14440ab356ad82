import { gzipSync } from 'node:zlib'
import { type ManifestPack, pathOfPack } from '../../worker/manifest.ts'
import { digest } from './digest.ts'

/** A pack and the files that it is served as. */
export interface BuiltPack {
  readonly entry: ManifestPack
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/** Files of a pack by their path below the base. */
export type Files = ReadonlyMap<string, string>

/** A pack of these files under a name. `guides` is how many of them a catalog offers; `choice`, that it is not for every device. */
export function buildPack(name: string, content: Files, guides: number, choice = false): BuiltPack {
  const plain = textOf(content)
  const packed = gzip(plain)
  const index = Buffer.from(
    JSON.stringify(
      Object.fromEntries(sorted(content).map(([path, text]) => [path, [digest(text).slice(0, 24), Buffer.byteLength(text)]])),
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

/** How many bytes a text is, compressed as a pack is. */
export const packedSize = (text: string | Uint8Array): number => gzip(typeof text === 'string' ? Buffer.from(text) : text).length

const sorted = (files: Files): readonly (readonly [string, string])[] => [...files].sort(([a], [b]) => (a < b ? -1 : 1))

/** What a pack is before it is compressed. */
export const textOf = (files: Files): Buffer => Buffer.from(JSON.stringify(Object.fromEntries(sorted(files))))

/** The tenth byte of a gzip file names the system it was made on; 255 says that none is known, on every system. */
function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 })
  packed[9] = 255
  return packed
}
