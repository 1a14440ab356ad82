import type { ServerResponse } from 'node:http'
import type { ViteDevServer } from 'vite'
import type { SiteConfig } from '../../guide/site.ts'
import { contentType } from '../../worker/content-type.ts'
import { readBelow } from '../files/read-below.ts'
import { isServed, organisationFolder } from '../site/organisation-folder.ts'
import { readSite } from '../site/read-site.ts'
import { requestPath } from '../site/request-path.ts'

/** The site config of the development server, as it is now. */
export const currentSite = async (server: ViteDevServer, content: string): Promise<SiteConfig> =>
  readSite(await organisationFolder(content, server.config.publicDir))

/**
 * Answers a request for a file of the organisation's folder that the site serves, such as `site.json` or its logo. Returns whether it has
 * answered. The public files that come with Ariane are left to Vite.
 */
export async function serveOrganisation(
  server: ViteDevServer,
  content: string,
  url: string,
  response: ServerResponse,
): Promise<boolean> {
  const { base, publicDir } = server.config
  const path = requestPath(url)
  if (path === undefined || !path.startsWith(base)) return false
  const folder = await organisationFolder(content, publicDir)
  if (folder === publicDir) return false
  const below = path.slice(base.length)
  const read = await readBelow(folder, below)
  if (!('bytes' in read) || !isServed(below, await readSite(folder))) return false
  response.writeHead(200, { 'content-type': contentType(below), 'cache-control': 'no-cache' }).end(read.bytes)
  return true
}
