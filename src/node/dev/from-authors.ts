import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from the page of authors, in a browser on this machine. A page of another site could send a request of one of
 * the types that forms have, but not of `type`; a browser names the page that asks as its origin.
 */
export function isFromAuthors({ method, headers, socket }: IncomingMessage, type: string): boolean {
  const { origin, host } = headers
  const isNear = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '')
  const isSame = origin !== undefined && host !== undefined && [`http://${host}`, `https://${host}`].includes(origin)
  return method === 'POST' && isNear && isSame && headers['content-type']?.split(';')[0]?.trim() === type
}

/** The body of a request; `undefined` where it has more than `most` bytes. The rest is then not read. */
export async function bytesOf(incoming: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of incoming) {
    if (!(part instanceof Uint8Array)) return
    length += part.length
    if (length > most) return
    parts.push(part)
  }
  return Buffer.concat(parts)
}
