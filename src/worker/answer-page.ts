/** What a navigation may be answered with besides the network. */
export interface Fallback {
  /** The screen as it last looked, or the app without a page in it; `undefined` where the browser has evicted both. */
  readonly shell: () => Promise<Response | undefined>
  /** What a reader sees when there is neither network nor shell. */
  readonly apology: () => Response
  readonly patienceMs: number
}

/**
 * The network's answer if it is whole (headers *and* body) in time and no server error; else the shell. Whatever a
 * server says on purpose passes through: redirects to a login, 401, 403, 404.
 *
 * The request goes to `fetch` as it is: with a signal it would silently stop being a navigation. Hence the race.
 */
export async function answerPage(request: Request, send: typeof fetch, fallback: Fallback): Promise<Response> {
  const network = fetchWhole(request, send).catch(() => undefined)
  // Looked up meanwhile: without a network its reader has waited for nothing.
  const shell = fallback.shell().catch(() => undefined)
  const inTime = await Promise.race([network, after(fallback.patienceMs)])
  if (inTime !== undefined && inTime.status < 500) return inTime
  return (await shell) ?? inTime ?? (await network) ?? fallback.apology()
}

/**
 * The answer with its whole body in memory: a stream that stops half way would hold the page, and hold up the worker that
 * wants to take over from this one.
 */
async function fetchWhole(request: Request, send: typeof fetch): Promise<Response> {
  const response = await send(request)
  if (response.type === 'opaqueredirect' || response.body === null) return response
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  // What has arrived is neither compressed nor of that length any more.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  return new Response(body, { status: response.status, statusText: response.statusText, headers })
}

const after = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined))
