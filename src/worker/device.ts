import type { Network } from './fetch-verified.ts'

/** The device and its network, as arguments so that tests can replace both. */
export interface Device extends Network {
  /** Absolute address below which the site is, with a trailing slash. */
  readonly scope: string
  readonly caches: CacheStorage
}

/** The address of a file below the scope, which is also the key of its cache entry. */
export const urlOf = (path: string, { scope }: Pick<Device, 'scope'>): string => new URL(path, scope).href
