import { isOurs, isVersion, versionCache } from './cache-names.ts'

/**
 * Removes old versions of this deployment, and nothing else: other apps share the origin. The version just before stays,
 * because a tab that was opened with it may still load parts of it.
 */
export async function removeOldVersions(caches: CacheStorage, scope: string, version: string): Promise<void> {
  const own = versionCache(scope, version)
  // `keys` answers in the order of creation.
  const others = (await caches.keys()).filter((name) => isVersion(name, scope) && name !== own)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

/** Whether some version other than this one has been here. */
export async function hasOlderVersion(caches: CacheStorage, scope: string, version: string): Promise<boolean> {
  const own = versionCache(scope, version)
  return (await caches.keys()).some((name) => isVersion(name, scope) && name !== own)
}

/** Removes everything of this deployment, for the kill switch. */
export async function removeEverything(caches: CacheStorage, scope: string): Promise<void> {
  const ours = (await caches.keys()).filter((name) => isOurs(name, scope))
  await Promise.all(ours.map((name) => caches.delete(name)))
}
