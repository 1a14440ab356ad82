import type { OfflinePolicy } from '../../guide/site.ts'
import { readProgress, readStatus, type Status } from '../../worker/protocol.ts'
import { ask, shortVersion } from './ask-worker.ts'
import type { Obstacle, OfflineState, Saving } from './offline-state.ts'

type Report = (change: OfflineState) => void

/** How long the activation of an update may take, in ms. */
const activationMs = 3000

/**
 * Registers the service worker and reports its messages. Does not wait for anything; an error only means that nothing is
 * reported as available offline. Registers nothing in a frame of another site, whose storage is separate.
 *
 * `policy` comes from `site.json`. Without a registration nothing happens until it is known; where it is `off`, an existing
 * registration is removed.
 */
export function watchOffline(base: string, policy: Promise<OfflinePolicy | undefined>, report: Report): void {
  // The development server has no worker.
  if (!import.meta.env.PROD) return
  const why = obstacle()
  if (why !== undefined) {
    report({ saving: { kind: 'impossible', why } })
    return
  }
  let isOff = false
  const tell: Report = (change) => {
    if (!isOff) report(change)
  }
  const retry = () => {
    tell({ saving: { kind: 'unsaved' } })
    register(base, tell, retry).catch(fail)
  }
  const fail = (error: unknown) =>
    tell({ saving: isForbidden(error) ? { kind: 'impossible', why: 'browser' } : { kind: 'incomplete', retry, full: false } })
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const progress = readProgress(data)
    if (progress !== undefined) tell({ saving: { kind: 'saving', percent: progress.percent } })
    reportStatus(readStatus(data), tell, retry)
  })
  // The first worker has the texts when it takes control of the page. It brings the pictures when it is asked for its status.
  navigator.serviceWorker.addEventListener('controllerchange', () => void register(base, tell, retry).catch(fail))
  const applyPolicy = async () => {
    const isRegistered = (await navigator.serviceWorker.getRegistration(base)) !== undefined
    if (isRegistered) retry()
    const wanted = await policy
    if (wanted === 'off') {
      tell({ saving: { kind: 'impossible', why: wanted }, kept: undefined, update: undefined })
      isOff = true
      if (isRegistered) await (await import('./offline-actions.ts')).removeCopies(base)
    } else if (isRegistered) return
    else if (wanted === 'on-request') tell({ saving: { kind: 'offered', retry } })
    else retry()
  }
  tell({ saving: { kind: 'unsaved' } })
  applyPolicy().catch(fail)
}

async function register(base: string, report: Report, retry: () => void): Promise<void> {
  const known = await navigator.serviceWorker.getRegistration(base)
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
  const coming = registration.installing ?? registration.waiting
  const askStatus = async () => reportStatus(await ask(registration.active, { type: 'status' }, readStatus), report, retry)
  void askStatus()
  // Not every engine reports `controllerchange` to the page of a first visit, or delivers a message before this state.
  coming?.addEventListener('statechange', () => coming.state === 'activated' && void askStatus())
  // The first install replaces no version: the code that watches for updates is only loaded later.
  let isWatching = false
  const watch = () => {
    if (isWatching || !registration.active) return
    isWatching = true
    // After a failed load, the next `updatefound` tries again.
    import('./updates.ts').then(
      ({ watchUpdates }) => watchUpdates(base, (update) => report({ update }), activationMs),
      () => {
        isWatching = false
      },
    )
  }
  if (known?.active) watch()
  registration.addEventListener('updatefound', watch)
}

/**
 * Whether the browser itself refuses, so that trying again cannot help. `SecurityError`: Firefox where cookies are deleted on
 * closing, WebViews where storage is off. `NotSupportedError`: Chromium where a setting blocks all cookies.
 */
const isForbidden = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'SecurityError' || error.name === 'NotSupportedError')

function reportStatus(status: Status | undefined, report: Report, retry: () => void): void {
  if (status === undefined) return
  const { version, date } = status
  report({
    saving: savingOf(status, retry),
    kept: version === undefined ? undefined : { version: shortVersion(version), date },
  })
}

const savingOf = ({ state, guides, bytes, all, pictures, missingPictures, full = false }: Status, retry: () => void): Saving =>
  state === 'ready' ? { kind: 'ready', guides, bytes, all, pictures } : { kind: 'incomplete', retry, full, missingPictures }

/** Reading `top` or `serviceWorker` throws in a sandboxed frame, or in one of another site. */
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
