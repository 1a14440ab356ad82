import { join } from 'node:path'
import type { ViteBuilder } from 'vite'
import { type Language, languages, usualLanguage } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { countFile } from '../../runtime/counts/count.ts'
import type { Manifest } from '../../worker/manifest.ts'
import type { WorkerConfig } from '../../worker/worker-config.ts'
import { type OpenWork, openWork } from '../cache/open-work.ts'
import type { Shard } from '../cache/work.ts'
import { digest, policyHash } from '../digest.ts'
import { type Edition, readEdition } from '../edition.ts'
import { removeFolder } from '../files/own-folders.ts'
import { swapFolder } from '../files/swap-folder.ts'
import { writeBelow } from '../files/write-below.ts'
import { writeTogether } from '../files/write-together.ts'
import { filesOfBuild, shortDigest } from '../hosts/deploy/build-files.ts'
import { deploymentFiles } from '../hosts/deployment.ts'
import { hostRules } from '../hosts/host-rules.ts'
import { buildManifest } from '../packs/manifest.ts'
import type { Media } from '../packs/pack.ts'
import { buildPacks } from '../packs/packs.ts'
import { writeDocument } from '../pages/document.ts'
import { movedNames, movedPages } from '../pages/moved-pages.ts'
import { pageRenderer } from '../pages/page-renderer.ts'
import { everySheet } from '../pages/page-styles.ts'
import { createTemplate, stylesOfPages } from '../pages/page-template.ts'
import { drawPreviews, type Previews } from '../pages/previews.ts'
import { singleFileStyles, singleFiles } from '../pages/single-files.ts'
import { sitemapFiles } from '../pages/sitemap.ts'
import { type PageSource, writePages } from '../pages/write-pages.ts'
import { organisationIcons } from '../pictures/organisation-icons.ts'
import { terminalText } from '../printing/terminal.ts'
import { productVersion } from '../product-version.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import { appFiles } from './app-files.ts'
import { buildCode, buildEmbed, buildWorker, type Environments, environmentsOf } from './build-code.ts'
import type { BuildPlaces } from './build-places.ts'
import { detailsOf, summaryOf } from './build-summary.ts'
import { type Chunks, fileOf, readChunks, roomModule, stylesOf, walkingFiles } from './chunks.ts'
import { entryModule, lateModule } from './entries.ts'
import { organisationFolder, readOrganisationFiles } from './organisation-folder.ts'
import { offlineNotices } from './script-words.ts'
import { siteJsonSchema } from './site-json-schema.ts'
import { addressMessages, readSiteOfBuild, unknownNamesIn } from './site-of-build.ts'
import { manifestPath, webManifest } from './web-manifest.ts'

/**
 * Builds the site: client code, pages, data, packs, worker and host configurations. It is assembled in `stage`, and replaces the
 * old site in `place` only when it is complete. One of several jobs makes its part of the pages for the cache, and no site. Returns what was
 * built, in a few lines. Throws where a part cannot be built.
 */
export async function buildSite(builder: ViteBuilder, places: BuildPlaces): Promise<readonly string[]> {
  try {
    const making = await beginSite(builder, places)
    const built = places.shard === undefined ? await wholeSite(making) : await partOfSite(making, places.shard)
    const cache = await making.work.close()
    return [...built, ...(cache === undefined ? [] : [cache])]
  } finally {
    await removeFolder(places.stage)
    await removeFolder(places.server)
  }
}

/** What all parts of a build are made of. */
interface Making {
  readonly builder: ViteBuilder
  readonly environments: Environments
  readonly places: BuildPlaces
  readonly warn: (messages: readonly string[]) => void
  readonly organisation: string
  readonly rendering: Rendering
  readonly edition: Edition
  readonly chunks: Chunks
  readonly pages: PageSource
  readonly previews: Previews
  readonly work: OpenWork
}

/** Builds the code, compiles the content, and reads what pages need. */
async function beginSite(builder: ViteBuilder, places: BuildPlaces): Promise<Making> {
  const environments = environmentsOf(builder)
  const { base, logger, publicDir } = builder.config
  const warn = (messages: readonly string[]) => messages.forEach((message) => logger.warn(terminalText(message)))
  const work = await openWork(places)
  const organisation = await organisationFolder(places.content, publicDir)
  const siteFile = await readSiteOfBuild(organisation, places.address)
  warn(siteFile.messages)
  warn(addressMessages(siteFile.site, base))
  const { site } = siteFile
  const rendering = await buildCode(builder, environments, siteFile, places)
  // Vite has copied the public files that come with Ariane.
  if (organisation !== publicDir) warn(await copyOrganisationFiles(organisation, site, places.stage))
  const edition = await readEdition(places.content, rendering, places.unit, work)
  warn(edition.messages)
  warn(await unknownNamesIn(site, edition))
  const chunks = await readChunks(places.stage)
  const template = createTemplate({
    base,
    site,
    styles: stylesOfPages(rendering.sheets, fileOf(lateModule, chunks), site.colour),
    script: `${base}${fileOf(entryModule, chunks)}`,
    policy: true,
  })
  const previews = await drawPreviews(edition, rendering, site, work)
  const stylesIn = (room: string) => stylesOf(roomModule(room, chunks), chunks)
  const client = digest(JSON.stringify(chunks))
  const pages = { edition, rendering, site, template, stylesOf: stylesIn, client, previewOf: previews.of, work }
  return { builder, environments, places, warn, organisation, rendering, edition, chunks, pages, previews, work }
}

/** Makes the pages of one of several jobs, for its cache. */
async function partOfSite({ pages, edition, rendering, work }: Making, { job, of }: Shard): Promise<readonly string[]> {
  const { parts } = await writePages(pages, async () => undefined)
  for await (const _ of singleFiles(edition, rendering, pages.site, work));
  return [`job ${job} of ${of}: ${parts} parts of the site, for \`ariane merge\``]
}

/** Makes the whole site, and puts it in the place of the old one. */
async function wholeSite(making: Making): Promise<readonly string[]> {
  const { builder, places, warn, organisation, rendering, edition, chunks, pages, work } = making
  const { base, logger } = builder.config
  const { site, template } = pages
  const { stage } = places
  const shell = writeDocument(await pageRenderer(edition, rendering, { base, site })({ kind: 'shell' }), template)
  await writeManifests(rendering, site, organisation, stage)
  const packs = await buildPacks(edition.files, await appFiles(stage, chunks, shell), keptPictures(edition, site), work.keep)
  const manifest = await buildManifest(stage, walkingFiles(entryModule, chunks), packs, edition.date, work.keep)

  const written = await writeContent(making, shell)
  for (const { path, bytes } of packs.flatMap(({ files }) => files)) await writeBelow(stage, path, bytes)
  const styles = [...everySheet(template.styles).map(({ hash }) => hash), policyHash(singleFileStyles(rendering))]
  await writeScripts(making, manifest, styles)
  const deployment = deploymentFiles({
    version: manifest.version,
    base,
    styles,
    product: await productVersion(),
    origins: site.embed?.origins ?? [],
    contact: site.contact,
    pages: {
      site,
      unit: places.unit,
      sheets: everySheet(template.styles).map(({ css }) => css),
      late: template.styles.late,
      script: template.script,
    },
    former: edition.former,
    files: await filesOfBuild(stage, written),
  })
  for (const [path, text] of deployment.files) await writeBelow(stage, path, text)
  warn(deployment.messages)

  // Sizes after compression take seconds: only `--verbose` shows them.
  const details = builder.config.logLevel === 'info' ? await detailsOf(packs, chunks, stage) : []
  // Vite's own manifest is not served.
  await removeFolder(join(stage, '.vite'))
  await swapFolder(stage, places.place)
  for (const line of details) logger.info(line)
  return summaryOf(edition, manifest.version, places.place)
}

/** Writes pages, data, pictures and single files. Returns a digest of each page by its path. */
async function writeContent({ places, edition, rendering, pages, previews, work, builder }: Making, shell: string) {
  const { stage } = places
  const { site, template } = pages
  const written = new Map<string, string>()
  const write = async (files: Iterable<readonly [path: string, content: string | Uint8Array]>): Promise<void> => {
    const some = [...files]
    for (const [path, content] of some) written.set(path, shortDigest(content))
    await writeTogether(stage, some)
  }
  await write(previews.files)
  const { indexed } = await writePages(pages, write)
  if (template.address !== undefined) await write(sitemapFiles(indexed, template.address, template.base))
  await write([['shell.html', shell]])
  await write(movedPages(edition, builder.config.base).map(({ path, html }) => [path, html] as const))
  await writeData(edition, stage)
  for await (const file of singleFiles(edition, rendering, site, work)) await write([file])
  return written
}

/** Builds the worker, which knows the site, and the script for pages of other sites. */
async function writeScripts(making: Making, manifest: Manifest, styles: readonly string[]): Promise<void> {
  const { builder, environments, places, rendering, edition, pages } = making
  const { site } = pages
  const { headers } = hostRules({ base: builder.config.base, styles, origins: [] })
  const config: WorkerConfig = {
    manifest,
    notices: offlineNotices(rendering, site),
    moved: movedNames(edition),
    headers,
    origins: site.embed?.origins ?? [],
  }
  await buildWorker(builder, environments, config, places.stage)
  await buildEmbed(builder, environments, rendering)
}

/** Copies the files of an organisation into the site. Returns a message for each that cannot be read. */
async function copyOrganisationFiles(organisation: string, site: SiteConfig, folder: string): Promise<readonly string[]> {
  const { files, messages } = await readOrganisationFiles(organisation, site)
  for (const [path, bytes] of files) await writeBelow(folder, path, bytes)
  return messages
}

/** Writes the manifest of the installed app in each language; `manifest.webmanifest` is that of the language for other readers. */
async function writeManifests(rendering: Rendering, site: SiteConfig, organisation: string, folder: string): Promise<void> {
  const own = site.logo === undefined ? undefined : await organisationIcons(organisation, site.logo)
  for (const [path, bytes] of own?.files ?? []) await writeBelow(folder, path, bytes)
  const manifestIn = (language: Language) => webManifest(language, site, rendering.wordsFor(language), own?.icons)
  for (const language of languages) await writeBelow(folder, manifestPath(language), manifestIn(language))
  await writeBelow(folder, 'manifest.webmanifest', manifestIn(site.language ?? usualLanguage))
}

/** Writes the data files and pictures of an edition, the file that counts request, and the schema of `site.json`. */
async function writeData({ files, media }: Edition, folder: string): Promise<void> {
  for (const [path, content] of [...files, ...media]) await writeBelow(folder, path, content)
  await writeBelow(folder, countFile, 'ok\n')
  await writeBelow(folder, 'site.schema.json', `${JSON.stringify(siteJsonSchema(), null, 2)}\n`)
}

/** The pictures that devices keep, with the drawings of the desk; none where the admin wants so. */
const keptPictures = ({ media }: Edition, { pictures }: SiteConfig): Media => (pictures === 'online' ? new Map() : media)
