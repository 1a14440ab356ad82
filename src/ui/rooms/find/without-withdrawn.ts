import type { FindIndex } from '../../../guide/find.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'

/** An index without the screens that the admin has withdrawn. */
export const withoutWithdrawn = (index: FindIndex, site: SiteConfig): FindIndex => ({
  ...index,
  guides: index.guides.map((guide) => ({
    ...guide,
    sections: guide.sections.map((section) =>
      Object.assign({}, section, {
        entries: section.entries.filter(({ code }) => withdrawalOf(site, { guide: guide.id, code }) === undefined),
      }),
    ),
  })),
})
