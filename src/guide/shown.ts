import type { CatalogEntry } from './guide.ts'
import type { GuideId } from './node.ts'
import type { Shown } from './site.ts'

/** Guides as a list shows them. */
export interface Arranged {
  /** Those that an admin has put in an order of their own. */
  readonly ahead: readonly CatalogEntry[]
  readonly rest: readonly CatalogEntry[]
}

/** The guides that a list shows. Ids that no guide has are passed over. */
export function arrange(guides: readonly CatalogEntry[], shown: Shown = {}): Arranged {
  const wanted = shown.only ?? shown.first ?? []
  const seen = guides.filter((guide) => isShown(guide.id, shown, guide))
  const ahead = [...new Set(wanted)].flatMap((id) => seen.filter((guide) => guide.id === id))
  return { ahead, rest: seen.filter((guide) => !ahead.includes(guide)) }
}

/** Whether lists show a guide; of one whose entry is not at hand, as far as its id says. */
export const isShown = (id: GuideId, { audiences, only, hidden }: Shown = {}, entry?: Pick<CatalogEntry, 'audience'>): boolean =>
  (only?.includes(id) ?? true) && !hidden?.includes(id) && (entry === undefined || (audiences?.includes(entry.audience) ?? true))
