import { Workbox } from 'workbox-window'
import { type FromPage, readChanges } from '../../worker/protocol.ts'
import { ask } from './ask-worker.ts'
import type { Update } from './offline-state.ts'

/**
 * Watches for a newer version on a page that already has a worker. Reports an update when its worker waits. Its `apply` activates it and reloads this page, at the latest after `activationMs`.
 */
export function watchUpdates(base: string, report: (update: Update) => void, activationMs: number): void {
  const workbox = new Workbox(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
  let isApplied = false
  // Reloads only the page whose reader applied the update: another tab may be in the middle of a walk.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!isApplied) return
    isApplied = false
    location.reload()
  })
  const onWaiting = (waiting: ServiceWorker): void => {
    const apply = () => {
      if (waiting.state !== 'installed') return location.reload()
      isApplied = true
      waiting.postMessage({ type: 'activate' } satisfies FromPage)
      // Chromium sometimes keeps the idle old worker running; leaving the page lets the new one take over.
      setTimeout(() => isApplied && location.reload(), activationMs)
    }
    report({ apply, ask: (language, place) => ask(waiting, { type: 'changes', language, ...place }, readChanges) })
  }
  workbox.addEventListener('waiting', ({ sw }) => sw && onWaiting(sw))
  void workbox.register({ immediate: true }).catch(() => undefined)
}
