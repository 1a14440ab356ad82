import { open } from 'node:fs/promises'

/** Reads a file piece by piece, so that its size does not matter. A path may be a link or a pipe: an admin names it. Throws as `open` does. */
export async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(256 * 1024)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) return
      yield Buffer.from(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
