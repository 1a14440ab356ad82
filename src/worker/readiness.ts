import { versionCache } from './cache-names.ts'
import { type Device, urlOf } from './device.ts'
import { inspectVersion } from './inspect.ts'
import { addKeptGuides, packNameOf, packsForAll, picturesIn, wantedPacks } from './kept-guides.ts'
import type { Manifest } from './manifest.ts'
import type { GuideSelection, Readiness } from './protocol.ts'
import { calledGuides, type ReadData, readGuide, verifyGuides } from './verify-guides.ts'
import { checkVersion } from './version-store.ts'

/** How many missing things are named. */
const mostNamed = 40

/** Checks whether a reader can walk some guides without a network: every entry is as in the build, and every screen is there. */
export async function checkReadiness(manifest: Manifest, device: Device, selection: GuideSelection): Promise<Readiness> {
  const packs = await wantedPacks(manifest, device)
  const { entries, bytes } = await checkVersion(manifest, packs, device)
  const wrong = await inspectVersion(manifest, packs, device)
  const isPart = packs.length < manifest.packs.length
  const verified = await verifyGuides(selection, cacheReader(manifest, device), () => isPart)
  const missing = [...new Set([...wrong, ...verified.missing])]
  const { version, date } = manifest
  return {
    type: 'walked',
    version,
    date,
    entries,
    bytes,
    guides: verified.guides,
    screens: verified.screens,
    pictures: picturesIn(packs).reduce((sum, pack) => sum + pack.entries, 0),
    missingCount: missing.length,
    missing: missing.slice(0, mostNamed),
  }
}

/** Removes the entries that differ from the build, so that the next download brings them again. */
export async function removeWrong(manifest: Manifest, device: Device): Promise<void> {
  const cache = await device.caches.open(versionCache(device.scope, manifest.version))
  for (const path of await inspectVersion(manifest, await wantedPacks(manifest, device), device))
    await cache.delete(urlOf(path, device))
}

/**
 * Adds some guides and those that they call to the kept ones, on a site whose content is too large for every device. A guide
 * without a text in the reader's language is added in the other. Returns whether the list changed.
 */
export async function keepSelection(manifest: Manifest, device: Device, { language, guides }: GuideSelection): Promise<boolean> {
  if (packsForAll(manifest).length === manifest.packs.length) return false
  const read = cacheReader(manifest, device)
  const called = await Promise.all(guides.map(async (id) => calledGuides(await readGuide(id, language, read))))
  const ids = [...new Set([...guides, ...called.flat()])]
  const named = await Promise.all(
    ids.map(async (id) => {
      const exists = (await packNameOf(`${language}/${id}`, manifest, device)) !== undefined
      return `${exists ? language : otherLanguage(language)}/${id}`
    }),
  )
  return addKeptGuides(device, { guides: named })
}

const otherLanguage = (language: GuideSelection['language']): GuideSelection['language'] => (language === 'fr' ? 'nl' : 'fr')

/** Reads data files from the cache of a version, and never from the network. */
const cacheReader =
  ({ version }: Manifest, device: Device): ReadData =>
  async (path) => {
    const cache = await device.caches.open(versionCache(device.scope, version))
    const entry = await cache.match(urlOf(path, device))
    return entry?.json().catch(() => undefined)
  }
