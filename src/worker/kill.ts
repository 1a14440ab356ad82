import { removeEverything } from './clean-up.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * The kill switch: deployed under the name `sw.js`, it takes over, removes what this deployment has stored, and leaves.
 * It reloads nobody; the next navigation goes to the network. Nothing here can fail in a way that keeps the old worker.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(leave())
})

async function leave(): Promise<void> {
  await removeEverything(self.caches, self.registration.scope).catch(() => undefined)
  await self.registration.unregister()
}
