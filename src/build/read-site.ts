import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from '../compiler/1-read/decode.ts'
import { readJson } from '../compiler/1-read/json.ts'
import { formatPlace } from '../compiler/diagnostic.ts'
import type { SiteConfig } from '../guide/site.ts'
import { readSite as siteOf } from '../runtime/site.ts'

/** A deployment of which nothing is known. */
const nothingKnown: SiteConfig = { organisation: 'Ariane', contact: {} }

/**
 * The deployment as the build sees it. The reader's browser reads the served copy again, which an admin may have edited. A
 * file that is no JSON stops the build, because a site without the helpdesk's number is worse than the site before.
 */
export async function readSite(publicFolder: string): Promise<SiteConfig> {
  const file = join(publicFolder, 'site.json')
  if (!existsSync(file)) return nothingKnown
  const text = decode(file, await readFile(file), ({ message, at }) => refuse(message, at))
  const read = readJson(text ?? '', file)
  return 'data' in read ? siteOf(read.data, nothingKnown) : refuse(read.problem, read.at)
}

function refuse(message: string, at: Parameters<typeof formatPlace>[0]): never {
  throw new Error(`${formatPlace(at)} error unreadable-site: ${message}`)
}
