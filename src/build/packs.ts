import { gzipSync } from 'node:zlib'
import { languages } from '../guide/language.ts'
import type { ManifestPack, ServedFile } from '../worker/manifest.ts'
import { digest } from './digest.ts'

/** A pack and the two files that it is served as. */
export interface BuiltPack {
  readonly entry: ManifestPack
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/** What every language needs: to find a screen by its code, and by the message that a reader sees. */
const shared: readonly string[] = ['data/codes.json', 'data/find.json']

/** One pack a language: its own data files, and those that every language needs. */
export function buildPacks(files: ReadonlyMap<string, string>): readonly BuiltPack[] {
  return languages.map((language) => {
    const own = [...files].filter(([path]) => path.startsWith(`data/${language}/`) || shared.includes(path))
    const sorted = own.sort(([a], [b]) => (a < b ? -1 : 1))
    const plain = Buffer.from(JSON.stringify(Object.fromEntries(sorted)))
    const packed = gzip(plain)
    const name = `packs/${language}.${digest(plain).slice(0, 10)}`
    return {
      entry: { language, packed: served(`${name}.pack`, packed), plain: served(`${name}.json`, plain), entries: own.length },
      files: [
        { path: `${name}.pack`, bytes: packed },
        { path: `${name}.json`, bytes: plain },
      ],
    }
  })
}

const served = (path: string, bytes: Uint8Array): ServedFile => ({ path, sha256: digest(bytes), bytes: bytes.length })

/** The tenth byte of a gzip file names the system it was made on; 255 says that none is known, on every system. */
function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 })
  packed[9] = 255
  return packed
}
