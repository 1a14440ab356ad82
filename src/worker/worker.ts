import { answerData } from './answer-data.ts'
import { answerPage, fetchWhole, within } from './answer-page.ts'
import { answerSite, withdrawsAny } from './answer-site.ts'
import { versionCache } from './cache-names.ts'
import { changesSince } from './changes.ts'
import { removeEverything, removeOldVersions } from './clean-up.ts'
import { type Device, urlOf } from './device.ts'
import { movedTo } from './moved-guide.ts'
import { openOfflineCopy } from './offline-copy.ts'
import { offlinePage } from './offline-page.ts'
import { keepSnapshot, removeSnapshots, snapshotAt } from './page-snapshots.ts'
import { type FromPage, type FromWorker, readFromPage, writeFromWorker } from './protocol.ts'
import { withPageHeaders } from './response-headers.ts'
import { routeOf } from './route.ts'
import { matchOlder } from './version-store.ts'
import type { WorkerConfig } from './worker-config.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** Set by `sw.js` before it loads this file. */
  readonly ariane: WorkerConfig
}

const { manifest, notices, moved, headers, origins } = self.ariane
const { version } = manifest
const device: Device = {
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (input, init) => self.fetch(input, init),
  stallMs: 15_000,
}
/** A cached page has to be visible within three seconds, and a slow phone needs half a second to draw it. */
const timeoutMs = 2500
/** Data files are small, and the reader waits for them on the page before. */
const dataTimeoutMs = 1500

const windows = (): Promise<readonly WindowClient[]> => self.clients.matchAll({ type: 'window', includeUncontrolled: true })

async function tellPages(message: FromWorker): Promise<void> {
  for (const client of await windows()) client.postMessage(writeFromWorker(message))
}

const copy = openOfflineCopy({
  manifest,
  device,
  timeoutMs,
  openPages: async () => (await windows()).map(({ url }) => url),
  tellPages,
})

/** Set when everything was removed on request: nothing is stored from then on. */
let isRemoved = false

// No `skipWaiting` here: a new version must not take over in the middle of a walk.
self.addEventListener('install', (event) => {
  event.waitUntil(copy.install())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})

self.addEventListener('message', (event) => {
  const message = readFromPage(event.data)
  // Not awaited: its promise ends with the activation, which may wait for events to end.
  if (message?.type === 'activate') void self.skipWaiting()
  else if (message !== undefined)
    event.waitUntil(onMessage(message, (answer) => event.ports[0]?.postMessage(writeFromWorker(answer))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const route = routeOf(request, device.scope)
  if (route.kind === 'page') {
    const cachedPage = async () => {
      const to = movedTo(request.url, device.scope, moved)
      if (to !== undefined) return Response.redirect(to)
      // A snapshot may show what the admin has withdrawn since.
      const snapshot = (await withdrawsAny(device)) ? undefined : await snapshotAt(device, version, request.url)
      const page = snapshot ?? (await cachedFile('shell.html'))
      return page && withHeaders(page)
    }
    const noPage = () => withHeaders(offlinePage(notices))
    event.respondWith(
      answerPage(request, device.fetch, { cachedPage, offlinePage: noPage, timeoutMs: route.known ? timeoutMs : undefined }),
    )
  }
  if (route.kind === 'site') event.respondWith(answerSite(device, timeoutMs))
  if (route.kind === 'kept') {
    event.respondWith(answerFile(request, route.path))
  }
  if (route.kind === 'data') {
    const { isComplete } = copy
    event.respondWith(answerData(request, route.path, device, { version, isComplete, timeoutMs: dataTimeoutMs }))
    const guide = /^data\/(.+)\.json$/.exec(route.path)?.[1]
    if (guide !== undefined) event.waitUntil(copy.keepOpened(guide))
  }
})

async function activate(): Promise<void> {
  const isFirst = await copy.isFirst()
  await removeOldVersions(device.caches, device.scope, version)
  await removeSnapshots(device, version)
  if (isFirst) await self.clients.claim()
  await tellPages(await copy.status())
}

async function onMessage(message: FromPage, answer: (message: FromWorker) => void): Promise<void> {
  switch (message.type) {
    case 'status': {
      // A page that was loading during the activation, or past the worker, is not controlled yet.
      if (!isRemoved) await self.clients.claim().catch(() => undefined)
      const status = await copy.status()
      answer(status)
      if (status.state !== 'ready') await copy.download()
      return
    }
    case 'changes':
      return answer(await changesSince(manifest, device, message.language, message))
    case 'keep-all':
      return copy.keepAll()
    case 'repair':
      return copy.repair()
    case 'walk':
      return answer(await copy.check(message))
    case 'remove':
      await remove()
      return answer({ type: 'removed' })
    case 'screen':
      return isRemoved ? undefined : keepSnapshot(device, version, message)
    case 'forget':
      return removeSnapshots(device)
    case 'activate':
  }
}

async function remove(): Promise<void> {
  isRemoved = true
  await removeEverything(device.caches, device.scope)
  await self.registration.unregister()
  // Again: a write may have been in progress.
  await removeEverything(device.caches, device.scope)
}

/** Answers a request for a kept file: from the cache, otherwise from the network. */
async function answerFile(request: Request, path: string): Promise<Response> {
  // The file of a drawing has no hash in its name: with a network it is that of the server, as the page with its link is.
  if (path.startsWith('drawings/')) {
    const answer = await within(
      timeoutMs,
      fetchWhole(request, device.fetch).catch(() => undefined),
    )
    if (answer?.status === 200) return answer
  }
  const cached = (await cachedFile(path)) ?? (await olderCode(path))
  // A file that is opened as a page can be shown in a frame, as a page can.
  if (cached !== undefined) return request.mode === 'navigate' ? withHeaders(cached) : cached
  return device.fetch(request)
}

const withHeaders = (response: Response): Promise<Response> => withPageHeaders(response, { headers, origins }, device)

async function cachedFile(path: string): Promise<Response | undefined> {
  const cache = await self.caches.open(versionCache(device.scope, version))
  return cache.match(urlOf(path, device))
}

/** Code of an older version, for a tab that was opened with it. Its file names occur in no other version. */
const olderCode = async (path: string): Promise<Response | undefined> =>
  path.startsWith('assets/') ? matchOlder(device, urlOf(path, device)) : undefined
