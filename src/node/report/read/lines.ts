import { PassThrough, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** The longest line that is read, in bytes. The rest of a longer one is skipped. */
export const longestLine = 64 * 1024

/** The lines of a log, in batches, and what was wrong with it as a whole. */
export interface LineReader {
  readonly batches: AsyncIterable<readonly string[]>
  /** Why the log ended early; `undefined` if it was read to its end. Known when the batches have ended. */
  readonly fault: () => 'cut' | 'damaged' | undefined
}

/** Splits the bytes of a log into lines. Compressed logs (gzip, also several in one) are recognised by their first bytes. */
export function readLines(bytes: AsyncIterable<Uint8Array>): LineReader {
  let fault: 'cut' | 'damaged' | undefined
  async function* batches(): AsyncGenerator<readonly string[]> {
    const split = lineSplitter()
    try {
      for await (const piece of await unzipped(bytes)) yield split.lines(piece)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      // Errors of the file itself are the caller's; those of its compression end the log.
      if (!code.startsWith('Z_')) throw error
      fault = code === 'Z_BUF_ERROR' ? 'cut' : 'damaged'
    }
    yield split.rest()
  }
  return { batches: batches(), fault: () => fault }
}

/** The bytes of a log without their compression. */
async function unzipped(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const pieces = bytes[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array()
  let next = await pieces.next()
  for (; !next.done && start.length < 2; next = await pieces.next()) start = Buffer.concat([start, next.value])
  const all = (async function* () {
    yield start
    for (; !next.done; next = await pieces.next()) yield next.value
  })()
  if (start[0] !== 0x1f || start[1] !== 0x8b) return all
  const plain = new PassThrough()
  const packed = Readable.from(all)
  const gunzip = createGunzip()
  for (const stream of [packed, gunzip]) stream.on('error', (error) => plain.destroy(error))
  return packed.pipe(gunzip).pipe(plain)
}

/** Collects pieces of bytes into whole lines. Signs that are no UTF-8 are replaced. */
function lineSplitter() {
  let before = ''
  let isSkipping = false
  const decoder = new TextDecoder('utf-8')
  const lines = (piece: Uint8Array): readonly string[] => {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    const joined = isSkipping ? '' : before + first
    if (others.length === 0) {
      isSkipping ||= joined.length > longestLine
      before = isSkipping ? '' : joined
      return []
    }
    const last = others.pop() ?? ''
    const whole = isSkipping ? others : [joined, ...others]
    isSkipping = last.length > longestLine
    before = isSkipping ? '' : last
    return whole
  }
  return { lines, rest: (): readonly string[] => (before === '' ? [] : [before]) }
}
