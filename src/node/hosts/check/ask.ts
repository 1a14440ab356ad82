import { type FailureCode, readFailure } from './failure.ts'

/** The response of a host to one request. A redirect is not followed. */
export interface HostResponse {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  readonly text: string
}

/** The reason why there was no response. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
}

/** Requests a path below the base. Repeated calls share one request. `undefined` where it failed. */
export type Ask = (path: string) => Promise<HostResponse | undefined>

/** The default time limit for one response with its body, in ms. */
export const patience = 15_000

/** The most bytes of one response, after decompression: no file of a build has so many. */
const mostBytes = 30_000_000
/** The most bytes of all responses, and the most requests: the check requests the paths that a host names, however many there are. */
const mostOfAll = { bytes: 300_000_000, requests: 5000 }

/** Makes one request like a browser. Errors, and a response that is too large, are returned as a `Failure`. */
export async function askOnce(url: URL, send: typeof fetch, patienceMs: number): Promise<HostResponse | Failure> {
  try {
    const response = await send(url, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'br, gzip', accept: '*/*' },
      signal: AbortSignal.timeout(patienceMs),
    })
    const bytes = await readBody(response)
    if (bytes === undefined)
      return { code: 'too-large', message: `Unexpected answer of more than ${mostBytes} bytes, expected a file of the site` }
    return { url, status: response.status, headers: response.headers, bytes, text: new TextDecoder().decode(bytes) }
  } catch (fault) {
    return readFailure(url, fault, patienceMs)
  }
}

/** The bytes of a response. `undefined`, and the connection is closed, where there are more than `mostBytes`. */
async function readBody({ body }: Response): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array()
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > mostBytes) {
      await reader.cancel()
      return undefined
    }
    parts.push(read.value)
  }
  return Buffer.concat(parts)
}

/**
 * An `Ask` below a base. Paths come from files of the host: one that leads to another host, or out of the base, is not requested.
 * `failed` gets every failure. At most six requests run at the same time, to keep the load low.
 */
export function askBelow(
  base: URL,
  send: typeof fetch,
  patienceMs: number,
  failed: (path: string, failure: Failure) => void,
): Ask {
  const asked = new Map<string, Promise<HostResponse | undefined>>()
  const queue = lanes(6)
  let bytes = 0
  const askFor = async (path: string): Promise<HostResponse | Failure> => {
    const url = addressBelow(base, path)
    if (url === undefined)
      return {
        code: 'foreign-address',
        message: `Unexpected file outside of ${base.href}, expected one of the site; it is not asked for`,
      }
    if (bytes > mostOfAll.bytes || asked.size > mostOfAll.requests)
      return {
        code: 'too-large',
        message: `Unexpected site of more than ${mostOfAll.bytes} bytes or ${mostOfAll.requests} files to check, expected fewer`,
      }
    return askOnce(url, send, patienceMs)
  }
  const once = async (path: string): Promise<HostResponse | undefined> => {
    const answer = await queue(() => askFor(path))
    if ('status' in answer) {
      bytes += answer.bytes.length
      return answer
    }
    failed(path, answer)
    return undefined
  }
  return (path) => {
    const answer = asked.get(path) ?? once(path)
    asked.set(path, answer)
    return answer
  }
}

/** The address of a path below a base. `undefined` for an address elsewhere. */
function addressBelow(base: URL, path: string): URL | undefined {
  try {
    const url = new URL(path, base)
    return url.origin === base.origin && url.pathname.startsWith(base.pathname) ? url : undefined
  } catch {
    return undefined
  }
}

/** Limits the number of tasks that run at the same time. The others wait in order. */
function lanes(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
