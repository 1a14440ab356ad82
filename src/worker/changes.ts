import { dataHash } from '../guide/data-hash.ts'
import { guideFilePath } from '../guide/guide-file.ts'
import { field, listOfReadable, recordOf, text } from '../guide/read.ts'
import { storedDigest } from './cache-entry.ts'
import { versionCache } from './cache-names.ts'
import { otherWholeVersions } from './clean-up.ts'
import { type Device, urlOf } from './device.ts'
import type { Manifest } from './manifest.ts'
import type { Changes, ShownPlace } from './protocol.ts'

/**
 * Compares a version with the newest other version on this device. Gives the titles of guides that changed, were added or went
 * away, for a reader of a language. Guides that no list shows are left out.
 */
export async function changesSince(
  manifest: Manifest,
  device: Device,
  language: string,
  shown: Partial<ShownPlace> = {},
): Promise<Changes> {
  const { version, date } = manifest
  const others = await otherWholeVersions(device.caches, device.scope, version)
  const before = others[others.length - 1]
  if (before === undefined) return { type: 'changes', version, date, changed: [], added: [], gone: [] }
  const place = await placeChange(versionCache(device.scope, version), before, shown, device)
  const [now, then] = await Promise.all([
    guidesIn(versionCache(device.scope, version), device, language),
    guidesIn(before, device, language),
  ])
  const hasChanged = (path: string): boolean => {
    const digest = now.digests.get(path)
    return digest !== undefined && then.digests.has(path) && then.digests.get(path) !== digest
  }
  const titles = (guides: KnownGuides['titles'], isMeant: (path: string) => boolean): readonly string[] =>
    [...guides].flatMap(([path, title]) => (isMeant(path) ? [title] : []))
  return {
    type: 'changes',
    version,
    date,
    changed: titles(now.titles, hasChanged),
    added: titles(now.titles, (path) => !then.titles.has(path)),
    gone: titles(then.titles, (path) => !now.titles.has(path)),
    ...(place !== undefined && { place }),
  }
}

/** What a version changes at the screen that a reader sees. `undefined` where the reader is in no guide that the device has. */
async function placeChange(
  now: string,
  then: string,
  { file, hash, code }: Partial<ShownPlace>,
  device: Device,
): Promise<Changes['place']> {
  if (file === undefined) return
  const dataIn = async (name: string): Promise<unknown> =>
    (await (await device.caches.open(name)).match(urlOf(file, device)))?.json().catch(() => undefined)
  const [next, before] = [await dataIn(now), await dataIn(then)]
  if (before === undefined) return
  if (next === undefined) return 'gone'
  if (dataHash(next) === dataHash(before)) return 'other'
  if (dataHash(next) === hash) return 'shown'
  return code !== undefined && nodeIn(next, code) !== nodeIn(before, code) ? 'screen' : 'guide'
}

/** The node with a code as text; `undefined` where the guide has none. */
function nodeIn(data: unknown, code: string): string | undefined {
  const nodes = field(field(data, 'guide'), 'nodes')
  const node = Array.isArray(nodes) ? nodes.find((one) => field(one, 'code') === code) : undefined
  return node && JSON.stringify(node)
}

interface KnownGuides {
  /** Digest of each data file, by its path below the scope. */
  readonly digests: ReadonlyMap<string, string>
  /** Title of each guide of the catalog, by the path of its data file. */
  readonly titles: ReadonlyMap<string, string>
}

const readCatalog = recordOf({
  guides: listOfReadable(recordOf({ id: text, language: text, title: text }, { unlisted: (data: unknown) => data })),
})

async function guidesIn(cacheName: string, device: Device, language: string): Promise<KnownGuides> {
  const cache = await device.caches.open(cacheName)
  const requests = (await cache.keys()).filter(({ url }) => url.startsWith(`${device.scope}data/`))
  const entries = await Promise.all(
    requests.map(async ({ url }) => [url.slice(device.scope.length), await cache.match(url)] as const),
  )
  const catalogs = entries.flatMap(([path, entry]) => (path.startsWith(`data/${language}/catalog`) && entry ? [entry] : []))
  const read = await Promise.all(catalogs.map(async (entry) => readCatalog(await entry.json())?.guides ?? []))
  const listed = read.flat().filter(({ unlisted }) => unlisted === undefined)
  return {
    digests: new Map(entries.map(([path, entry]) => [path, storedDigest(entry) ?? ''])),
    titles: new Map(listed.map(({ id, language: own, title }) => [guideFilePath(id, own), title])),
  }
}
