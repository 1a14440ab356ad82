import { listOfReadable, mapOf, oneOf, recordOf, text, wholeTo, withDefault } from '../guide/read.ts'
import { siteCache, versionCache } from './cache-names.ts'
import { type Device, urlOf } from './device.ts'
import { type Manifest, type ManifestPack, packMapPath } from './manifest.ts'

/** The guides that this device keeps, of a site whose content is too large for every device. The list outlives versions. */
export interface KeptGuides {
  readonly all: boolean
  /** Guides that were opened, `fr/missing-certificate`, the newest last. */
  readonly guides: readonly string[]
}

/** How many guides are listed: each one keeps its whole pack. */
const mostGuides = 60

/** The key of the list. No file of the site has this name, so no page can request it. */
const listName = '.choice'

const readList = recordOf({ all: withDefault(oneOf(true, false), false), guides: listOfReadable(text) })

/** The guides that this device keeps; none where there is no list, or none that can be read. */
export async function readKeptGuides(device: Device): Promise<KeptGuides> {
  const entry = await (await device.caches.open(siteCache(device.scope))).match(urlOf(listName, device))
  const data: unknown = await entry?.json().catch(() => undefined)
  return readList(data) ?? { all: false, guides: [] }
}

/** Adds all guides, or some, to the list. Returns whether it changed. */
export async function addKeptGuides(
  device: Device,
  { all = false, guides = [] }: { readonly all?: boolean; readonly guides?: readonly string[] },
): Promise<boolean> {
  const before = await readKeptGuides(device)
  const added = guides.filter((guide) => !before.guides.includes(guide))
  if (added.length === 0 && (before.all || !all)) return false
  const list: KeptGuides = { all: before.all || all, guides: [...before.guides, ...added].slice(-mostGuides) }
  await (await device.caches.open(siteCache(device.scope))).put(urlOf(listName, device), new Response(JSON.stringify(list)))
  return true
}

/** The packs that every device keeps. */
export const packsForAll = ({ packs }: Manifest): readonly ManifestPack[] => packs.filter(({ choice }) => choice === undefined)

/**
 * The packs of a version that this device should have: those for all devices, and those with kept guides. The map from guides to
 * packs is in the packs for all, so these have to be in the cache first.
 */
export async function wantedPacks(manifest: Manifest, device: Device): Promise<readonly ManifestPack[]> {
  const forAll = packsForAll(manifest)
  if (forAll.length === manifest.packs.length) return forAll
  const kept = await readKeptGuides(device)
  if (kept.all) return manifest.packs
  const names = await Promise.all(kept.guides.map((guide) => packNameOf(guide, manifest, device)))
  return manifest.packs.filter((pack) => pack.choice === undefined || names.includes(pack.picturesOf ?? pack.name))
}

/** The packs of these that have texts, and those that have pictures. */
export const textsIn = (packs: readonly ManifestPack[]): readonly ManifestPack[] =>
  packs.filter(({ picturesOf }) => picturesOf === undefined)
export const picturesIn = (packs: readonly ManifestPack[]): readonly ManifestPack[] =>
  packs.filter(({ picturesOf }) => picturesOf !== undefined)

const readPackMap = mapOf(wholeTo())

/** The name of the pack with a guide, `fr/missing-certificate`; `undefined` where no pack has it. */
export async function packNameOf(guide: string, manifest: Manifest, device: Device): Promise<string | undefined> {
  const [language = '', id = ''] = guide.split('/')
  const cache = await device.caches.open(versionCache(device.scope, manifest.version))
  const map = readPackMap(await (await cache.match(urlOf(packMapPath(language), device)))?.json())
  const number = map?.get(id)
  return number === undefined ? undefined : `${language}-${number}`
}

/** The guide of a page address below the scope, as `fr/missing-certificate`; `undefined` where the page is not about one guide. */
export function guideAt(address: string, scope: string): string | undefined {
  if (!address.startsWith(scope)) return
  const [language = '', first = '', second = ''] = new URL(address).pathname
    .slice(new URL(scope).pathname.length)
    .toLowerCase()
    .split('/')
  const guide = first === 'ready' || first === 'about' ? second : first
  return guide === '' ? undefined : `${language}/${guide}`
}
