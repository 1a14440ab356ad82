import { pathOf, readAddress } from '../guide/address.ts'
import type { GuideId } from '../guide/node.ts'

/** Former names of guides, each with the name of today. */
export type MovedGuides = Readonly<Record<GuideId, GuideId>>

/**
 * Where the address of a page with a former name of a guide leads; `undefined` for any other. Behind a former name, a code finds its
 * screen by itself.
 */
export function movedTo(url: string, scope: string, moved: MovedGuides): string | undefined {
  const { pathname, search, hash } = new URL(url)
  const base = new URL(scope).pathname
  const address = readAddress(pathname, base)
  if (!('guide' in address) || address.guide === undefined) return
  // A map, because an object also has what it inherits.
  const guide = new Map(Object.entries(moved)).get(address.guide)
  return guide && new URL(pathOf({ ...address, guide }, base) + search + hash, scope).href
}
