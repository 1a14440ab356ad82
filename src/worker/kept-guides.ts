import { siteCache, versionCache } from './cache-names.ts'
import { type Manifest, type ManifestPack, packMapPath } from './manifest.ts'
import type { Device } from './version-store.ts'

/** What is kept of content too large for every device. It outlives versions. */
export interface Choice {
  readonly all: boolean
  /** Guides that were opened, `fr/missing-certificate`, the newest last. */
  readonly guides: readonly string[]
}

/** How many guides are remembered: each brings its neighbours with it. */
const most = 60

const noChoice: Choice = { all: false, guides: [] }

/** What was asked for on this device; nothing where that was never said or cannot be read. */
export async function readChoice(device: Device): Promise<Choice> {
  const response = await (await device.caches.open(siteCache(device.scope))).match(keyOf(device))
  const value: unknown = await response?.json().catch(() => undefined)
  if (typeof value !== 'object' || value === null || !('all' in value) || !('guides' in value) || !Array.isArray(value.guides))
    return noChoice
  return { all: value.all === true, guides: value.guides.filter((guide): guide is string => typeof guide === 'string') }
}

/** Adds to what is kept: everything, or guides that were opened. Says whether that was new. */
export async function addChoice(
  device: Device,
  more: { readonly all?: true; readonly guides?: readonly string[] },
): Promise<boolean> {
  const before = await readChoice(device)
  const fresh = (more.guides ?? []).filter((guide) => !before.guides.includes(guide))
  if (fresh.length === 0 && (before.all || more.all !== true)) return false
  const choice: Choice = { all: before.all || more.all === true, guides: [...before.guides, ...fresh].slice(-most) }
  await (await device.caches.open(siteCache(device.scope))).put(keyOf(device), new Response(JSON.stringify(choice)))
  return true
}

/** The packs that every device gets. */
export const packsForAll = ({ packs }: Manifest): readonly ManifestPack[] => packs.filter(({ choice }) => choice === undefined)

/**
 * The packs of a version that this device should have: those for all, and the chosen ones. Which pack has a guide stands in the
 * packs for all, so those have to be there first.
 */
export async function wantedPacks(manifest: Manifest, device: Device): Promise<readonly ManifestPack[]> {
  const forAll = packsForAll(manifest)
  if (forAll.length === manifest.packs.length) return forAll
  const choice = await readChoice(device)
  if (choice.all) return manifest.packs
  const names = await Promise.all(choice.guides.map((guide) => packOf(guide, manifest, device)))
  return manifest.packs.filter((pack) => pack.choice === undefined || names.includes(pack.name))
}

/** The name of the pack that has `fr/missing-certificate`; `undefined` where none does. */
export async function packOf(guide: string, manifest: Manifest, device: Device): Promise<string | undefined> {
  const [language = '', id = ''] = guide.split('/')
  const cache = await device.caches.open(versionCache(device.scope, manifest.version))
  const map: Readonly<Record<string, number>> | undefined = await (
    await cache.match(new URL(packMapPath(language), device.scope).href)
  )?.json()
  const number = map?.[id]
  return number === undefined ? undefined : `${language}-${number}`
}

/** The guide that an address below the scope is about, `fr/missing-certificate`. */
export function guideAt(address: string, scope: string): string | undefined {
  if (!address.startsWith(scope)) return
  const [language = '', first = '', second = ''] = new URL(address).pathname
    .slice(new URL(scope).pathname.length)
    .toLowerCase()
    .split('/')
  const guide = first === 'ready' ? second : first
  return guide === '' ? undefined : `${language}/${guide}`
}

/** No file of ours has this name, so no page can ask for it. */
const keyOf = ({ scope }: Device): string => new URL('.choice', scope).href
