import { answerPage } from './answer-page.ts'
import { answerSite } from './answer-site.ts'
import { apology } from './apology.ts'
import { versionCache } from './cache-names.ts'
import { markWhole, otherWholeVersions, removeOldVersions } from './clean-up.ts'
import type { Manifest } from './manifest.ts'
import { type FromWorker, readFromPage } from './protocol.ts'
import { routeOf } from './route.ts'
import { checkVersion, type Device, keepVersion } from './version-store.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in place by the build. */
declare const __MANIFEST__: Manifest

const manifest = __MANIFEST__
const files: ReadonlySet<string> = new Set(manifest.files.map((file) => file.path))
const device: Device = {
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (input, init) => self.fetch(input, init),
  stallMs: 15_000,
}
const patienceMs = 3000

/** The repair that is going on, so that two pages asking at once start one. */
let repairing: Promise<void> | undefined

// Never `skipWaiting` here: a new version must not take over while somebody walks.
self.addEventListener('install', (event) => {
  event.waitUntil(install())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})

self.addEventListener('message', (event) => {
  const message = readFromPage(event.data)
  // Not waited for: its promise ends with the change-over, which may itself wait for events to end.
  if (message?.type === 'activate') void self.skipWaiting()
  if (message?.type === 'status') event.waitUntil(tellStatus(event.ports[0]))
})

self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, device.scope, files)
  if (route.kind === 'page')
    event.respondWith(answerPage(event.request, device.fetch, { shell: () => kept('shell.html'), apology, patienceMs }))
  if (route.kind === 'site') event.respondWith(answerSite(device, patienceMs))
  if (route.kind === 'kept') event.respondWith(answerKept(event.request, route.path))
})

async function install(): Promise<void> {
  await keepVersion(manifest, device, tellProgress).catch(async (error: unknown) => {
    // Where an older version serves on, what is available has not changed.
    if (await isFirst()) await tellEveryone(await checkVersion(manifest, device))
    throw error
  })
  const { state } = await checkVersion(manifest, device)
  if (state !== 'ready') throw new Error('Unexpected gap in the cache after an install, expected every file of the build')
  await markWhole(device.caches, device.scope, manifest.version)
  // A copy for offline, if the server has one now. No deployment needs it.
  await answerSite(device, patienceMs).catch(() => undefined)
}

async function activate(): Promise<void> {
  const first = await isFirst()
  await removeOldVersions(device.caches, device.scope, manifest.version)
  if (first) await self.clients.claim()
  await tellEveryone(await checkVersion(manifest, device))
}

const isFirst = async (): Promise<boolean> => (await otherWholeVersions(device.caches, device.scope, manifest.version)).length === 0

/** Answers at once; what turns out to be missing is then fetched again, and every page hears how that ended. */
async function tellStatus(port: MessagePort | undefined): Promise<void> {
  const status = await checkVersion(manifest, device)
  port?.postMessage(status)
  if (status.state === 'ready') return
  repairing ??= keepVersion(manifest, device, tellProgress).finally(() => {
    repairing = undefined
  })
  await repairing.catch(() => undefined)
  await tellEveryone(await checkVersion(manifest, device))
}

const tellProgress = (percent: number): void => void tellEveryone({ type: 'progress', percent })

async function tellEveryone(news: FromWorker): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) client.postMessage(news)
}

async function answerKept(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? (await fromOlderVersion(path)) ?? device.fetch(request)
}

async function kept(path: string): Promise<Response | undefined> {
  const cache = await self.caches.open(versionCache(device.scope, manifest.version))
  return cache.match(new URL(path, device.scope).href)
}

/** A tab of the version before asks for its own code, whose name no other version shares. */
async function fromOlderVersion(path: string): Promise<Response | undefined> {
  return path.startsWith('assets/') ? self.caches.match(new URL(path, device.scope).href) : undefined
}
