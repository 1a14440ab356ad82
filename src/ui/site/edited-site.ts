import type { SiteConfig } from '../../guide/site.ts'
import { problemText } from '../../runtime/site/site-problem.ts'
import { readSiteText } from '../../runtime/site/site-text.ts'
import { applyAccent } from './apply-accent.ts'

/**
 * Reads a `site.json` that differs from that of the build, and applies its accent colour. Invalid values are replaced by those of
 * the build and reported in the console; `/admin/` explains them.
 */
export function editedSite(text: string, built: SiteConfig): SiteConfig {
  const { site, problems } = readSiteText(text, built)
  // biome-ignore lint/suspicious/noConsole: admins look there first
  for (const problem of problems) console.warn(`site.json: ${problemText(problem)}`)
  if (site.colour !== built.colour) applyAccent(site.colour)
  return site
}
