import { removeEverything } from './clean-up.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * The kill switch: deployed as `sw.js`, it takes over, removes every cache of this deployment and unregisters itself. It reloads
 * no page; the next navigation goes to the network. A failed removal does not keep the old worker.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(removeAndUnregister())
})

async function removeAndUnregister(): Promise<void> {
  await removeEverything(self.caches, self.registration.scope).catch(() => undefined)
  await self.registration.unregister()
}
