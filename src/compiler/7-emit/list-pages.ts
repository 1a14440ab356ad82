import { type Guide, type NeedBegin, platforms } from '../../guide/guide.ts'
import { guideNeeds } from '../../guide/guide-need.ts'
import { guidesPerListPage } from '../../guide/list-page.ts'
import type { GuideId } from '../../guide/node.ts'
import { compareText } from '../diagnostic.ts'

/**
 * The guides of each page of a list. A short list has one page. A longer one is sorted as the catalog is shown, guides for users
 * first, then by what they help with and by platform, so that a page is a part of what is shown.
 */
export function listPagesOf(guides: readonly Guide[]): readonly ReadonlySet<GuideId>[] {
  const first = new Map<GuideId, Guide>()
  for (const guide of guides) if (!first.has(guide.id)) first.set(guide.id, guide)
  const sorted = [...first.values()].map((guide) => [keyOf(guide), guide.id] as const).sort(([a], [b]) => compareText(a, b))
  const leaves = Math.max(1, Math.ceil(sorted.length / guidesPerListPage))
  return Array.from(
    { length: leaves },
    (_, leaf) => new Set(sorted.slice(leaf * guidesPerListPage, (leaf + 1) * guidesPerListPage).map(([, id]) => id)),
  )
}

/** A sort key for the order of the catalog. */
function keyOf({ id, audience, need = 'other', platforms: its }: Guide): string {
  const [only] = its
  const group = its.length === 1 && only !== undefined ? platforms.indexOf(only) + 1 : 0
  return `${audience === 'user' ? 0 : 1}${guideNeeds.indexOf(need)}${group}${id}`
}

/** Where the listed guides of each need, and those for administrators, begin. Empty for a list of one page. */
export function needBegins(pages: readonly ReadonlySet<GuideId>[], guides: readonly Guide[]): readonly NeedBegin[] {
  if (pages.length === 1) return []
  return ([...guideNeeds, 'admin'] as const).flatMap((of) => {
    const wanted = guides.filter(({ audience, need = 'other', unlisted }) =>
      unlisted ? false : audience === 'admin' ? of === 'admin' : of === need,
    )
    const place = pages.findIndex((ids) => wanted.some(({ id }) => ids.has(id)))
    return place < 0 ? [] : [{ of, page: place + 1 }]
  })
}
