import { answerSite } from './answer-site.ts'
import { markWhole, otherWholeVersions } from './clean-up.ts'
import type { Device } from './device.ts'
import { addKeptGuides, guideAt, packNameOf, packsForAll, picturesIn, textsIn, wantedPacks } from './kept-guides.ts'
import type { Manifest, ManifestPack } from './manifest.ts'
import type { FromPage, FromWorker, Readiness, Status } from './protocol.ts'
import { checkReadiness, keepSelection, removeWrong } from './readiness.ts'
import { checkVersion, isLackOfRoom, keepVersion, removeDamaged } from './version-store.ts'

/** What the offline copy needs from the worker. */
export interface Surroundings {
  readonly manifest: Manifest
  readonly device: Device
  /** How long the network has priority over the cache, in ms. */
  readonly timeoutMs: number
  /** Addresses of all open pages. */
  readonly openPages: () => Promise<readonly string[]>
  /** Sends a message to every open page. */
  readonly tellPages: (message: FromWorker) => Promise<void>
}

/** The copy of one version on this device. */
export interface OfflineCopy {
  /** Downloads and verifies the texts of the version. Rejects where they are not complete afterwards. */
  readonly install: () => Promise<void>
  /** Whether no other version was ever complete on this device. */
  readonly isFirst: () => Promise<boolean>
  readonly status: () => Promise<Status>
  /** Downloads what is missing and tells every page the result. Simultaneous calls share one download. */
  readonly download: () => Promise<Status>
  /** Keeps all guides, and downloads them. */
  readonly keepAll: () => Promise<void>
  /** Keeps a guide that was opened, and those in its pack. */
  readonly keepOpened: (guide: string) => Promise<void>
  /** Downloads again what is damaged. */
  readonly repair: () => Promise<void>
  /** Checks some guides, after downloading what is missing where the page asks for that. */
  readonly check: (request: Extract<FromPage, { type: 'walk' }>) => Promise<Readiness>
  /** Whether this device has every guide of the site, so that any other does not exist. */
  readonly isComplete: () => Promise<boolean>
}

type OnPercent = (percent: number) => void

export function openOfflineCopy({ manifest, device, timeoutMs, openPages, tellPages }: Surroundings): OfflineCopy {
  const { version } = manifest
  const isSharded = packsForAll(manifest).length < manifest.packs.length
  let running: Promise<void> | undefined

  const tellProgress: OnPercent = (percent) => void tellPages({ type: 'progress', percent })

  const wanted = (): Promise<readonly ManifestPack[]> => wantedPacks(manifest, device)

  /** The packs for all devices come first, because they say which other packs have the wanted guides. */
  async function keepTexts(onProgress: OnPercent = () => undefined): Promise<void> {
    const share = await shareOfTexts()
    const report: OnPercent = (percent) => onProgress(Math.floor(percent * share))
    await keepVersion(manifest, textsIn(packsForAll(manifest)), device, report)
    if (!isSharded) return
    const open = (await openPages()).flatMap((url) => guideAt(url, device.scope) ?? [])
    await addKeptGuides(device, { guides: open })
    await keepVersion(manifest, textsIn(await wanted()), device, report)
  }

  /** The pictures of the kept guides, after all texts. */
  async function keepPictures(onProgress: OnPercent = () => undefined): Promise<void> {
    const share = await shareOfTexts()
    const report: OnPercent = (percent) => onProgress(Math.floor((share + (1 - share) * (percent / 100)) * 100))
    await keepVersion({ ...manifest, files: [] }, picturesIn(await wanted()), device, report)
  }

  /** The share of the bytes of this version that are not pictures, from 0 to 1. */
  async function shareOfTexts(): Promise<number> {
    const packs = await wanted()
    const size = (some: readonly { readonly packed: number }[]) => some.reduce((sum, { packed }) => sum + packed, 0)
    const texts = size(manifest.files) + size(textsIn(packs))
    return texts / Math.max(texts + size(picturesIn(packs)), 1)
  }

  async function keepWanted(): Promise<void> {
    await keepTexts(tellProgress)
    await keepPictures(tellProgress)
  }

  const hasTexts = async (): Promise<boolean> => (await checkVersion(manifest, textsIn(await wanted()), device)).whole

  async function statusAfter(error?: unknown): Promise<Status> {
    const packs = await wanted()
    const { whole, entries, bytes, guides } = await checkVersion(manifest, packs, device)
    const pictures = await checkVersion({ ...manifest, files: [] }, picturesIn(packs), device)
    const all = isSharded ? await checkVersion(manifest, manifest.packs, device) : undefined
    return {
      type: 'status',
      state: whole ? 'ready' : 'incomplete',
      version,
      date: manifest.date,
      entries,
      bytes,
      guides,
      pictures: pictures.entries,
      ...(!whole && (await hasTexts()) ? { missingPictures: pictures.missing } : {}),
      all: all && all.bytes > bytes ? { guides: all.guides, bytes: all.bytes } : undefined,
      ...(isLackOfRoom(error) ? { full: true } : {}),
    }
  }

  const isFirst = async () => (await otherWholeVersions(device.caches, device.scope, version)).length === 0

  async function install(): Promise<void> {
    // While an older version serves the pages, what is available has not changed: pages are told nothing.
    const first = await isFirst()
    await keepTexts(first ? tellProgress : undefined).catch(async (error: unknown) => {
      if (first) await tellPages(await statusAfter(error))
      throw error
    })
    if (!(await hasTexts())) throw new Error('Unexpected gap in the cache after an install, expected every file of the build')
    await markWhole(device.caches, device.scope, version)
    // Stores a copy for offline use. A deployment need not have this file.
    await answerSite(device, timeoutMs).catch(() => undefined)
    // On a first visit the texts work at once, and pages ask for the pictures. An update brings them along before it takes over.
    if (!first) await keepPictures().catch(() => undefined)
  }

  async function download(): Promise<Status> {
    running ??= keepWanted().finally(() => {
      running = undefined
    })
    const error: unknown = await running.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    const status = await statusAfter(error)
    await tellPages(status)
    return status
  }

  /** Twice: only a guide that has been downloaded shows which others it calls. */
  async function downloadSelection(request: Extract<FromPage, { type: 'walk' }>): Promise<void> {
    if (request.all) {
      if (await addKeptGuides(device, { all: true })) await download()
      return
    }
    for (let round = 0; round < 2 && (await keepSelection(manifest, device, request)); round++) await download()
  }

  return {
    install,
    isFirst,
    status: () => statusAfter(),
    download,
    keepAll: async () => {
      await addKeptGuides(device, { all: true })
      await download()
    },
    keepOpened: async (guide) => {
      if (!isSharded || (await packNameOf(guide, manifest, device)) === undefined) return
      if (await addKeptGuides(device, { guides: [guide] })) await download()
    },
    repair: async () => {
      await removeDamaged(version, device)
      await download()
    },
    check: async (request) => {
      if (request.bring && isSharded) await downloadSelection(request)
      const found = await checkReadiness(manifest, device, request)
      if (!request.bring || found.missingCount === 0) return found
      await removeWrong(manifest, device)
      const { full = false } = await download()
      return { ...(await checkReadiness(manifest, device, request)), full }
    },
    isComplete: async () => !isSharded && (await hasTexts()),
  }
}
