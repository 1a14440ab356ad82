/** What a page may say to the worker. `status` comes with a port that the answer goes to. */
export type FromPage = { readonly type: 'status' } | { readonly type: 'activate' }

/** What the worker says: to a port that asked, and to every page when a verification has ended. */
export interface FromWorker {
  readonly type: 'status'
  /** `ready`: every mandatory entry of this version is in the cache. Nothing else may be called “available offline”. */
  readonly state: 'ready' | 'incomplete'
  readonly entries: number
  readonly bytes: number
}

/** Anything may be posted to a worker: what is not ours is `undefined`. */
export function readFromPage(data: unknown): FromPage | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return
  if (data.type === 'status' || data.type === 'activate') return { type: data.type }
  return
}
