/**
 * The start of every name that we store something under: storage keys and caches. It has the base path, so that two
 * deployments on one origin keep apart. A URL path has no space, so `/a/` never matches the names of `/a/b/`.
 */
const prefixOf = (base: string): string => `ariane ${base} `

/** The name of something stored by the deployment below a base path. */
export const storageKey = (base: string, name: string): string => prefixOf(base) + name

/** Whether a stored name belongs to the deployment below a base path. */
export const isOwnKey = (key: string, base: string): boolean => key.startsWith(prefixOf(base))
