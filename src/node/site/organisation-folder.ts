import { join } from 'node:path'
import { isPicturePath } from '../../compiler/picture-path.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { listFiles } from '../files/list-below.ts'
import { isFileBelow, isFolder, readBelow } from '../files/read-below.ts'

/** Folders of an organisation whose files the site serves as they are. They replace the files of the same name that come with Ariane. */
const servedFolders = ['icons', 'certificates', 'screenshots']

/** The largest file of an organisation that is served, in bytes. */
const mostBytes = 20_000_000

/** The files of an organisation, by path below the site, and a message for each that cannot be read. */
export interface OrganisationFiles {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly messages: readonly string[]
}

/**
 * The folder that `site.json`, the logo and the icons come from: the content folder where it has a `site.json`, otherwise the public
 * files that come with Ariane.
 */
export const organisationFolder = async (content: string, publicFolder: string): Promise<string> =>
  (await isFileBelow(content, 'site.json')) ? content : publicFolder

/** Whether the site serves a file of the organisation's folder. The other files are content. */
export const isServed = (path: string, site: SiteConfig): boolean =>
  path === 'site.json' || servedFolders.some((folder) => path.startsWith(`${folder}/`)) || namedFiles(site).includes(path)

/** Reads every file of an organisation's folder that the site serves. */
export async function readOrganisationFiles(folder: string, site: SiteConfig): Promise<OrganisationFiles> {
  const listed = await Promise.all(
    servedFolders.map(async (name) =>
      (await isFolder(join(folder, name))) ? (await listFiles(join(folder, name))).map((path) => `${name}/${path}`) : [],
    ),
  )
  const files = new Map<string, Uint8Array>()
  const messages: string[] = []
  for (const path of new Set(['site.json', ...namedFiles(site), ...listed.flat()])) {
    const read = await readBelow(folder, path, mostBytes)
    if ('bytes' in read) files.set(path, read.bytes)
    else
      messages.push(
        `Unexpected ${path} (${read.why}), expected a file of at most ${mostBytes / 1e6} MB in ${folder}; the site is built without it`,
      )
  }
  return { files, messages }
}

/** The files that `site.json` names: the logo, and the certificates that readers may download. */
const namedFiles = ({ logo, certificates = [] }: SiteConfig): readonly string[] => [
  ...(logo !== undefined && isPicturePath(logo) ? [logo] : []),
  ...certificates.flatMap(({ file }) => (file === undefined ? [] : [file])),
]
