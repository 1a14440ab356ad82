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

/** Makes one request like a browser. Errors are returned as a `Failure`. */
export async function askOnce(url: URL, send: typeof fetch, patienceMs: number): Promise<HostResponse | Failure> {
  try {
    const response = await send(url, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'br, gzip', accept: '*/*' },
      signal: AbortSignal.timeout(patienceMs),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { url, status: response.status, headers: response.headers, bytes, text: new TextDecoder().decode(bytes) }
  } catch (fault) {
    return readFailure(url, fault, patienceMs)
  }
}

/** An `Ask` below a base. `failed` gets every failure. At most six requests run at the same time, to keep the load low. */
export function askBelow(
  base: URL,
  send: typeof fetch,
  patienceMs: number,
  failed: (path: string, failure: Failure) => void,
): Ask {
  const asked = new Map<string, Promise<HostResponse | undefined>>()
  const queue = lanes(6)
  const once = async (path: string): Promise<HostResponse | undefined> => {
    const answer = await queue(() => askOnce(new URL(path, base), send, patienceMs))
    if ('status' in answer) return answer
    failed(path, answer)
    return undefined
  }
  return (path) => {
    const answer = asked.get(path) ?? once(path)
    asked.set(path, answer)
    return answer
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
