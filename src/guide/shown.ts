import type { CatalogEntry } from './guide.ts'
import type { GuideId } from './node.ts'
import type { Shown } from './site.ts'

/** The guides of a list, in the order shown. */
export interface Arranged {
  /** Guides that the admin's configuration puts first. */
  readonly ahead: readonly CatalogEntry[]
  readonly rest: readonly CatalogEntry[]
}

/** Filters and sorts the guides of a list by the configuration of the site. Ids without a guide are ignored. */
export function arrange(guides: readonly CatalogEntry[], shown: Shown = {}): Arranged {
  const wanted = shown.only ?? shown.first ?? []
  const seen = guides.filter((guide) => isShown(guide.id, shown, guide))
  const ahead = [...new Set(wanted)].flatMap((id) => seen.filter((guide) => guide.id === id))
  return { ahead, rest: seen.filter((guide) => !ahead.includes(guide)) }
}

/** Whether lists show a guide. Without its `entry` only the id is checked. */
export const isShown = (id: GuideId, { audiences, only, hidden }: Shown = {}, entry?: Pick<CatalogEntry, 'audience'>): boolean =>
  (only?.includes(id) ?? true) && !hidden?.includes(id) && (entry === undefined || (audiences?.includes(entry.audience) ?? true))
