import { versionCache } from './cache-names.ts'
import { sha256 } from './fetch-verified.ts'
import type { Manifest, ManifestPack } from './manifest.ts'
import { type Device, digestHeader, pathsOf, urlOf } from './version-store.ts'

/**
 * Reads every entry of a version and compares it with the manifest, byte for byte: the files by their own digests, the packs by
 * the digest of all that came out of them. Gives the paths of what is not there or is not what the build made; a pack that
 * was never opened is one path.
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
    paths.map(async (path) => [path, await (await cache.match(urlOf(path, device)))?.text()] as const),
  )
  const inOrder = [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
  const all = new TextEncoder().encode(JSON.stringify(Object.fromEntries(inOrder)))
  if (texts.every(([, text]) => text !== undefined) && (await sha256(all)) === pack.sha256) return []
  const single = await Promise.all(paths.map(async (path) => ((await isAsStored(path, cache, device)) ? [] : [path])))
  const wrong = single.flat()
  return wrong.length > 0 ? wrong : paths
}

async function isAsStored(path: string, cache: Cache, device: Device): Promise<boolean> {
  const digest = (await cache.match(urlOf(path, device)))?.headers.get(digestHeader)
  return digest !== undefined && digest !== null && (await digestAt(path, cache, device)) === digest
}

/** The page that every address is drawn in, and what it names. */
async function missingOfShell(cache: Cache, device: Device): Promise<readonly string[]> {
  const shell = await (await cache.match(urlOf('shell.html', device)))?.text()
  if (shell === undefined || !shell.includes('id="app"')) return ['shell.html']
  const named = [...shell.matchAll(/(?:src|href)="([^"]*\/assets\/[^"]+)"/g)].map(
    ([, path = '']) => new URL(path, device.scope).href,
  )
  const there = await Promise.all(named.map((url) => cache.match(url)))
  return named.filter((_, place) => there[place] === undefined).map((url) => url.slice(device.scope.length))
}

async function digestAt(path: string, cache: Cache, device: Device): Promise<string | undefined> {
  const response = await cache.match(urlOf(path, device))
  return response && sha256(new Uint8Array(await response.arrayBuffer()))
}
