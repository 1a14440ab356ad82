import type { FindIndex } from '../../../guide/find.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import type { FindAnswer } from './find-answer.ts'

/** An index without the screens that the admin has withdrawn. */
export const withoutWithdrawn = (index: FindIndex, site: SiteConfig): FindIndex => ({
  ...index,
  guides: index.guides.map((guide) => ({
    ...guide,
    sections: guide.sections.map((section) => ({
      ...section,
      entries: section.entries.filter(({ code }) => withdrawalOf(site, { guide: guide.id, code }) === undefined),
    })),
  })),
})

/** What a search has found, without the screens that the admin has withdrawn. */
export function offeredOf(found: FindAnswer['found'], site: SiteConfig): FindAnswer['found'] {
  if (found.kind === 'none') return found
  const hits = found.hits.filter(({ guide, code }) => withdrawalOf(site, { guide, code }) === undefined)
  return hits.length > 0 ? { ...found, hits } : { kind: 'none', ...(found.instead !== undefined && { instead: found.instead }) }
}
