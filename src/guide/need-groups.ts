import type { CatalogEntry, Platform } from './guide.ts'
import { type GuideNeed, guideNeeds } from './guide-need.ts'

/** The guides of one need. */
export interface NeedGroup {
  readonly need: GuideNeed
  readonly guides: readonly CatalogEntry[]
}

/** Guides by what they help with, in the order of the needs. Groups without a guide are left out. */
export const groupByNeed = (guides: readonly CatalogEntry[]): readonly NeedGroup[] =>
  guideNeeds
    .map((need) => ({ need, guides: guides.filter((guide) => (guide.need ?? 'other') === need) }))
    .filter((group) => group.guides.length > 0)

/** Guides in another order: those for a platform, then those that name none, then the others. Each part keeps its order. */
export function platformFirst(guides: readonly CatalogEntry[], platform: Platform): readonly CatalogEntry[] {
  const rank = ({ platforms }: CatalogEntry): number => (platforms.includes(platform) ? 0 : platforms.length === 0 ? 1 : 2)
  return [...guides].sort((a, b) => rank(a) - rank(b))
}
