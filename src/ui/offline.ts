/** What is known about using the wizard without a network. */
export interface OfflineState {
  /** Absent until the worker has said something. */
  readonly state?: 'ready' | 'incomplete' | undefined
  /** There when a new version waits: changes over to it and loads the page again. */
  readonly update?: (() => void) | undefined
}

/** How long a new version that was asked for may take to come, in ms. */
const patience = 3000

/**
 * Registers the service worker and reports what it says. Never in a frame of another site, where storage is apart and a
 * download would serve nobody. Nothing here is waited for, and nothing that fails is more than a missing “available offline”.
 */
export function watchOffline(base: string, report: (change: OfflineState) => void): void {
  // The development server has no worker.
  if (!import.meta.env.PROD || !mayRegister()) return
  const container = navigator.serviceWorker
  container.addEventListener('message', (event) => hear(event.data, report))
  void register(base, report).catch(() => undefined)
}

async function register(base: string, report: (change: OfflineState) => void): Promise<void> {
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
  let registration: ServiceWorkerRegistration | undefined
  let asked = false

  // One reload, and only of the page whose reader asked: another tab in the middle of a walk is left alone.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!asked) return
    asked = false
    location.reload()
  })
  workbox.addEventListener('waiting', () => {
    report({
      update: () => {
        const waiting = registration?.waiting
        if (waiting === undefined || waiting === null) return location.reload()
        asked = true
        waiting.postMessage({ type: 'activate' })
        // Chromium now and then keeps an idle worker on; leaving the page lets the new one in.
        setTimeout(() => asked && location.reload(), patience)
      },
    })
  })
  workbox.addEventListener('activated', () => ask(registration?.active, report))
  registration = await workbox.register({ immediate: true })
  ask(registration?.active, report)
}

/** Asks a worker how far it is; it answers on a port of this question's own. */
function ask(worker: ServiceWorker | null | undefined, report: (change: OfflineState) => void): void {
  if (worker === null || worker === undefined) return
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = (event) => {
    hear(event.data, report)
    port1.close()
  }
  worker.postMessage({ type: 'status' }, [port2])
}

/** What is not a status of our worker is passed over. */
function hear(data: unknown, report: (change: OfflineState) => void): void {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'status' || !('state' in data)) return
  if (data.state === 'ready' || data.state === 'incomplete') report({ state: data.state })
}

/** Reading `top` or `serviceWorker` throws in a sandboxed frame or one of another site. */
function mayRegister(): boolean {
  try {
    const ownFrame = window.top === window || window.top?.location.origin === location.origin
    return ownFrame && 'serviceWorker' in navigator && navigator.serviceWorker !== undefined
  } catch {
    return false
  }
}
