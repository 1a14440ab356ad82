import { digest } from '../digest.ts'
import { readBelow } from '../files/read-below.ts'

/** The most bytes of a file that clicks change. */
const mostBytes = 2 ** 22

/** The text of a file below a content folder, with its signs of a byte order; `undefined` where it cannot be read. */
export async function textOf(folder: string, path: string): Promise<string | undefined> {
  const read = await readBelow(folder, path, mostBytes)
  return 'bytes' in read ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes) : undefined
}

/** Changes with the text. A file that is not there has a version, too. */
export const versionOf = (text: string | undefined): string => (text === undefined ? 'none' : digest(text).slice(0, 16))
