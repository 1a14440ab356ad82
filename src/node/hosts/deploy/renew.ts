import type { PageUnit } from '../../../guide/page.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { withoutPlaceholders } from '../../../runtime/site/placeholder.ts'
import { readSite } from '../../../runtime/site/site.ts'
import { readSiteText } from '../../../runtime/site/site-text.ts'
import { bytesBelow, textBelow } from '../../files/read-below.ts'
import { type PageRendering, renewPages } from '../../pages/renew-pages.ts'
import { renewSingleFiles } from '../../pages/single-files.ts'
import type { Rendering } from '../../rendering/rendering-contract.ts'
import type { Deployed } from '../deployed.ts'
import type { Inventory } from '../inventory.ts'
import { shortDigest } from './build-files.ts'

/** Loads the code that renders pages and single files. Node does not run JSX, so the command gives it. */
export type LoadRenderer = (site: {
  readonly unit: PageUnit
  readonly name?: string | undefined
}) => Promise<PageRendering & Pick<Rendering, 'renderSingleFile'>>

/** What a build consists of once its pages and single files are those for the served `site.json`, and the texts of what differs. */
export interface Renewed extends Pick<Inventory, 'files' | 'contact'> {
  readonly texts: ReadonlyMap<string, string>
  readonly messages: readonly string[]
}

/** What is known of a build for this. */
type Source = Pick<Inventory, 'files' | 'contact' | 'pages'> & Pick<Deployed, 'base'>

const nothingKnown: SiteConfig = { organisation: 'Ariane', contact: {} }

/**
 * Renders the pages and the single files of the build in a folder for the text of a served `site.json`. A contact that cannot be read
 * there is that of the build, unless it is a placeholder.
 */
export async function renewFor(served: string, build: Source, folder: string, load: LoadRenderer): Promise<Renewed> {
  const { base, contact } = build
  const paths = [...build.files.keys()]
  const hasFiles = paths.some((path) => path.startsWith('files/'))
  if (!hasFiles && build.pages === undefined) return { ...build, texts: new Map(), messages: [] }
  const readText = (path: string) => textBelow(folder, path)
  const built = readSite({ ...nothingKnown, contact }, nothingKnown).site
  const { site } = readSiteText(served, withoutPlaceholders(built))
  const ofBuild = readSite(build.pages?.site ?? {}, nothingKnown).site
  const rendering = await load({ unit: build.pages?.unit ?? 'node', name: ofBuild.name })
  const files = hasFiles
    ? await renewSingleFiles(paths, site, rendering.renderSingleFile, readText, (path) => bytesBelow(folder, path))
    : new Map<string, string>()
  const pages =
    build.pages === undefined
      ? 'other-product'
      : await renewPages({ ...build.pages, base, site: ofBuild, paths, readText }, site, rendering)
  const texts = new Map([...files, ...(typeof pages === 'string' ? [] : pages)])
  const digests = [...texts].map(([path, text]) => [path, shortDigest(new TextEncoder().encode(text))] as const)
  return {
    files: new Map([...build.files, ...digests]),
    contact: typeof pages === 'string' ? contact : site.contact,
    texts,
    messages: [
      ...(files.size === 0 ? [] : [`files/: ${files.size} files of guides written again, for contact and withdrawn screens`]),
      ...(typeof pages === 'string'
        ? [`pages: ${leftAsTheyAre[pages]}`]
        : pages.size === 0
          ? []
          : [`pages: ${pages.size} written again, for contact, notices and withdrawn screens`]),
    ],
  }
}

/** Why pages still show the contact of the build until the app has read the served one. */
const leftAsTheyAre = {
  'too-many': 'left as they are, too many to be written again: build with the served site.json',
  'other-product': 'left as they are, of another version of Ariane: build again',
} as const
