import { versionCache } from './cache-names.ts'
import { inspectVersion } from './inspect.ts'
import { addChoice, packOf, packsForAll, wantedPacks } from './kept-guides.ts'
import type { Manifest } from './manifest.ts'
import type { Walked } from './protocol.ts'
import { calledBy, guideIn, type Journey, type ReadKept, walkKept } from './verify-guides.ts'
import { checkVersion, type Device, urlOf } from './version-store.ts'

/** How many of the things that are lacking are named: nobody reads out more. */
const mostNamed = 40

/** Whether a reader can go on these guides without any network: every entry is as the build made it, and every screen is met. */
export async function checkReadiness(manifest: Manifest, device: Device, journey: Journey): Promise<Walked> {
  const packs = await wantedPacks(manifest, device)
  const { entries, bytes } = await checkVersion(manifest, packs, device)
  const wrong = await inspectVersion(manifest, packs, device)
  const isPart = packs.length < manifest.packs.length
  const walked = await walkKept(journey, keptReader(manifest, device), () => isPart)
  const lacking = [...new Set([...wrong, ...walked.lacking])]
  const { version, date } = manifest
  return {
    type: 'walked',
    version,
    date,
    entries,
    bytes,
    guides: walked.guides,
    screens: walked.screens,
    lacks: lacking.length,
    lacking: lacking.slice(0, mostNamed),
  }
}

/** Removes what is not as the build made it, so that it is brought again. */
export async function dropWrong(manifest: Manifest, device: Device): Promise<void> {
  const cache = await device.caches.open(versionCache(device.scope, manifest.version))
  for (const path of await inspectVersion(manifest, await wantedPacks(manifest, device), device))
    await cache.delete(urlOf(path, device))
}

/** Of content too large for every device: these guides, in the text that their reader gets, and those that they call, are wanted from now on. Says whether that was new. */
export async function wantGuides(manifest: Manifest, device: Device, { language, guides }: Journey): Promise<boolean> {
  if (packsForAll(manifest).length === manifest.packs.length) return false
  const read = keptReader(manifest, device)
  const called = await Promise.all(guides.map(async (id) => calledBy(await guideIn(id, language, read))))
  const ids = [...new Set([...guides, ...called.flat()])]
  const named = await Promise.all(
    ids.map(
      async (id) => `${(await packOf(`${language}/${id}`, manifest, device)) === undefined ? other(language) : language}/${id}`,
    ),
  )
  return addChoice(device, { guides: named })
}

const other = (language: Journey['language']): Journey['language'] => (language === 'fr' ? 'nl' : 'fr')

/** Reads data out of the version's own cache: whatever is not there is not asked for anywhere. */
const keptReader =
  ({ version }: Manifest, device: Device): ReadKept =>
  async (path) => {
    const cache = await device.caches.open(versionCache(device.scope, version))
    const response = await cache.match(urlOf(path, device))
    return response?.json().catch(() => undefined)
  }
