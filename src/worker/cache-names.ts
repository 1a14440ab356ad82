/**
 * Our caches of one deployment. A space cannot stand in a URL's path, so `/a/` never claims what belongs to `/a/b/`; the
 * name has no `-precache-`, because Workbox clears such caches of every scope that contains its own.
 */
const prefixOf = (scope: string): string => `ariane ${new URL(scope).pathname} `

/** The cache of one version. */
export const versionCache = (scope: string, version: string): string => `${prefixOf(scope)}v ${version}`

/** The cache of what an admin edits on the server without a build. It outlives versions. */
export const siteCache = (scope: string): string => `${prefixOf(scope)}site`

/** Whether a cache belongs to this deployment, of whichever version. */
export const isOurs = (name: string, scope: string): boolean => name.startsWith(prefixOf(scope))

/** Whether a cache holds some version of this deployment. */
export const isVersion = (name: string, scope: string): boolean => name.startsWith(`${prefixOf(scope)}v `)
