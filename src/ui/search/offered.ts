import type { CatalogEntry } from '../../guide/guide.ts'
import { isShown } from '../../guide/shown.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { shownGuides, withdrawalOf } from '../../guide/withdrawn.ts'
import type { Found } from '../../runtime/find/found.ts'
import type { FoundGuide } from '../../runtime/find/group-hits.ts'

/** What a search has found, without the guides and screens that the admin hides or has withdrawn. */
export function offeredOf(found: Found, site: SiteConfig, entries: readonly CatalogEntry[]): Found {
  const shown = shownGuides(site)
  const isListed = (id: string): boolean =>
    isShown(
      id,
      shown,
      entries.find((entry) => entry.id === id),
    )
  const offered = (guides: readonly FoundGuide[]): readonly FoundGuide[] =>
    guides.flatMap((guide) => {
      const screens = guide.screens.filter(({ code }) => withdrawalOf(site, { guide: guide.id, code }) === undefined)
      return screens.length === 0 || !isListed(guide.id) ? [] : [{ ...guide, screens }]
    })
  return {
    ...found,
    own: offered(found.own),
    admin: offered(found.admin),
    near: found.near.filter(
      ({ guide, code }) => isListed(guide.id) && withdrawalOf(site, { guide: guide.id, code }) === undefined,
    ),
  }
}
