import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from '../../compiler/1-read/decode.ts'
import { formatPlace, type Place } from '../../compiler/diagnostic.ts'
import { readJson, spotAt } from '../../guide/json.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { readSite as siteOf } from '../../runtime/site/site.ts'
import { problemText, type SiteProblem } from '../../runtime/site/site-problem.ts'

/** A deployment of which nothing is known. */
const nothingKnown: SiteConfig = { organisation: 'Ariane', contact: {} }

/** The site config of a build. */
export interface SiteFile {
  readonly site: SiteConfig
  /** The file's data as JSON without spaces: what the served copy is compared with. */
  readonly text: string
  /** What in it is not used as it stands, each with its place in the file. */
  readonly says: readonly string[]
}

/**
 * The deployment as the build sees it. The reader's browser reads the served copy again, which an admin may have edited. A
 * file that is no JSON stops the build, because a site without the helpdesk's number is worse than the site before; a value
 * that cannot be used is a warning, and falls back.
 */
export async function readSiteFile(publicFolder: string): Promise<SiteFile> {
  const file = join(publicFolder, 'site.json')
  if (!existsSync(file)) return { site: nothingKnown, text: '', says: [] }
  const text = decode(file, await readFile(file), ({ message, at }) => refuse(message, at)) ?? ''
  const places = new Map<string, number>()
  const read = readJson(text, (path, offset) => places.set(path, offset))
  if (!('data' in read)) return refuse(read.problem, { file, ...read.at })
  const { site, problems } = siteOf(read.data, nothingKnown)
  return {
    site,
    text: JSON.stringify(read.data),
    says: problems.map((problem) => line(problem, { file, ...spotAt(text, placeOf(problem.path, places)) })),
  }
}

/** The deployment alone, as `readSiteFile` reads it. */
export const readSite = async (publicFolder: string): Promise<SiteConfig> => (await readSiteFile(publicFolder)).site

/** Where a key stands; where it is absent, the one around it. */
function placeOf(path: string, places: ReadonlyMap<string, number>): number {
  const found = places.get(path)
  return found ?? (path.includes('.') ? placeOf(path.slice(0, path.lastIndexOf('.')), places) : 0)
}

const line = (problem: SiteProblem, at: Place): string => `${formatPlace(at)} warning site-config: ${problemText(problem)}`

function refuse(message: string, at: Place): never {
  throw new Error(`${formatPlace(at)} error unreadable-site: ${message}`)
}
