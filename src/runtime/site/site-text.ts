import { readJson } from '../../guide/json.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { readSite, type SiteReading } from './site.ts'
import type { Expected } from './site-problem.ts'

/** The longest `site.json`, in characters. */
export const longest = 64 * 1024

/** Reads the text of a `site.json`. A text that is no JSON object is one problem, and gives `fallback`. Never throws. */
export function readSiteText(text: string, fallback: SiteConfig): SiteReading {
  const refuse = (expected: Expected, found: string): SiteReading => ({
    site: fallback,
    problems: [{ path: 'site.json', severity: 'error', found, expected }],
  })
  if (text.length > longest) return refuse('small', `${Math.ceil(text.length / 1024)} KB`)
  if (/^\s*</.test(text)) return refuse('json', 'HTML')
  const read = readJson(text.replace(/^\ufeff/, ''))
  if (!('data' in read))
    return refuse('json', `${read.problem.replace(/^Unexpected |, expected.*$/g, '')} (${read.at.line}:${read.at.column})`)
  return readSite(read.data, fallback)
}
