import { isOwnCache, isVersionCache, versionCache } from './cache-names.ts'

/** The key of an entry that marks a version as complete. No file of the site has this name, so no page can request it. */
const markerOf = (scope: string): string => new URL('.whole', scope).href

/** Marks a version as downloaded completely and verified. */
export async function markWhole(caches: CacheStorage, scope: string, version: string): Promise<void> {
  const cache = await caches.open(versionCache(scope, version))
  await cache.put(markerOf(scope), new Response(version))
}

/** Names of the caches of other complete versions, oldest first. Versions whose install was interrupted are left out. */
export async function otherWholeVersions(caches: CacheStorage, scope: string, version: string): Promise<readonly string[]> {
  const others = await otherVersions(caches, scope, version)
  const isWhole = await Promise.all(
    others.map(async (name) => (await (await caches.open(name)).match(markerOf(scope))) !== undefined),
  )
  return others.filter((_, index) => isWhole[index])
}

/** How many older versions are kept. */
const mostKept = 3

/**
 * Removes old versions of this deployment only: other apps may share the origin. The last complete version is kept as it is. Of
 * the two before it the code is kept, because a tab that was opened with one of them may still load parts of it.
 */
export async function removeOldVersions(caches: CacheStorage, scope: string, version: string): Promise<void> {
  const kept = (await otherWholeVersions(caches, scope, version)).slice(-mostKept)
  const others = await otherVersions(caches, scope, version)
  await Promise.all(others.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)))
  await Promise.all(kept.slice(0, -1).map(async (name) => removeAllButCode(await caches.open(name), scope)))
}

async function removeAllButCode(cache: Cache, scope: string): Promise<void> {
  const rest = (await cache.keys()).filter(({ url }) => !url.startsWith(`${scope}assets/`) && url !== markerOf(scope))
  await Promise.all(rest.map((request) => cache.delete(request)))
}

/** Removes every cache of this deployment. */
export async function removeEverything(caches: CacheStorage, scope: string): Promise<void> {
  const own = (await caches.keys()).filter((name) => isOwnCache(name, scope))
  await Promise.all(own.map((name) => caches.delete(name)))
}

/** Names of the caches of all other versions, oldest first: `keys` gives them in the order of creation. */
async function otherVersions(caches: CacheStorage, scope: string, version: string): Promise<readonly string[]> {
  const own = versionCache(scope, version)
  return (await caches.keys()).filter((name) => isVersionCache(name, scope) && name !== own)
}
