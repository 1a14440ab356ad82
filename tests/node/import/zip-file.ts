import { crc32, deflateRawSync } from 'node:zlib'

/** Makes a zip file. `declared` changes the unpacked size that its directory names. */
export function zipOf(
  entries: Readonly<Record<string, string | Uint8Array>>,
  { declared, flags = 0 }: { readonly declared?: number; readonly flags?: number } = {},
): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    // Version, flags, method, time and date, checksum, sizes, length of the name and of the extra field.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    const offset = Buffer.alloc(4)
    offset.writeUInt32LE(at)
    directory.push(Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(10), offset, path)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, path, packed])
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(entries).length, 8)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}
