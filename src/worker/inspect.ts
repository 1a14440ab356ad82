import { bodyDigest, storedDigest } from './cache-entry.ts'
import { versionCache } from './cache-names.ts'
import { type Device, urlOf } from './device.ts'
import { sha256 } from './fetch-verified.ts'
import type { Manifest, ManifestPack } from './manifest.ts'
import { pathsOf, textOf } from './pack-store.ts'

/**
 * Reads every entry of a version and compares it with the manifest: each file by its digest, each pack by the digest of all its
 * files together. Gives the paths of entries that are missing or differ from the build; a pack that was never downloaded counts
 * as one path.
 */
export async function inspectVersion(
  { version, files }: Manifest,
  packs: readonly ManifestPack[],
  device: Device,
): Promise<readonly string[]> {
  const cache = await device.caches.open(versionCache(device.scope, version))
  const wrong: string[] = []
  for (const { path, sha256: digest } of files) if (!(await digestAt(path, cache, device))?.startsWith(digest)) wrong.push(path)
  for (const pack of packs) wrong.push(...(await inspectPack(pack, cache, device)))
  const shell = await missingOfShell(cache, device)
  return [...new Set([...wrong, ...shell])]
}

async function inspectPack(pack: ManifestPack, cache: Cache, device: Device): Promise<readonly string[]> {
  const paths = await pathsOf(pack, cache, device)
  if (paths === undefined) return [`packs/${pack.name}`]
  const texts = await Promise.all(
    paths.map(async (path) => {
      const entry = await cache.match(urlOf(path, device))
      return [path, entry && (await textOf(path, entry))] as const
    }),
  )
  const inOrder = [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
  const all = new TextEncoder().encode(JSON.stringify(Object.fromEntries(inOrder)))
  if (texts.every(([, text]) => text !== undefined) && (await sha256(all)) === pack.sha256) return []
  const damaged = await Promise.all(paths.map(async (path) => ((await isAsStored(path, cache, device)) ? [] : [path])))
  const wrong = damaged.flat()
  // Every file is as it was stored, but not as the build made it: all of them may be wrong.
  return wrong.length > 0 ? wrong : paths
}

async function isAsStored(path: string, cache: Cache, device: Device): Promise<boolean> {
  const digest = storedDigest(await cache.match(urlOf(path, device)))
  return digest !== undefined && (await digestAt(path, cache, device)) === digest
}

/** The paths that are missing of `shell.html`, the page for every address, and of the code that it names. */
async function missingOfShell(cache: Cache, device: Device): Promise<readonly string[]> {
  const shell = await (await cache.match(urlOf('shell.html', device)))?.text()
  if (shell === undefined || !shell.includes('id="app"')) return ['shell.html']
  const named = [...shell.matchAll(/(?:src|href)="([^"]*\/assets\/[^"]+)"/g)].map(([, path = '']) => urlOf(path, device))
  const found = await Promise.all(named.map((url) => cache.match(url)))
  return named.filter((_, index) => found[index] === undefined).map((url) => url.slice(device.scope.length))
}

/** The digest of an entry's body now; `undefined` where there is no entry. */
async function digestAt(path: string, cache: Cache, device: Device): Promise<string | undefined> {
  const entry = await cache.match(urlOf(path, device))
  return entry && bodyDigest(entry)
}
