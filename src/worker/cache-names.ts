/**
 * Our caches of one deployment. A space cannot stand in a URL's path, so `/a/` never claims what belongs to `/a/b/`; the
 * name has no `-precache-`, because Workbox clears such caches of every scope that contains its own.
 */
const prefixOf = (scope: string): string => `ariane ${new URL(scope).pathname} `

/** The cache of one version. */
export const versionCache = (scope: string, version: string): string => `${prefixOf(scope)}v ${version}`

/** The cache of what outlives versions: what an admin edits on the server without a build, and what the reader asked to keep. */
export const siteCache = (scope: string): string => `${prefixOf(scope)}site`

/** The cache of the last screens as they looked, of one version. */
export const screenCache = (scope: string, version: string): string => `${prefixOf(scope)}screens ${version}`

/** Whether a cache belongs to this deployment, of whichever version. */
export const isOurs = (name: string, scope: string): boolean => name.startsWith(prefixOf(scope))

/** Whether a cache holds some version of this deployment. */
export const isVersion = (name: string, scope: string): boolean => name.startsWith(`${prefixOf(scope)}v `)

/** Whether a cache holds the screens of some version of this deployment. */
export const isScreens = (name: string, scope: string): boolean => name.startsWith(`${prefixOf(scope)}screens `)
