import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildEnvironment, ViteBuilder } from 'vite'
import type { ElementWords } from '../../embed/element.ts'
import { languages } from '../../guide/language.ts'
import type { PageUnit } from '../../guide/page.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { OfflineNotice } from '../../worker/offline-page.ts'
import type { WorkerConfig } from '../../worker/worker-config.ts'
import { deploymentFiles } from '../hosts/deployment.ts'
import { policyHash } from '../packs/digest.ts'
import { type Edition, readEdition } from '../packs/edition.ts'
import { buildManifest } from '../packs/manifest.ts'
import { buildPacks } from '../packs/packs.ts'
import type { DocumentFrame } from '../pages/document.ts'
import { writeDocument } from '../pages/document.ts'
import { frameOf, stylesOfPages } from '../pages/frame.ts'
import { pageRenderer, type Rendering } from '../pages/page-renderer.ts'
import { everySheet } from '../pages/page-styles.ts'
import { buildLifeboats, lifeboatCss } from '../pages/single-files.ts'
import { writeBelow, writePages } from '../pages/write-pages.ts'
import { fileOf, filesOutside, packedSize, partSizes, readChunks, stylesOf, walkingFiles } from './chunks.ts'
import { readSiteFile } from './read-site.ts'
import { siteJsonSchema } from './site-json-schema.ts'
import { swapFolder } from './swap-folder.ts'

/** Where a build reads and writes, and what it makes. */
export interface BuildPlaces {
  readonly content: string
  /** What has a page of its own. */
  readonly unit: PageUnit
  /** Where the site is put together, beside where it goes: a rename must not cross a file system. */
  readonly stage: string
  /** Code that runs here and is not served. */
  readonly server: string
  readonly place: string
}

/** Rooms for admins, who are online: no reader keeps them. */
const adminRooms = ['src/ui/rooms/admin/admin-view.tsx', 'src/ui/rooms/embedding/embedding-view.tsx']

/** What every page names: its script, and what only paper needs. */
export const [entry, printStyles] = ['src/ui/start/entry.ts', 'src/ui/styles/print.css'] as const

/** The whole site: client code, pages, data, packs, worker. It appears in its place only when all of it is there. */
export async function buildSite(builder: ViteBuilder, places: BuildPlaces): Promise<void> {
  const { client, ssr, worker, kill, embed } = builder.environments as Record<string, BuildEnvironment>
  if (!client || !ssr || !worker || !kill || !embed)
    throw new Error('Unexpected set of environments, expected client, ssr, worker, kill and embed')
  try {
    const { site, text, says } = await readSiteFile(builder.config.publicDir)
    for (const line of says) builder.config.logger.warn(line)
    const baked = {
      __SITE__: JSON.stringify(site),
      __SITE_TEXT__: text === JSON.stringify(site) ? 'undefined' : JSON.stringify(text),
      __PAGES__: JSON.stringify(places.unit),
    }
    for (const { config } of [client, ssr]) config.define = { ...config.define, ...baked }
    await builder.build(client)
    await builder.build(ssr)
    const rendering: Rendering = await import(pathToFileURL(join(places.server, 'rendering.js')).href)
    const edition = await readEdition(places.content, rendering, places.unit)
    for (const line of edition.says) builder.config.logger.warn(line)

    const { base } = builder.config
    const chunks = await readChunks(places.stage)
    const script = `${base}${fileOf(entry, chunks)}`
    const frame = frameOf({
      base,
      site,
      styles: stylesOfPages(rendering.sheets, fileOf(printStyles, chunks), site.colour),
      script,
      policy: true,
    })
    const walking = walkingFiles(entry, chunks)
    const readers = [...filesOutside(adminRooms, [entry, printStyles], chunks)]
    const shell = shellOf(edition, rendering, { base, site }, frame)
    const packs = buildPacks(
      edition.files,
      await partsOf(
        places.stage,
        readers.filter((file) => !walking.includes(file)),
        shell,
      ),
    )
    const manifest = await buildManifest(places.stage, walking, packs, edition.date)
    const release = { version: manifest.version.slice(0, 8), date: manifest.date }
    const render = pageRenderer(edition, rendering, { base, site, release }, (room) => stylesOf(room, chunks))
    await writePages(
      edition.pages.filter(({ kind }) => kind !== 'shell'),
      render,
      frame,
      places.stage,
    )
    await writeBelow(places.stage, 'shell.html', shell)
    await writeBelow(places.stage, 'site.schema.json', `${JSON.stringify(siteJsonSchema(), null, 2)}\n`)

    for (const [path, content] of [...edition.files, ...edition.media]) await writeBelow(places.stage, path, content)
    for (const { path, html } of buildLifeboats(edition, rendering, site)) await writeBelow(places.stage, path, html)
    for (const { path, bytes } of packs.flatMap((pack) => pack.files)) await writeBelow(places.stage, path, bytes)

    const code = entryOf(await builder.build(worker))
    const news: WorkerConfig = { manifest, notices: noticesOf(rendering, site) }
    await writeBelow(
      places.stage,
      'sw.js',
      `self.ariane=${JSON.stringify(news)}\nimportScripts(${JSON.stringify(base + code)})\n`,
    )
    await builder.build(kill)
    embed.config.define = { ...embed.config.define, __EMBED_WORDS__: JSON.stringify(elementWords(rendering)) }
    await builder.build(embed)
    const styles = [...everySheet(frame.styles).map(({ hash }) => hash), policyHash(lifeboatCss(rendering))]
    const deployment = deploymentFiles({ version: manifest.version, base, styles, origins: site.embed?.origins })
    for (const [path, text] of deployment.files) await writeBelow(places.stage, path, text)
    for (const line of deployment.says) builder.config.logger.warn(line)
    const sizes = [...(await partSizes(entry, chunks, places.stage))].map(
      ([part, bytes]) => `${part} ${(bytes / 1024).toFixed(1)}`,
    )
    await rm(join(places.stage, '.vite'), { recursive: true, force: true })
    await swapFolder(places.stage, places.place)
    builder.config.logger.info(`embed.js: ${await packedSize(join(places.place, 'embed.js'))} bytes (brotli)`)
    builder.config.logger.info(`${edition.pages.length} pages, version ${manifest.version}`)
    builder.config.logger.info(`client code in KiB (brotli): ${sizes.join(', ')}`)
  } finally {
    await rm(places.stage, { recursive: true, force: true })
    await rm(places.server, { recursive: true, force: true })
  }
}

/** The name of the one file that a build has made. */
function entryOf(built: Awaited<ReturnType<ViteBuilder['build']>>): string {
  const output = 'output' in built ? built.output : []
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry)
  if (entry === undefined) throw new Error('Unexpected build of the worker without a file, expected one')
  return entry.fileName
}

/** What the worker says where it has nothing left to show. */
function noticesOf({ speakOf }: Rendering, { contact }: SiteConfig): readonly OfflineNotice[] {
  return languages.map((language) => {
    const t = speakOf(language)
    return { language, title: t('offline-page:title'), text: t('offline-page:text'), contact: contact[language] }
  })
}

/** What the embedding element says, in every language. */
function elementWords({ speakOf }: Rendering): Readonly<Record<string, ElementWords>> {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      { title: speakOf(language)('embedding:frameTitle'), open: speakOf(language)('embedding:frameOpen') },
    ]),
  )
}

/** What every address is drawn in without a network. It says no version, so that new content alone does not change it: the worker knows. */
function shellOf(
  edition: Edition,
  rendering: Rendering,
  around: Parameters<typeof pageRenderer>[2],
  frame: DocumentFrame,
): string {
  return writeDocument(pageRenderer(edition, rendering, around)({ kind: 'shell' }), frame)
}

/** The app beside what walking needs: what is opened brings its own code and styles. With the shell and what an installed app asks for. */
async function partsOf(folder: string, opened: readonly string[], shell: string): Promise<ReadonlyMap<string, string>> {
  const paths = [...opened, 'manifest.webmanifest', 'icons/icon.svg'].sort()
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const))
  return new Map([...texts, ['shell.html', shell]])
}
