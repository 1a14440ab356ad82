import { join } from 'node:path'
import { decode } from '../../compiler/1-read/decode.ts'
import { mostBytes } from '../../compiler/1-read/markdown/limits.ts'
import { formatPlace, type Place, startOf } from '../../compiler/diagnostic.ts'
import { readJson, spotAt } from '../../guide/json.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { readSite as siteOf } from '../../runtime/site/site.ts'
import { problemText, type SiteProblem } from '../../runtime/site/site-problem.ts'
import { readNamed } from '../files/read-below.ts'

/** The config of a deployment without a `site.json`. */
const nothingKnown: SiteConfig = { organisation: 'Ariane', contact: {} }

/** The site config of a build. */
export interface SiteFile {
  readonly site: SiteConfig
  /** The data of the file as JSON without spaces, for comparing with the served copy. */
  readonly text: string
  /** A warning for each value that is not used as written, with its line and column. */
  readonly messages: readonly string[]
}

/**
 * Reads `site.json` for a build. Browsers read the served copy again, because an admin may have edited it. Throws where the file is
 * not JSON: a site without the helpdesk's number is worse than the previous site. A value that cannot be used gives a warning and
 * its default.
 */
export async function readSiteFile(folder: string): Promise<SiteFile> {
  const file = join(folder, 'site.json')
  const found = await readNamed(file, mostBytes)
  if ('why' in found) {
    if (found.why === 'missing') return { site: nothingKnown, text: '', messages: [] }
    return refuse(
      found.why === 'too-large'
        ? `Unexpected ${found.size} bytes, expected at most ${mostBytes}`
        : 'Unexpected folder or device, expected a file',
      startOf(file),
    )
  }
  const text = decode(file, found.bytes, ({ message, at }) => refuse(message, at)) ?? ''
  const places = new Map<string, number>()
  const read = readJson(text, (path, offset) => places.set(path, offset))
  if (!('data' in read)) return refuse(read.problem, { file, ...read.at })
  const { site, problems } = siteOf(read.data, nothingKnown)
  return {
    site,
    text: JSON.stringify(read.data),
    messages: problems.map((problem) => line(problem, { file, ...spotAt(text, placeOf(problem.path, places)) })),
  }
}

/** The config alone, without warnings. Throws like `readSiteFile`. */
export const readSite = async (folder: string): Promise<SiteConfig> => (await readSiteFile(folder)).site

/** The offset of a key in the file. For an absent key, that of the object around it. */
function placeOf(path: string, places: ReadonlyMap<string, number>): number {
  const found = places.get(path)
  return found ?? (path.includes('.') ? placeOf(path.slice(0, path.lastIndexOf('.')), places) : 0)
}

const line = (problem: SiteProblem, at: Place): string => `${formatPlace(at)} warning site-config: ${problemText(problem)}`

function refuse(message: string, at: Place): never {
  throw new Error(`${formatPlace(at)} error unreadable-site: ${message}`)
}
