import type { CodeIndex } from '../../guide/guide.ts'
import { isRecord } from '../../guide/read.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { problemText } from '../../runtime/site/site-problem.ts'
import { unknownNames } from '../../runtime/site/unknown-names.ts'
import type { Edition } from '../edition.ts'
import { readSiteFile, type SiteFile } from './read-site.ts'

/** The site config of a build: that of the organisation, with the address of the command line, and without what only the served file says. */
export const readSiteOfBuild = async (organisation: string, address: string | undefined): Promise<SiteFile> =>
  withoutCounts(withAddress(await readSiteFile(organisation), address))

const withAddress = (file: SiteFile, address: string | undefined): SiteFile =>
  address === undefined ? file : { ...file, site: { ...file.site, address } }

/** The site config of a build without `counts`: only the served file turns counting on, which then differs from that of the build. */
function withoutCounts(file: SiteFile): SiteFile {
  const { counts: _, ...site } = file.site
  const data: unknown = file.text === '' ? undefined : JSON.parse(file.text)
  return { ...file, site, text: isRecord(data) ? JSON.stringify({ ...data, counts: undefined }) : file.text }
}

/** Messages about an address that is missing, or that is not where the build will be. */
export function addressMessages({ address }: SiteConfig, base: string): readonly string[] {
  if (address === undefined)
    return [
      'Unexpected lack of `address` in site.json and of `--address`, expected where the site will be: link previews have no picture, pages no canonical address, and there is no sitemap',
    ]
  const path = new URL(address).pathname.replace(/\/*$/, '/')
  return path === base ? [] : [`Unexpected address \`${address}\` of a build for ${base}, expected one with that path`]
}

/** A warning for each code and guide in `withdrawn` of `site.json` that the content does not have. */
export async function unknownNamesIn(site: SiteConfig, { files, summaries }: Edition): Promise<readonly string[]> {
  const indexes = [...files].filter(([path]) => /^data\/codes[^/]*\.json$/.test(path))
  const codes = new Set(indexes.flatMap(([, text]) => Object.keys((JSON.parse(text) as CodeIndex).codes)))
  const problems = await unknownNames(site, {
    hasCode: async (code) => codes.has(code),
    hasGuide: async (id) => summaries.some((guide) => guide.id === id),
  })
  return problems.map((problem) => `site.json: warning site-config: ${problemText(problem)}`)
}
