import type { CatalogEntry } from '../guide/guide.ts'
import { versionCache } from './cache-names.ts'
import { otherWholeVersions } from './clean-up.ts'
import type { Manifest } from './manifest.ts'
import type { Changes } from './protocol.ts'
import { type Device, digestsOf } from './version-store.ts'

/**
 * What this version has that the one before it on this device has not, for a reader of a language: titles of guides that
 * changed, came and went. Guides that only others lead to count with those.
 */
export async function changesSince(manifest: Manifest, device: Device, language: string): Promise<Changes> {
  const others = await otherWholeVersions(device.caches, device.scope, manifest.version)
  const before = others[others.length - 1]
  const news = { type: 'changes', version: manifest.version, date: manifest.date } as const
  if (before === undefined) return { ...news, changed: [], added: [], gone: [] }
  const cacheNow = await device.caches.open(versionCache(device.scope, manifest.version))
  const cacheThen = await device.caches.open(before)
  const [now, then] = await Promise.all([digestsOf(cacheNow, device.scope), digestsOf(cacheThen, device.scope)])
  const [titlesNow, titlesThen] = await Promise.all([titlesOf(cacheNow, device, language), titlesOf(cacheThen, device, language)])
  const paths = [...titlesNow.keys()]
  return {
    ...news,
    changed: paths
      .filter((path) => then.has(path) && now.has(path) && then.get(path) !== now.get(path))
      .map((path) => titlesNow.get(path) ?? ''),
    added: paths.filter((path) => !titlesThen.has(path)).map((path) => titlesNow.get(path) ?? ''),
    gone: [...titlesThen].filter(([path]) => !titlesNow.has(path)).map(([, title]) => title),
  }
}

/** Titles of the guides that a catalog offers, by the path of their data. */
async function titlesOf(cache: Cache, { scope }: Device, language: string): Promise<ReadonlyMap<string, string>> {
  const catalogs = (await cache.keys()).filter(({ url }) => url.startsWith(`${scope}data/${language}/catalog`))
  const files = await Promise.all(
    catalogs.map(
      async (request): Promise<{ readonly guides?: readonly CatalogEntry[] }> => (await cache.match(request))?.json() ?? {},
    ),
  )
  const entries = files.flatMap(({ guides = [] }) => guides).filter(({ unlisted }) => unlisted === undefined)
  return new Map(entries.map((entry) => [`data/${entry.language}/${entry.id}.json`, entry.title]))
}
