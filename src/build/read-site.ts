import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteConfig } from '../guide/site.ts'

/** The deployment as the build sees it. The reader's browser reads the served copy again, which an admin may have edited. */
export async function readSite(publicFolder: string): Promise<SiteConfig> {
  const file = join(publicFolder, 'site.json')
  if (!existsSync(file)) return { organisation: 'Ariane', contact: {} }
  return JSON.parse(await readFile(file, 'utf8'))
}
