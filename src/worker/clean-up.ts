import { isOurs, isVersion, versionCache } from './cache-names.ts'

/** An entry that says that a version was once whole here; no page can ask for it, because no file of ours has this name. */
const mark = (scope: string): string => new URL('.whole', scope).href

/** Notes that a version has been brought here whole and verified. */
export async function markWhole(caches: CacheStorage, scope: string, version: string): Promise<void> {
  const cache = await caches.open(versionCache(scope, version))
  await cache.put(mark(scope), new Response(version))
}

/** Caches of other versions that were once whole, oldest first. What broke off and was overtaken is not among them. */
export async function otherWholeVersions(caches: CacheStorage, scope: string, version: string): Promise<readonly string[]> {
  const others = await otherVersions(caches, scope, version)
  const whole = await Promise.all(others.map(async (name) => (await (await caches.open(name)).match(mark(scope))) !== undefined))
  return others.filter((_, place) => whole[place])
}

/** How many versions stay beside the one that runs. */
const spared = 3

/**
 * Removes old versions of this deployment, and nothing else: other apps share the origin. Of the last few before this one the
 * code stays, because a tab that was opened with one of them may still load parts of it, and deploys may follow one another
 * within a day. The one just before stays whole.
 */
export async function removeOldVersions(caches: CacheStorage, scope: string, version: string): Promise<void> {
  const stay = (await otherWholeVersions(caches, scope, version)).slice(-spared)
  const others = await otherVersions(caches, scope, version)
  await Promise.all(others.filter((name) => !stay.includes(name)).map((name) => caches.delete(name)))
  await Promise.all(stay.slice(0, -1).map(async (name) => keepCode(await caches.open(name), scope)))
}

async function keepCode(cache: Cache, scope: string): Promise<void> {
  const rest = (await cache.keys()).filter(({ url }) => !url.startsWith(`${scope}assets/`) && url !== mark(scope))
  await Promise.all(rest.map((request) => cache.delete(request)))
}

/** Removes everything of this deployment, for the kill switch. */
export async function removeEverything(caches: CacheStorage, scope: string): Promise<void> {
  const ours = (await caches.keys()).filter((name) => isOurs(name, scope))
  await Promise.all(ours.map((name) => caches.delete(name)))
}

/** In the order of creation, which is the order of `keys`. */
async function otherVersions(caches: CacheStorage, scope: string, version: string): Promise<readonly string[]> {
  const own = versionCache(scope, version)
  return (await caches.keys()).filter((name) => isVersion(name, scope) && name !== own)
}
