/** Answers to a navigation when the network gives none. */
export interface Fallback {
  /** The page from the cache: its last snapshot, or the app without a page. `undefined` where the browser has evicted both. */
  readonly cachedPage: () => Promise<Response | undefined>
  /** The page that is shown when neither the network nor the cache has one. */
  readonly offlinePage: () => Promise<Response>
  /** How long the network has priority, in ms. Absent: until it fails, and any response of a server is passed through. */
  readonly timeoutMs?: number | undefined
}

/**
 * Answers a navigation: with the network's response if headers and body arrive in time and it is no server error, otherwise from
 * the cache. Responses that a server sends on purpose pass through: redirects to a login, 401, 403, 404. Never rejects.
 *
 * The request goes to `fetch` unchanged: with an abort signal it would no longer be a navigation. So the timeout is a race.
 */
export async function answerPage(request: Request, send: typeof fetch, fallback: Fallback): Promise<Response> {
  const network = fetchWhole(request, send).catch(() => undefined)
  // Looked up in parallel, so that a reader without a network does not wait for it.
  const cached = fallback.cachedPage().catch(() => undefined)
  const { timeoutMs } = fallback
  const inTime = await (timeoutMs === undefined ? network : within(timeoutMs, network))
  if (inTime !== undefined && (inTime.status < 500 || timeoutMs === undefined)) return inTime
  return (await cached) ?? inTime ?? (await network) ?? fallback.offlinePage()
}

/** A response with its whole body in memory: a body that stalls would block the page, and the worker that waits to replace this one. */
export async function fetchWhole(request: Request, send: typeof fetch): Promise<Response> {
  const response = await send(request)
  if (response.type === 'opaqueredirect' || response.body === null) return response
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  // They describe the body as it was sent, before decompression.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  return new Response(body, { status: response.status, statusText: response.statusText, headers })
}

/** The result of a promise, or `undefined` where it takes longer. */
export const within = <T>(ms: number, promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined))])
