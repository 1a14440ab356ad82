import { isOwnKey, storageKey } from '../runtime/storage-key.ts'

/*
 * The names of our caches. None contains `-precache-`: Workbox deletes such caches of every scope that contains its own.
 */
const nameOf = (scope: string, rest: string): string => storageKey(new URL(scope).pathname, rest)

/** The cache of one version. */
export const versionCache = (scope: string, version: string): string => nameOf(scope, `v ${version}`)

/** The cache that outlives versions: `site.json`, which an admin edits without a build, and the list of kept guides. */
export const siteCache = (scope: string): string => nameOf(scope, 'site')

/** The cache of page snapshots of one version. */
export const snapshotCache = (scope: string, version: string): string => nameOf(scope, `screens ${version}`)

/** Whether a cache belongs to this deployment, of any version. */
export const isOwnCache = (name: string, scope: string): boolean => isOwnKey(name, new URL(scope).pathname)

/** Whether a cache holds a version of this deployment. */
export const isVersionCache = (name: string, scope: string): boolean => name.startsWith(versionCache(scope, ''))

/** Whether a cache holds page snapshots of a version of this deployment. */
export const isSnapshotCache = (name: string, scope: string): boolean => name.startsWith(snapshotCache(scope, ''))
