import type { ServerResponse } from 'node:http'
import type { Fault } from './host.ts'

/** The paths of a fault: a prefix, a pattern or a predicate. */
type Where = string | RegExp | ((path: string) => boolean)

/** Limits faults to some paths. The first that handles the request wins. */
export const on = (where: Where, ...faults: readonly Fault[]): Fault => {
  const fits =
    typeof where === 'string'
      ? (path: string) => path.startsWith(where)
      : typeof where === 'function'
        ? where
        : (path: string) => where.test(path)
  return (path, ...rest) => fits(path) && faults.some((fault) => fault(path, ...rest))
}

/** Combines faults. The first that handles the request wins. */
export const all =
  (...faults: readonly Fault[]): Fault =>
  (...request) =>
    faults.some((fault) => fault(...request))

/** Answers with a status and a body of the server. */
export const status =
  (code: number, words = '', type = 'text/html'): Fault =>
  (_path, response) => {
    response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' }).end(words)
    return true
  }

/** A captive portal: answers every request with its own page and status 200. */
export const portal = (words = 'Sign in'): Fault =>
  status(200, `<!doctype html><html lang="en"><title>${words}</title><h1>${words}</h1>`)

/** Accepts the connection and never answers. */
export const silence: Fault = () => true

/** Sends the headers and a share of the body at once, and the rest never. */
export const stall =
  (share: number): Fault =>
  (_path, response, body, { status: code, headers }) => {
    const bytes = body()
    response.writeHead(code, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, Math.max(1, Math.floor(bytes.length * share))))
    return true
  }

/** Sends a share of the body, then breaks the connection. */
export const cut =
  (share: number): Fault =>
  (_path, response, body, { status: code, headers }) => {
    const bytes = body()
    response.writeHead(code, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, Math.floor(bytes.length * share)), () => response.destroy())
    return true
  }

/** Breaks the connection before the response. */
export const reset: Fault = (_path, response) => {
  response.destroy()
  return true
}

/** Changes the body of a response that is otherwise complete. */
export const alter =
  (change: (body: Buffer) => Buffer): Fault =>
  (_path, response, body, { status: code, headers }) => {
    response.writeHead(code, { ...headers, 'cache-control': 'no-cache' }).end(change(body()))
    return true
  }

/** Adds or replaces headers of the response. */
export const withHeaders =
  (more: Readonly<Record<string, string>>): Fault =>
  (_path, response, body, { status: code, headers }) => {
    response.writeHead(code, { ...headers, ...more }).end(body())
    return true
  }

/** Redirects to a fixed address, or to one that depends on the path. */
export const redirect =
  (to: string | ((path: string) => string), code = 302): Fault =>
  (path, response) => {
    response.writeHead(code, { location: typeof to === 'string' ? to : to(path), 'cache-control': 'no-store' }).end()
    return true
  }

/** Sends the normal response after a delay. */
export const late =
  (ms: number): Fault =>
  (_path, response, body, { status: code, headers }) => {
    setTimeout(() => response.writeHead(code, headers).end(body()), ms)
    return true
  }

/** Limits the bytes a second of all responses together, which take turns. */
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

/** Holds responses until the test releases them. */
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
