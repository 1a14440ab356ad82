import { answerPage } from './answer-page.ts'
import { answerSite } from './answer-site.ts'
import { versionCache } from './cache-names.ts'
import { changesSince } from './changes.ts'
import { markWhole, otherWholeVersions, removeEverything, removeOldVersions } from './clean-up.ts'
import { addChoice, guideAt, packOf, packsForAll, wantedPacks } from './kept-guides.ts'
import { apology } from './offline-page.ts'
import { forgetScreens, keepScreen, screenAt } from './page-snapshots.ts'
import { type FromPage, type FromWorker, readFromPage, type Status, type Walked } from './protocol.ts'
import { checkReadiness, dropWrong, wantGuides } from './readiness.ts'
import type { Release } from './release.ts'
import { routeOf } from './route.ts'
import { checkVersion, type Device, dropDamaged, keepVersion } from './version-store.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** Put there by `sw.js` before it loads this file. */
  readonly ariane: Release
}

const { manifest, notices } = self.ariane
const { version } = manifest
const device: Device = {
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (input, init) => self.fetch(input, init),
  stallMs: 15_000,
}
/** What is kept has to be on the screen within three seconds, and to draw it takes a slow phone half of one. */
const patienceMs = 2500

/** All was removed on request: nothing is written any more. */
let leaving = false

/** The download that is going on, so that two pages asking at once start one. */
let keeping: Promise<void> | undefined

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
  else if (message !== undefined) event.waitUntil(hear(message, event.ports[0]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const route = routeOf(request, device.scope)
  if (route.kind === 'page') {
    const shell = async () => (await screenAt(device, version, request.url)) ?? kept('shell.html')
    event.respondWith(answerPage(request, device.fetch, { shell, apology: () => apology(notices), patienceMs }))
  }
  if (route.kind === 'site') event.respondWith(answerSite(device, patienceMs))
  if (route.kind === 'kept') {
    event.respondWith(answerKept(request, route.path))
    const guide = /^data\/(.+)\.json$/.exec(route.path)?.[1]
    if (guide !== undefined && isSharded) event.waitUntil(keepOpened(guide))
  }
})

const isSharded = packsForAll(manifest).length < manifest.packs.length

async function install(): Promise<void> {
  await keepAll().catch(async (error: unknown) => {
    // Where an older version serves on, what is available has not changed.
    if (await isFirst()) await tellEveryone(await statusNow(error))
    throw error
  })
  if ((await statusNow()).state !== 'ready')
    throw new Error('Unexpected gap in the cache after an install, expected every file of the build')
  await markWhole(device.caches, device.scope, version)
  // A copy for offline, if the server has one now. No deployment needs it.
  await answerSite(device, patienceMs).catch(() => undefined)
}

/** The packs for everybody first, because they say which others have the guides that are wanted: those that are open above all. */
async function keepAll(): Promise<void> {
  await keepVersion(manifest, packsForAll(manifest), device, tellProgress)
  if (!isSharded) return
  const open = (await windows()).flatMap(({ url }) => guideAt(url, device.scope) ?? [])
  await addChoice(device, { guides: open })
  await keepVersion(manifest, await wantedPacks(manifest, device), device, tellProgress)
}

async function activate(): Promise<void> {
  const first = await isFirst()
  await removeOldVersions(device.caches, device.scope, version)
  await forgetScreens(device, version)
  if (first) await self.clients.claim()
  await tellEveryone(await statusNow())
}

const isFirst = async (): Promise<boolean> => (await otherWholeVersions(device.caches, device.scope, version)).length === 0

async function hear(message: FromPage, port: MessagePort | undefined): Promise<void> {
  switch (message.type) {
    case 'status':
      return tellStatus(port)
    case 'changes':
      return port?.postMessage(await changesSince(manifest, device, message.language))
    case 'keep-all':
      await addChoice(device, { all: true })
      await bring()
      return
    case 'repair':
      await dropDamaged(version, device)
      await bring()
      return
    case 'walk':
      return port?.postMessage(await walk(message))
    case 'remove':
      leaving = true
      await removeEverything(device.caches, device.scope)
      await self.registration.unregister()
      // What was being written meanwhile.
      await removeEverything(device.caches, device.scope)
      return port?.postMessage({ type: 'removed' } satisfies FromWorker)
    case 'screen':
      return leaving ? undefined : keepScreen(device, version, message.path, message.html)
    case 'forget':
      return forgetScreens(device)
    case 'activate':
  }
}

/** Answers at once; what turns out to be missing is then fetched again. */
async function tellStatus(port: MessagePort | undefined): Promise<void> {
  const status = await statusNow()
  port?.postMessage(status)
  if (status.state !== 'ready') await bring()
}

/** Goes to every screen of some guides out of the cache. Where the page wants it so, what is lacking is brought and all is looked at again. */
async function walk(wanted: Extract<FromPage, { type: 'walk' }>): Promise<Walked> {
  if (wanted.bring && isSharded) await bringChosen(wanted)
  const found = await checkReadiness(manifest, device, wanted)
  if (!wanted.bring || found.lacks === 0) return found
  await dropWrong(manifest, device)
  const { full = false } = await bring()
  return { ...(await checkReadiness(manifest, device, wanted)), full }
}

/** The guides first: they say which others they call. */
async function bringChosen(wanted: Extract<FromPage, { type: 'walk' }>): Promise<void> {
  if (wanted.all) {
    if (await addChoice(device, { all: true })) await bring()
    return
  }
  for (let turns = 0; turns < 2 && (await wantGuides(manifest, device, wanted)); turns++) await bring()
}

/** Brings what is missing, once however many ask, and tells every page how that ended. */
async function bring(): Promise<Status> {
  keeping ??= keepAll().finally(() => {
    keeping = undefined
  })
  const fault: unknown = await keeping.then(
    () => undefined,
    (error: unknown) => error,
  )
  const status = await statusNow(fault)
  await tellEveryone(status)
  return status
}

/** A guide was opened: it and its neighbours stay. */
async function keepOpened(guide: string): Promise<void> {
  if ((await packOf(guide, manifest, device)) !== undefined && (await addChoice(device, { guides: [guide] }))) await bring()
}

async function statusNow(fault?: unknown): Promise<Status> {
  const { whole, entries, bytes, guides } = await checkVersion(manifest, await wantedPacks(manifest, device), device)
  const all = isSharded ? await checkVersion(manifest, manifest.packs, device) : undefined
  return {
    type: 'status',
    state: whole ? 'ready' : 'incomplete',
    version,
    date: manifest.date,
    entries,
    bytes,
    guides,
    all: all && all.bytes > bytes ? { guides: all.guides, bytes: all.bytes } : undefined,
    ...(fault instanceof DOMException && fault.name === 'QuotaExceededError' ? { full: true } : {}),
  }
}

const tellProgress = (percent: number): void => void tellEveryone({ type: 'progress', percent })

const windows = (): Promise<readonly WindowClient[]> => self.clients.matchAll({ type: 'window', includeUncontrolled: true })

async function tellEveryone(news: FromWorker): Promise<void> {
  for (const client of await windows()) client.postMessage(news)
}

async function answerKept(request: Request, path: string): Promise<Response> {
  const known = (await kept(path)) ?? (await fromOlderVersion(path))
  if (known !== undefined) return known
  try {
    return await device.fetch(request)
  } catch (fault) {
    // With every guide kept, one that is not among them does not exist; that needs no network to be said.
    if (path.startsWith('data/') && !isSharded && (await statusNow()).state === 'ready') return new Response('', { status: 404 })
    throw fault
  }
}

async function kept(path: string): Promise<Response | undefined> {
  const cache = await self.caches.open(versionCache(device.scope, version))
  return cache.match(new URL(path, device.scope).href)
}

/** A tab of the version before asks for its own code, whose name no other version shares. */
async function fromOlderVersion(path: string): Promise<Response | undefined> {
  return path.startsWith('assets/') ? self.caches.match(new URL(path, device.scope).href) : undefined
}
