import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildEnvironment, ViteBuilder } from 'vite'
import type { CodeIndex } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Page, PageUnit } from '../../guide/page.ts'
import { isRecord } from '../../guide/read.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { countFile } from '../../runtime/counts/count.ts'
import { problemText } from '../../runtime/site/site-problem.ts'
import { unknownNames } from '../../runtime/site/unknown-names.ts'
import type { WorkerConfig } from '../../worker/worker-config.ts'
import { policyHash } from '../digest.ts'
import { type Edition, readEdition } from '../edition.ts'
import { removeFolder } from '../files/own-folders.ts'
import { swapFolder } from '../files/swap-folder.ts'
import { writeBelow } from '../files/write-below.ts'
import { filesOfBuild } from '../hosts/deploy/build-files.ts'
import { deploymentFiles } from '../hosts/deployment.ts'
import { hostRules } from '../hosts/host-rules.ts'
import { buildManifest } from '../packs/manifest.ts'
import type { Media } from '../packs/pack.ts'
import { buildPacks } from '../packs/packs.ts'
import { type DocumentParts, writeDocument } from '../pages/document.ts'
import { movedNames, movedPages } from '../pages/moved-pages.ts'
import { pageRenderer } from '../pages/page-renderer.ts'
import { everySheet } from '../pages/page-styles.ts'
import { createTemplate, type PageTemplate, stylesOfPages } from '../pages/page-template.ts'
import { drawPreviews } from '../pages/previews.ts'
import { singleFileStyles, singleFiles } from '../pages/single-files.ts'
import { sitemapFiles } from '../pages/sitemap.ts'
import { writePages } from '../pages/write-pages.ts'
import { organisationIcons } from '../pictures/organisation-icons.ts'
import { terminalText } from '../printing/terminal.ts'
import { productVersion } from '../product-version.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import { appFiles } from './app-files.ts'
import { detailsOf, summaryOf } from './build-summary.ts'
import { fileOf, readChunks, roomModule, stylesOf, walkingFiles } from './chunks.ts'
import { entryModule, lateModule } from './entries.ts'
import { organisationFolder, readOrganisationFiles } from './organisation-folder.ts'
import { readSiteFile, type SiteFile } from './read-site.ts'
import { elementWords, offlineNotices } from './script-words.ts'
import { siteJsonSchema } from './site-json-schema.ts'
import { manifestPath, webManifest } from './web-manifest.ts'

/** The folders of a build, and the kind of pages that it makes. */
export interface BuildPlaces {
  readonly content: string
  /** Whether each screen or each guide has a page of its own. */
  readonly unit: PageUnit
  /** Where the site will be, where the command line says it. */
  readonly address?: string | undefined
  /** Where the site is assembled. It is next to `place`, because a rename must not cross a file system. */
  readonly stage: string
  /** The bundled rendering code. It runs in the build and is not served. */
  readonly server: string
  readonly place: string
}

/**
 * Builds the site: client code, pages, data, packs, worker and host configurations. It is assembled in `stage`, and replaces the
 * old site in `place` only when it is complete. Returns what was built, in a few lines. Throws where a part cannot be built.
 */
export async function buildSite(builder: ViteBuilder, places: BuildPlaces): Promise<readonly string[]> {
  const environments = environmentsOf(builder)
  const { base, logger, publicDir } = builder.config
  const warn = (messages: readonly string[]) => messages.forEach((message) => logger.warn(terminalText(message)))
  try {
    const organisation = await organisationFolder(places.content, publicDir)
    const siteFile = withoutCounts(withAddress(await readSiteFile(organisation), places.address))
    warn(siteFile.messages)
    warn(addressMessages(siteFile.site, base))
    const { site } = siteFile
    const rendering = await buildCode(builder, environments, siteFile, places)
    // Vite has copied the public files that come with Ariane.
    if (organisation !== publicDir) warn(await copyOrganisationFiles(organisation, site, places.stage))
    const edition = await readEdition(places.content, rendering, places.unit)
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
    const shell = writeDocument(await pageRenderer(edition, rendering, { base, site })({ kind: 'shell' }), template)
    await writeManifests(rendering, site, organisation, places.stage)
    const packs = buildPacks(edition.files, await appFiles(places.stage, chunks, shell), keptPictures(edition, site))
    const manifest = await buildManifest(places.stage, walkingFiles(entryModule, chunks), packs, edition.date)

    const previews = await drawPreviews(edition, rendering, site)
    for (const [path, bytes] of previews.files) await writeBelow(places.stage, path, bytes)
    const stylesIn = (room: string) => stylesOf(roomModule(room, chunks), chunks)
    await writePagesAndSitemap(
      edition.pages,
      pageRenderer(edition, rendering, { base, site }, stylesIn, previews.of),
      template,
      places.stage,
    )
    await writeBelow(places.stage, 'shell.html', shell)
    for (const { path, html } of movedPages(edition, base)) await writeBelow(places.stage, path, html)
    await writeData(edition, places.stage)
    for (const { path, html } of singleFiles(edition, rendering, site)) await writeBelow(places.stage, path, html)
    for (const { path, bytes } of packs.flatMap(({ files }) => files)) await writeBelow(places.stage, path, bytes)

    const styles = [...everySheet(template.styles).map(({ hash }) => hash), policyHash(singleFileStyles(rendering))]
    const origins = site.embed?.origins ?? []
    const { headers } = hostRules({ base, styles, origins: [] })
    const config: WorkerConfig = {
      manifest,
      notices: offlineNotices(rendering, site),
      moved: movedNames(edition),
      headers,
      origins,
    }
    await buildWorker(builder, environments, config, places.stage)
    await buildEmbed(builder, environments, rendering)
    const deployment = deploymentFiles({
      version: manifest.version,
      base,
      styles,
      product: await productVersion(),
      origins,
      contact: site.contact,
      pages: {
        site,
        unit: places.unit,
        sheets: everySheet(template.styles).map(({ css }) => css),
        late: template.styles.late,
        script: template.script,
      },
      former: edition.former,
      files: await filesOfBuild(places.stage),
    })
    for (const [path, text] of deployment.files) await writeBelow(places.stage, path, text)
    warn(deployment.messages)

    const details = await detailsOf(packs, chunks, places.stage)
    // Vite's own manifest is not served.
    await removeFolder(join(places.stage, '.vite'))
    await swapFolder(places.stage, places.place)
    for (const line of details) logger.info(line)
    return summaryOf(edition, manifest.version, places.place)
  } finally {
    await removeFolder(places.stage)
    await removeFolder(places.server)
  }
}

/** A warning for each code and guide in `withdrawn` of `site.json` that the content does not have. */
async function unknownNamesIn(site: SiteConfig, { files, summaries }: Edition): Promise<readonly string[]> {
  const indexes = [...files].filter(([path]) => /^data\/codes[^/]*\.json$/.test(path))
  const codes = new Set(indexes.flatMap(([, text]) => Object.keys((JSON.parse(text) as CodeIndex).codes)))
  const problems = await unknownNames(site, {
    hasCode: async (code) => codes.has(code),
    hasGuide: async (id) => summaries.some((guide) => guide.id === id),
  })
  return problems.map((problem) => `site.json: warning site-config: ${problemText(problem)}`)
}

/** Vite's build environments, by what they build. `plugin.ts` declares them. */
interface Environments {
  readonly client: BuildEnvironment
  readonly ssr: BuildEnvironment
  readonly worker: BuildEnvironment
  readonly kill: BuildEnvironment
  readonly embed: BuildEnvironment
}

function environmentsOf({ environments }: ViteBuilder): Environments {
  const named = (name: keyof Environments): BuildEnvironment => {
    const environment = environments[name]
    if (environment === undefined) throw new Error(`Unexpected build without the environment ${name}, expected it`)
    return environment
  }
  return {
    client: named('client'),
    ssr: named('ssr'),
    worker: named('worker'),
    kill: named('kill'),
    embed: named('embed'),
  }
}

/** Builds the client code and the rendering code, both with the site config as constants, and loads the rendering code. */
async function buildCode(
  builder: ViteBuilder,
  { client, ssr }: Environments,
  { site, text }: SiteFile,
  { unit, server }: BuildPlaces,
): Promise<Rendering> {
  const constants = {
    __SITE__: JSON.stringify(site),
    __SITE_TEXT__: text === JSON.stringify(site) ? 'undefined' : JSON.stringify(text),
    __PAGES__: JSON.stringify(unit),
  }
  for (const { config } of [client, ssr]) config.define = { ...config.define, ...constants }
  await builder.build(client)
  await builder.build(ssr)
  const module: { readonly rendering: Rendering } = await import(pathToFileURL(join(server, 'rendering.js')).href)
  return module.rendering
}

/** Writes all pages but the shell, and for a site with an address the list of those that search engines may show. */
async function writePagesAndSitemap(
  pages: readonly Page[],
  render: (page: Page) => Promise<DocumentParts>,
  template: PageTemplate,
  folder: string,
): Promise<void> {
  const indexed = new Set<string>()
  const renderAndNote = async (page: Page): Promise<DocumentParts> => {
    const parts = await render(page)
    if (parts.canonicalPath !== undefined && parts.noindex !== true) indexed.add(parts.canonicalPath)
    return parts
  }
  await writePages(
    pages.filter(({ kind }) => kind !== 'shell'),
    renderAndNote,
    template,
    folder,
  )
  if (template.address === undefined) return
  for (const [path, text] of sitemapFiles(indexed, template.address, template.base)) await writeBelow(folder, path, text)
}

/** Copies the files of an organisation into the site. Returns a message for each that cannot be read. */
async function copyOrganisationFiles(organisation: string, site: SiteConfig, folder: string): Promise<readonly string[]> {
  const { files, messages } = await readOrganisationFiles(organisation, site)
  for (const [path, bytes] of files) await writeBelow(folder, path, bytes)
  return messages
}

/** The site config of a build whose address was given on the command line. */
const withAddress = (file: SiteFile, address: string | undefined): SiteFile =>
  address === undefined ? file : { ...file, site: { ...file.site, address } }

/** The site config of a build without `counts`: only the served file turns counting on, which then differs from that of the build. */
function withoutCounts(file: SiteFile): SiteFile {
  const { counts: _, ...site } = file.site
  const data: unknown = file.text === '' ? undefined : JSON.parse(file.text)
  return { ...file, site, text: isRecord(data) ? JSON.stringify({ ...data, counts: undefined }) : file.text }
}

/** Messages about an address that is missing, or that is not where the build will be. */
function addressMessages({ address }: SiteConfig, base: string): readonly string[] {
  if (address === undefined)
    return [
      'Unexpected lack of `address` in site.json and of `--address`, expected where the site will be: link previews have no picture, pages no canonical address, and there is no sitemap',
    ]
  const path = new URL(address).pathname.replace(/\/*$/, '/')
  return path === base ? [] : [`Unexpected address \`${address}\` of a build for ${base}, expected one with that path`]
}

/** Writes the manifest of the installed app in each language; `manifest.webmanifest` is that of the language for other readers. */
async function writeManifests(rendering: Rendering, site: SiteConfig, organisation: string, folder: string): Promise<void> {
  const own = site.logo === undefined ? undefined : await organisationIcons(organisation, site.logo)
  for (const [path, bytes] of own?.files ?? []) await writeBelow(folder, path, bytes)
  const manifestIn = (language: Language) => webManifest(language, site, rendering.wordsFor(language), own?.icons)
  for (const language of languages) await writeBelow(folder, manifestPath(language), manifestIn(language))
  await writeBelow(folder, 'manifest.webmanifest', manifestIn(site.language ?? languages[0]))
}

/** Writes the data files and pictures of an edition, the file that counts request, and the schema of `site.json`. */
async function writeData({ files, media }: Edition, folder: string): Promise<void> {
  for (const [path, content] of [...files, ...media]) await writeBelow(folder, path, content)
  await writeBelow(folder, countFile, 'ok\n')
  await writeBelow(folder, 'site.schema.json', `${JSON.stringify(siteJsonSchema(), null, 2)}\n`)
}

/** Builds the service worker, the script `sw.js` that configures and loads it, and the worker that removes both. */
async function buildWorker(
  builder: ViteBuilder,
  { worker, kill }: Environments,
  config: WorkerConfig,
  folder: string,
): Promise<void> {
  const code = fileNameOf(await builder.build(worker))
  const { base } = builder.config
  await writeBelow(folder, 'sw.js', `self.ariane=${JSON.stringify(config)}\nimportScripts(${JSON.stringify(base + code)})\n`)
  await builder.build(kill)
}

/** Builds the script that pages of other sites load. */
async function buildEmbed(builder: ViteBuilder, { embed }: Environments, rendering: Rendering): Promise<void> {
  embed.config.define = { ...embed.config.define, __EMBED_WORDS__: JSON.stringify(elementWords(rendering)) }
  await builder.build(embed)
}

/** The name of the only file of a build. */
function fileNameOf(built: Awaited<ReturnType<ViteBuilder['build']>>): string {
  const output = 'output' in built ? built.output : []
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry)
  if (entry === undefined) throw new Error('Unexpected build of the worker without a file, expected one')
  return entry.fileName
}

/** The pictures that devices keep, with the drawings of the desk; none where the admin wants so. */
const keptPictures = ({ media }: Edition, { pictures }: SiteConfig): Media => (pictures === 'online' ? new Map() : media)
