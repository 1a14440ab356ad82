import type { OfflinePolicy } from '../../../guide/site.ts'

/** What is known about using the wizard without a network. Nothing is claimed before the worker has verified it. */
export type Saving =
  /** Nothing has been said yet. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving'; readonly percent: number }
  /** Every entry was verified: so many guides, in so many bytes. `all` where there is more to keep. */
  | { readonly kind: 'ready'; readonly guides: number; readonly bytes: number; readonly all?: Amount | undefined }
  /** Something did not come, or the browser has cleared it, or has no room for it. */
  | { readonly kind: 'incomplete'; readonly retry: () => void; readonly full: boolean }
  | { readonly kind: 'impossible'; readonly why: Obstacle }
  /** The reader decides. */
  | { readonly kind: 'offered'; readonly retry: () => void }

export interface Amount {
  readonly guides: number
  readonly bytes: number
}

/**
 * Why a page cannot be kept: it stands in a page of another site, whose storage is apart; it came without https; the browser
 * has no workers, or forbids them (some private windows and in-app browsers); or the admin does not want it.
 */
export type Obstacle = 'frame' | 'insecure' | 'browser' | 'off'

/** Which build is running: the first digits of its version, and the newest date in its content. */
export interface Release {
  readonly version: string
  /** `2026-03-14`. */
  readonly date?: string | undefined
}

/** A new version that waits: what it is, which guides it changes, as far as the worker has said, and the change-over. */
export interface Update extends Partial<Release> {
  readonly apply: () => void
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

export interface OfflineState {
  /** The page came from the device, because the network gave none in time. */
  readonly fromDevice?: boolean | undefined
  /** Absent where nothing is saved at all: in development. */
  readonly saving?: Saving | undefined
  readonly update?: Update | undefined
  /** The version that the worker keeps. */
  readonly kept?: Release | undefined
}

type Report = (change: OfflineState) => void

/** How long a new version that was asked for may take to come, in ms. */
const patience = 3000

/**
 * Registers the service worker and reports what it says. Never in a frame of another site, where storage is apart and a
 * download would serve nobody. Nothing here is waited for, and nothing that fails is more than a missing “available offline”.
 * What the admin wants is known once `site.json` is there: nothing is registered before, and what was is removed again where it says so.
 */
export function watchOffline(base: string, policy: Promise<OfflinePolicy | undefined>, report: Report): void {
  // The development server has no worker.
  if (!import.meta.env.PROD) return
  const why = obstacle()
  if (why !== undefined) {
    report({ saving: { kind: 'impossible', why } })
    return
  }
  let off = false
  const tell: Report = (change) => {
    if (!off) report(change)
  }
  const retry = () => {
    tell({ saving: { kind: 'unsaved' } })
    register(base, tell, retry).catch(fail)
  }
  const fail = (error: unknown) =>
    tell({ saving: isForbidden(error) ? { kind: 'impossible', why: 'browser' } : { kind: 'incomplete', retry, full: false } })
  navigator.serviceWorker.addEventListener('message', (event) => hear(event.data, tell, retry))
  const obey = async () => {
    const keeps = (await navigator.serviceWorker.getRegistration(base)) !== undefined
    // A device that keeps the guides goes on with it at once; another waits for what the admin wants.
    if (keeps) retry()
    const wanted = await policy
    if (wanted === 'off') {
      tell({ saving: { kind: 'impossible', why: wanted }, kept: undefined, update: undefined })
      off = true
      if (keeps) await (await import('./offline-actions.ts')).removeCopies(base)
    } else if (keeps) return
    else if (wanted === 'on-request') tell({ saving: { kind: 'offered', retry } })
    else retry()
  }
  tell({ saving: { kind: 'unsaved' } })
  obey().catch(fail)
}

async function register(base: string, report: Report, retry: () => void): Promise<void> {
  const known = await navigator.serviceWorker.getRegistration(base)
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
  void ask(registration.active, { type: 'status' }).then((data) => hear(data, report, retry))
  // The first install replaces nothing: what watches over updates comes when there may be one.
  let watching = false
  const watch = () => {
    if (watching || !registration.active) return
    watching = true
    // What does not come now is asked for again with the next sign of a new version.
    import('./updates.ts').then(
      ({ watchUpdates }) => watchUpdates(base, (update) => report({ update }), patience),
      () => {
        watching = false
      },
    )
  }
  if (known?.active) watch()
  registration.addEventListener('updatefound', watch)
}

/** Firefox says so where cookies are cleared on closing, WebViews where storage is off. */
const isForbidden = (error: unknown): boolean => error instanceof DOMException && error.name === 'SecurityError'

/** Asks a worker; it answers on a port of this question's own. Stays open where there is no worker, or one that is silent. */
export function ask(
  worker: ServiceWorker | null | undefined,
  question: { readonly type: string; readonly language?: string },
): Promise<unknown> {
  return new Promise((resolve) => {
    if (worker === null || worker === undefined) return
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = (event) => {
      resolve(event.data)
      port1.close()
    }
    worker.postMessage(question, [port2])
  })
}

/** What is not news of our worker is passed over. */
function hear(data: unknown, report: Report, retry: () => void): void {
  if (typeof data !== 'object' || data === null || !('type' in data)) return
  const fields: Readonly<Record<string, unknown>> = { ...data }
  if (data.type === 'progress') report({ saving: { kind: 'saving', percent: numberOf(fields.percent) } })
  if (data.type !== 'status') return
  const { version, date, state, full } = fields
  const kept =
    typeof version === 'string' ? { version: version.slice(0, 8), date: typeof date === 'string' ? date : undefined } : undefined
  const saving: Saving =
    state === 'ready'
      ? { kind: 'ready', guides: numberOf(fields.guides), bytes: numberOf(fields.bytes), all: amountOf(fields.all) }
      : { kind: 'incomplete', retry, full: full === true }
  report({ saving, kept })
}

function amountOf(value: unknown): Amount | undefined {
  if (typeof value !== 'object' || value === null || !('guides' in value) || !('bytes' in value)) return
  return { guides: numberOf(value.guides), bytes: numberOf(value.bytes) }
}

/** A worker of another version may not say it. */
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Reading `top` or `serviceWorker` throws in a sandboxed frame or one of another site. */
function obstacle(): Obstacle | undefined {
  try {
    if (window.top !== window && window.top?.location.origin !== location.origin) return 'frame'
  } catch {
    return 'frame'
  }
  if (!isSecureContext) return 'insecure'
  try {
    return 'serviceWorker' in navigator && navigator.serviceWorker !== undefined ? undefined : 'browser'
  } catch {
    return 'browser'
  }
}
