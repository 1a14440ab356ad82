import type { ServerResponse } from 'node:http'
import type { Fault } from './host.ts'

/** Which paths a fault is for: all that begin so, all that fit, or all that a function says. */
type Where = string | RegExp | ((path: string) => boolean)

/** Limits a fault to some paths. The first of several that answers is taken. */
export const on = (where: Where, ...faults: readonly Fault[]): Fault => {
  const fits =
    typeof where === 'string'
      ? (path: string) => path.startsWith(where)
      : typeof where === 'function'
        ? where
        : (path: string) => where.test(path)
  return (path, ...rest) => fits(path) && faults.some((fault) => fault(path, ...rest))
}

/** Several faults of one host: the first that answers is taken. */
export const all =
  (...faults: readonly Fault[]): Fault =>
  (...request) =>
    faults.some((fault) => fault(...request))

/** Another status, with words of the server's own. */
export const status =
  (code: number, words = '', type = 'text/html'): Fault =>
  (_path, response) => {
    response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' }).end(words)
    return true
  }

/** A page of somebody else for whatever is asked, with a status that says that all is well. */
export const portal = (words = 'Sign in'): Fault =>
  status(200, `<!doctype html><html lang="en"><title>${words}</title><h1>${words}</h1>`)

/** The connection is taken and nothing is ever said. */
export const silence: Fault = () => true

/** Headers, and a share of the body at once; the rest never. */
export const stall =
  (share: number): Fault =>
  (_path, response, body, { status: code, headers }) => {
    const bytes = body()
    response.writeHead(code, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, Math.max(1, Math.floor(bytes.length * share))))
    return true
  }

/** A share of the body, and then the connection breaks. */
export const cut =
  (share: number): Fault =>
  (_path, response, body, { status: code, headers }) => {
    const bytes = body()
    response.writeHead(code, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, Math.floor(bytes.length * share)), () => response.destroy())
    return true
  }

/** The connection breaks before a word is said. */
export const reset: Fault = (_path, response) => {
  response.destroy()
  return true
}

/** Another body with a sound ending, as a proxy sends it. */
export const alter =
  (change: (body: Buffer) => Buffer): Fault =>
  (_path, response, body, { status: code, headers }) => {
    response.writeHead(code, { ...headers, 'cache-control': 'no-cache' }).end(change(body()))
    return true
  }

/** The same answer, with more or other headers. */
export const withHeaders =
  (more: Readonly<Record<string, string>>): Fault =>
  (_path, response, body, { status: code, headers }) => {
    response.writeHead(code, { ...headers, ...more }).end(body())
    return true
  }

/** A redirect, to one place or to one that depends on the path. */
export const redirect =
  (to: string | ((path: string) => string), code = 302): Fault =>
  (path, response) => {
    response.writeHead(code, { location: typeof to === 'string' ? to : to(path), 'cache-control': 'no-store' }).end()
    return true
  }

/** The usual answer, later. */
export const late =
  (ms: number): Fault =>
  (_path, response, body, { status: code, headers }) => {
    setTimeout(() => response.writeHead(code, headers).end(body()), ms)
    return true
  }

/** A link that all answers share: so many bytes a second, each answer in its turn. */
export function narrow(bytesPerSecond: number): Fault {
  const piece = Math.ceil(bytesPerSecond / 10)
  const queue: { readonly response: ServerResponse; readonly bytes: Buffer; from: number }[] = []
  const timer = setInterval(() => {
    const turn = queue.shift()
    if (turn === undefined || turn.response.destroyed) return
    turn.response.write(turn.bytes.subarray(turn.from, turn.from + piece))
    turn.from += piece
    if (turn.from < turn.bytes.length) queue.push(turn)
    else turn.response.end()
  }, 100)
  timer.unref()
  return (_path, response, body, { status: code, headers }) => {
    const bytes = body()
    response.writeHead(code, { ...headers, 'content-length': bytes.length })
    queue.push({ response, bytes, from: 0 })
    return true
  }
}

/** Waits until the test says so: the answer is held, and then the usual. */
export function held(): { readonly fault: Fault; readonly waiting: () => number; readonly release: () => void } {
  const answers: (() => void)[] = []
  let open = false
  return {
    waiting: () => answers.length,
    release: () => {
      open = true
      for (const answer of answers.splice(0)) answer()
    },
    fault: (_path, response, body, { status: code, headers }) => {
      if (open) return false
      answers.push(() => response.writeHead(code, headers).end(body()))
      return true
    },
  }
}
