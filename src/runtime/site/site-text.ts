import { readJson } from '../../guide/json.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { readSite, type SiteReading } from './site.ts'
import type { Expected } from './site-problem.ts'

/** The longest `site.json`, in characters. */
export const longest = 64 * 1024

/** The text of a `site.json` as a host has sent it. A file that is none is one problem, and `otherwise` stands. Nothing is thrown. */
export function readSiteText(text: string, otherwise: SiteConfig): SiteReading {
  const refuse = (expected: Expected, found: string): SiteReading => ({
    site: otherwise,
    problems: [{ path: 'site.json', severity: 'error', found, expected }],
  })
  if (text.length > longest) return refuse('small', `${Math.ceil(text.length / 1024)} KB`)
  if (/^\s*</.test(text)) return refuse('json', 'HTML')
  const read = readJson(text.replace(/^\ufeff/, ''))
  if (!('data' in read))
    return refuse('json', `${read.problem.replace(/^Unexpected |, expected.*$/g, '')} (${read.at.line}:${read.at.column})`)
  return readSite(read.data, otherwise)
}
