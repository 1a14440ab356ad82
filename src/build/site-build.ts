import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildEnvironment, ViteBuilder } from 'vite'
import { fileOf, partSizes, readChunks, stylesOf } from './chunks.ts'
import type { Catalog } from '../guide/guide.ts'
import { languages } from '../guide/language.ts'
import { type Edition, readEdition } from './edition.ts'
import { frameOf } from './frame.ts'
import { buildLifeboats } from './lifeboats.ts'
import { buildManifest } from './manifest.ts'
import { buildPacks } from './packs.ts'
import { pageRenderer, type Rendering } from './page-renderer.ts'
import { readSite } from './read-site.ts'
import { swapFolder } from './swap-folder.ts'
import { writeBelow, writePages } from './write-pages.ts'

/** Where a build reads and writes. */
export interface BuildPlaces {
  readonly content: string
  /** Where the site is put together, beside where it goes: a rename must not cross a file system. */
  readonly stage: string
  /** Code that runs here and is not served. */
  readonly server: string
  readonly place: string
}

/** What every page names: its script, and what only paper needs. */
export const [entry, printStyles] = ['src/ui/entry.ts', 'src/ui/styles/print.css'] as const

/** How many guides a reader finds in the catalog, which has as many in every language. */
function listedGuides({ files }: Edition): number {
  const catalog: Catalog = JSON.parse(files.get(`data/${languages[0]}/catalog.json`) ?? '{"guides":[]}')
  return catalog.guides.filter(({ unlisted }) => unlisted === undefined).length
}

/** The whole site: client code, pages, data, packs, worker. It appears in its place only when all of it is there. */
export async function buildSite(builder: ViteBuilder, places: BuildPlaces): Promise<void> {
  const { client, ssr, worker, kill } = builder.environments as Record<string, BuildEnvironment>
  if (!client || !ssr || !worker || !kill)
    throw new Error('Unexpected set of environments, expected client, ssr, worker and kill')
  try {
    const site = await readSite(builder.config.publicDir)
    client.config.define = { ...client.config.define, __SITE__: JSON.stringify(site) }
    await builder.build(client)
    await builder.build(ssr)
    const rendering: Rendering = await import(pathToFileURL(join(places.server, 'rendering.js')).href)
    const edition = await readEdition(places.content, rendering)
    for (const line of edition.says) builder.config.logger.warn(line)

    const { base } = builder.config
    const chunks = await readChunks(places.stage)
    const script = `${base}${fileOf(entry, chunks)}`
    const styles = { ...rendering.sheets, print: fileOf(printStyles, chunks) }
    const frame = frameOf({ base, site, styles, script, policy: true })
    await writePages(edition.pages, pageRenderer(edition, rendering, { base, site }, (room) => stylesOf(room, chunks)), frame, places.stage)

    for (const [path, content] of [...edition.files, ...edition.media]) await writeBelow(places.stage, path, content)
    for (const { path, html } of buildLifeboats(edition, rendering, site)) await writeBelow(places.stage, path, html)
    const packs = buildPacks(edition.files)
    for (const { path, bytes } of packs.flatMap((pack) => pack.files)) await writeBelow(places.stage, path, bytes)

    const manifest = await buildManifest(places.stage, packs, listedGuides(edition))
    worker.config.define = { ...worker.config.define, __MANIFEST__: JSON.stringify(manifest) }
    await builder.build(worker)
    await builder.build(kill)
    const sizes = [...(await partSizes(chunks, places.stage))].map(([part, bytes]) => `${part} ${(bytes / 1024).toFixed(1)}`)
    await rm(join(places.stage, '.vite'), { recursive: true, force: true })
    await swapFolder(places.stage, places.place)
    builder.config.logger.info(`${edition.pages.length} pages, version ${manifest.version}`)
    builder.config.logger.info(`client code in KiB (brotli): ${sizes.join(', ')}`)
  } finally {
    await rm(places.stage, { recursive: true, force: true })
    await rm(places.server, { recursive: true, force: true })
  }
}
