import { gzipSync } from 'node:zlib'
import { type ManifestPack, pathOfPack } from '../../worker/manifest.ts'
import { digest } from '../digest.ts'

/** A pack: its entry in the manifest, and the files that the site serves. */
export interface BuiltPack {
  readonly entry: ManifestPack
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/** The text of files, by their path below the base. */
export type Files = ReadonlyMap<string, string>

/** Builds a pack. `guides` is the number of its guides in the catalog. `choice` marks a pack that not every device keeps. */
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

/** The size of a text when it is compressed like a pack, in bytes. */
export const gzipSize = (text: string | Uint8Array): number => gzip(typeof text === 'string' ? Buffer.from(text) : text).length

const sorted = (files: Files): readonly (readonly [string, string])[] => [...files].sort(([a], [b]) => (a < b ? -1 : 1))

/** A pack before compression: a JSON object of paths and texts, in the order of the paths. */
export const textOf = (files: Files): Buffer => Buffer.from(JSON.stringify(Object.fromEntries(sorted(files))))

/** The tenth byte of a gzip file is the operating system (RFC 1952, 2.3.1). 255 (unknown) gives the same bytes on all systems. */
function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 })
  packed[9] = 255
  return packed
}
