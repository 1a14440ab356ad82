import { type FailureCode, readFailure } from './failure.ts'

/** What a host said to one request; its redirect, if it was one, not followed. */
export interface Answer {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  readonly text: string
}

/** Why there was no answer. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
}

/** Asks for a path below the base, once however often it is called. What cannot be asked for is told to `failed` and is `undefined`. */
export type Ask = (path: string) => Promise<Answer | undefined>

/** How long a host may take for one answer, body included, in ms. */
export const patience = 15_000

/** One request, as a browser makes it. */
export async function askOnce(url: URL, send: typeof fetch, patienceMs: number): Promise<Answer | Failure> {
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

/** An `Ask` below a base. At most so many requests are under way: a deployment is looked at, not loaded. */
export function askBelow(
  base: URL,
  send: typeof fetch,
  patienceMs: number,
  failed: (path: string, failure: Failure) => void,
): Ask {
  const asked = new Map<string, Promise<Answer | undefined>>()
  const queue = lanes(6)
  const once = async (path: string): Promise<Answer | undefined> => {
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

/** Runs so many at once, the others in their turn. */
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
