import { inflateRawSync } from 'node:zlib'
import type { RefusalKind } from '../../../guide/import-report.ts'
import { ImportRefused } from '../import-refused.ts'

/** The most bytes of all that a document holds, unpacked. A document with a hundred screenshots has 50 MB. */
const mostUnpacked = 300_000_000
/** The most bytes of one part that is XML. A book of a thousand pages has 10 MB. */
const mostXml = 40_000_000
const mostEntries = 10_000

interface Entry {
  readonly name: string
  readonly method: number
  readonly flags: number
  /** The packed bytes. */
  readonly data: Uint8Array
}

/** The names of the entries of a zip file. Throws `ImportRefused` where the file is damaged. */
export const namesInZip = (name: string, bytes: Uint8Array): readonly string[] =>
  entriesOf(name, bytes).map((entry) => entry.name)

/**
 * Unpacks each entry of a zip file with a limit, and returns the XML parts. Headers may lie about sizes, so it counts what comes out.
 * Throws `ImportRefused` for a damaged file, one with a password, and one that unpacks to more than any document.
 */
export function unpackXml(name: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const refuse = (kind: RefusalKind, what: string): never => {
    throw new ImportRefused({ kind }, `${name}: Unexpected ${what}; nothing is written`)
  }
  const parts = new Map<string, string>()
  let left = mostUnpacked
  for (const { name: entry, method, flags, data } of entriesOf(name, bytes)) {
    if (flags & 1) return refuse('password', `password on \`${entry}\`, expected a document without`)
    const isXml = /\.(?:xml|rels)$/i.test(entry)
    const most = isXml ? Math.min(left, mostXml) : left
    const unpacked = method === 0 ? data : inflate(data, most)
    if (unpacked === 'damaged') return refuse('damaged', `damage in \`${entry}\`, expected a document that Word opens`)
    if (unpacked === 'too-large' || unpacked.length > most)
      return refuse(
        'unpacks',
        `\`${entry}\`, which unpacks to more than ${Math.floor(most / 1_000_000)} MB, expected a document of a few pages`,
      )
    left -= unpacked.length
    if (isXml) parts.set(entry, new TextDecoder().decode(unpacked))
  }
  return parts
}

function inflate(data: Uint8Array, most: number): Uint8Array | 'too-large' | 'damaged' {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'damaged'
  }
}

/** Reads the directory at the end of a zip file. */
function entriesOf(name: string, bytes: Uint8Array): readonly Entry[] {
  const damaged = (): never => {
    throw new ImportRefused(
      { kind: 'damaged' },
      `${name}: Unexpected end or damage of the file, expected a whole document; nothing is written`,
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  if (end === undefined) return damaged()
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) return damaged()
  const entries: Entry[] = []
  try {
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) return damaged()
      const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
      const start = view.getUint32(at + 42, true)
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
      const nameEnd = at + 46 + (nameSize ?? 0)
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        data: bytes.subarray(from, from + view.getUint32(at + 20, true)),
      })
      at = nameEnd + (extraSize ?? 0) + (commentSize ?? 0)
    }
  } catch {
    return damaged()
  }
  return entries
}

/** The offset of the record that ends the directory. A comment of at most 64 KB may follow it. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return
}
