import type { SiteConfig } from '../../guide/site.ts'
import { problemText } from '../../runtime/site/site-problem.ts'
import { readSiteText } from '../../runtime/site/site-text.ts'
import { applyAccent } from './apply-accent.ts'

/** A `site.json` that is not the one of the build. What is wrong in it is told in the console; `/admin/` says more. The page takes its colour. */
export function editedSite(text: string, built: SiteConfig): SiteConfig {
  const { site, problems } = readSiteText(text, built)
  // biome-ignore lint/suspicious/noConsole: where an admin looks first
  for (const problem of problems) console.warn(`site.json: ${problemText(problem)}`)
  if (site.colour !== built.colour) applyAccent(site.colour)
  return site
}
