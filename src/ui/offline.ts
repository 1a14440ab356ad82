/** What is known about using the wizard without a network. Nothing is claimed before the worker has verified it. */
export type Saving =
  /** Nothing has been said yet. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving'; readonly percent: number }
  /** Every entry was verified: so many guides, in so many bytes. */
  | { readonly kind: 'ready'; readonly guides: number; readonly bytes: number }
  /** Something did not come, or the browser has cleared it. */
  | { readonly kind: 'incomplete'; readonly retry: () => void }
  | { readonly kind: 'impossible'; readonly why: Obstacle }

/**
 * Why a page cannot be kept: it stands in a page of another site, whose storage is apart; it came without https; the browser
 * has no workers, or forbids them (some private windows and in-app browsers).
 */
export type Obstacle = 'frame' | 'insecure' | 'browser'

export interface OfflineState {
  /** Absent where nothing is saved at all: in development. */
  readonly saving?: Saving | undefined
  /** There when a new version waits: changes over to it and loads the page again. */
  readonly update?: (() => void) | undefined
}

type Report = (change: OfflineState) => void

/** How long a new version that was asked for may take to come, in ms. */
const patience = 3000

/**
 * Registers the service worker and reports what it says. Never in a frame of another site, where storage is apart and a
 * download would serve nobody. Nothing here is waited for, and nothing that fails is more than a missing “available offline”.
 */
export function watchOffline(base: string, report: Report): void {
  // The development server has no worker.
  if (!import.meta.env.PROD) return
  const why = obstacle()
  if (why !== undefined) {
    report({ saving: { kind: 'impossible', why } })
    return
  }
  const retry = () => {
    report({ saving: { kind: 'unsaved' } })
    register(base, report, retry).catch((error: unknown) => report({ saving: isForbidden(error) ? { kind: 'impossible', why: 'browser' } : { kind: 'incomplete', retry } }))
  }
  navigator.serviceWorker.addEventListener('message', (event) => hear(event.data, report, retry))
  retry()
}

async function register(base: string, report: Report, retry: () => void): Promise<void> {
  const before = await navigator.serviceWorker.getRegistration(base)
  // A worker of a wider scope, of another app on this origin, is none of ours.
  const first = before?.scope !== new URL(base, location.href).href
  await (first ? registerFirst : registerAgain)(base, report, retry)
}

const options = (base: string): RegistrationOptions => ({ scope: base, updateViaCache: 'none' })

/** Nothing can wait or change over on a first visit, so the package that minds that comes with the second. */
async function registerFirst(base: string, report: Report, retry: () => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, options(base))
  const first = registration.installing ?? registration.waiting ?? registration.active
  const askNow = () => ask(registration.active, (data) => hear(data, report, retry))
  first?.addEventListener('statechange', () => first.state === 'activated' && askNow())
  // A page may stay open until the next version. One that does not wait, such as the kill switch, is let alone.
  registration.addEventListener('updatefound', () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      if (next !== first && next.state === 'installed') setTimeout(() => registration.waiting === next && offer(report, () => registration), 200)
    })
  })
  askNow()
}

async function registerAgain(base: string, report: Report, retry: () => void): Promise<void> {
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox(`${base}sw.js`, options(base))
  let registration: ServiceWorkerRegistration | undefined
  workbox.addEventListener('waiting', () => offer(report, () => registration))
  const askNow = () => ask(registration?.active, (data) => hear(data, report, retry))
  workbox.addEventListener('activated', askNow)
  registration = await workbox.register({ immediate: true })
  askNow()
}

/** Offers to change over to a version that waits. */
function offer(report: Report, registrationNow: () => ServiceWorkerRegistration | undefined): void {
  let asked = false
  // One reload, and only of the page whose reader asked: another tab in the middle of a walk is left alone.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!asked) return
    asked = false
    location.reload()
  })
  report({
    update: () => {
      const waiting = registrationNow()?.waiting
      if (waiting === undefined || waiting === null) return location.reload()
      asked = true
      waiting.postMessage({ type: 'activate' })
      // Chromium now and then keeps an idle worker on; leaving the page lets the new one in.
      setTimeout(() => asked && location.reload(), patience)
    },
  })
}

/** Firefox says so where cookies are cleared on closing, WebViews where storage is off. */
const isForbidden = (error: unknown): boolean => error instanceof DOMException && error.name === 'SecurityError'

/** Asks a worker how far it is; it answers on a port of this question's own. */
function ask(worker: ServiceWorker | null | undefined, answer: (data: unknown) => void): void {
  if (worker === null || worker === undefined) return
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = (event) => {
    answer(event.data)
    port1.close()
  }
  worker.postMessage({ type: 'status' }, [port2])
}

/** What is not news of our worker is passed over. */
function hear(data: unknown, report: Report, retry: () => void): void {
  const saving = savingOf(data, retry)
  if (saving !== undefined) report({ saving })
}

function savingOf(data: unknown, retry: () => void): Saving | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return
  if (data.type === 'progress' && 'percent' in data && typeof data.percent === 'number') return { kind: 'saving', percent: data.percent }
  if (data.type !== 'status' || !('state' in data)) return
  if (data.state === 'incomplete') return { kind: 'incomplete', retry }
  return data.state === 'ready' ? { kind: 'ready', guides: numberOf(data, 'guides'), bytes: numberOf(data, 'bytes') } : undefined
}

/** A worker of another version may not say it. */
const numberOf = (data: object, key: string): number => {
  const value: unknown = Reflect.get(data, key)
  return typeof value === 'number' ? value : 0
}

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
