import { answerSite } from './answer-site.ts'
import { markWhole, otherWholeVersions } from './clean-up.ts'
import { statusOf } from './copy-status.ts'
import type { Device } from './device.ts'
import { hasTexts, isInShards, keepPictures, keepTexts, type OnPercent } from './keep-packs.ts'
import { addKeptGuides, packNameOf } from './kept-guides.ts'
import type { Manifest } from './manifest.ts'
import type { FromPage, FromWorker, Readiness, Status } from './protocol.ts'
import { checkReadiness, keepSelection, removeWrong } from './readiness.ts'
import { removeDamaged } from './version-store.ts'

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

export function openOfflineCopy({ manifest, device, timeoutMs, openPages, tellPages }: Surroundings): OfflineCopy {
  const { version } = manifest
  const isSharded = isInShards(manifest)
  let running: Promise<void> | undefined

  const tellProgress: OnPercent = (percent) => void tellPages({ type: 'progress', percent })

  async function keepWanted(): Promise<void> {
    await keepTexts(manifest, device, openPages, tellProgress)
    await keepPictures(manifest, device, tellProgress)
  }

  const isFirst = async () => (await otherWholeVersions(device.caches, device.scope, version)).length === 0

  async function install(): Promise<void> {
    // While an older version serves the pages, what is available has not changed: pages are told nothing.
    const first = await isFirst()
    await keepTexts(manifest, device, openPages, first ? tellProgress : undefined).catch(async (error: unknown) => {
      if (first) await tellPages(await statusOf(manifest, device, error))
      throw error
    })
    if (!(await hasTexts(manifest, device)))
      throw new Error('Unexpected gap in the cache after an install, expected every file of the build')
    await markWhole(device.caches, device.scope, version)
    // Stores a copy for offline use. A deployment need not have this file.
    await answerSite(device, timeoutMs).catch(() => undefined)
    // On a first visit the texts work at once, and pages ask for the pictures. An update brings them along before it takes over.
    if (!first) await keepPictures(manifest, device).catch(() => undefined)
  }

  async function download(): Promise<Status> {
    running ??= keepWanted().finally(() => {
      running = undefined
    })
    const error: unknown = await running.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    const status = await statusOf(manifest, device, error)
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
    status: () => statusOf(manifest, device),
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
    isComplete: async () => !isSharded && (await hasTexts(manifest, device)),
  }
}
