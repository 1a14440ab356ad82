/** What a page may say to the worker. `status` comes with a port that the answer goes to. */
export type FromPage = { readonly type: 'status' } | { readonly type: 'activate' }

/** What the worker says to a port that asked, and to every page when a verification has ended. */
export interface Status {
  readonly type: 'status'
  /** `ready`: every mandatory entry of this version is in the cache. Nothing else may be called “available offline”. */
  readonly state: 'ready' | 'incomplete'
  readonly entries: number
  readonly bytes: number
  /** How many guides a reader can choose from. */
  readonly guides: number
}

/** How far a download has come, to every page, whenever another hundredth is there. */
export interface Progress {
  readonly type: 'progress'
  /** A whole number from 0 to 100, of bytes. */
  readonly percent: number
}

export type FromWorker = Status | Progress

/** Anything may be posted to a worker: what is not ours is `undefined`. */
export function readFromPage(data: unknown): FromPage | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return
  if (data.type === 'status' || data.type === 'activate') return { type: data.type }
  return
}
