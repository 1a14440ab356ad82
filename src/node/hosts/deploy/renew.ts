import type { SiteConfig } from '../../../guide/site.ts'
import { withoutPlaceholders } from '../../../runtime/site/placeholder.ts'
import { readSite } from '../../../runtime/site/site.ts'
import { readSiteText } from '../../../runtime/site/site-text.ts'
import { bytesBelow, textBelow } from '../../files/read-below.ts'
import { renewSingleFiles } from '../../pages/single-files.ts'
import type { Rendering } from '../../rendering/rendering-contract.ts'
import type { Inventory } from '../inventory.ts'
import { shortDigest } from './build-files.ts'

/** Loads the code that renders single files. Node does not run JSX, so the command gives it. */
export type LoadRenderer = () => Promise<Rendering['renderSingleFile']>

/** What a build consists of once its single files are those for the served `site.json`, and the texts of these files. */
export interface Renewed {
  readonly files: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
}

const nothingKnown: SiteConfig = { organisation: 'Ariane', contact: {} }

/**
 * Renders the single files of the build in a folder for the text of a served `site.json`. A contact that cannot be read there is that of
 * the build, unless it is a placeholder.
 */
export async function renewFor(
  served: string,
  { files, contact }: Pick<Inventory, 'files' | 'contact'>,
  folder: string,
  load: LoadRenderer,
): Promise<Renewed> {
  const paths = [...files.keys()]
  if (!paths.some((path) => path.startsWith('files/'))) return { files, texts: new Map() }
  const built = readSite({ ...nothingKnown, contact }, nothingKnown).site
  const texts = await renewSingleFiles(
    paths,
    readSiteText(served, withoutPlaceholders(built)).site,
    await load(),
    (path) => textBelow(folder, path),
    (path) => bytesBelow(folder, path),
  )
  const digests = [...texts].map(([path, text]) => [path, shortDigest(new TextEncoder().encode(text))] as const)
  return { files: new Map([...files, ...digests]), texts }
}
