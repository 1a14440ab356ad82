import type { SiteConfig } from '../../guide/site.ts'
import { withoutPlaceholders } from '../../runtime/site/placeholder.ts'
import { problemText } from '../../runtime/site/site-problem.ts'
import { readSiteText } from '../../runtime/site/site-text.ts'
import { applyAccent } from './apply-accent.ts'

/** A configuration, and whether it is that of the file: the other is that of the build. */
interface EditedSite {
  readonly site: SiteConfig
  readonly isRead: boolean
}

/**
 * Reads a `site.json` that differs from that of the build, and applies its accent colour. Invalid values are replaced by those of
 * the build, but never by the contact of a placeholder, and reported in the console; `/admin/` explains them.
 */
export function editedSite(text: string, built: SiteConfig): EditedSite {
  const { site, problems } = readSiteText(text, withoutPlaceholders(built))
  // biome-ignore lint/suspicious/noConsole: admins look there first
  for (const problem of problems) console.warn(`site.json: ${problemText(problem)}`)
  if (site.colour !== built.colour) applyAccent(site.colour)
  return { site, isRead: problems.every(({ path }) => path !== 'site.json') }
}
