import { relative, sep } from 'node:path'
import { languages } from '../../guide/language.ts'
import type { Edition } from '../edition.ts'
import { sizeOfFiles } from '../files/own-folders.ts'
import type { BuiltPack } from '../packs/pack.ts'
import { brotliSize, type Chunks, partSizes } from './chunks.ts'
import { entryModule } from './entries.ts'

/** What was built, in a few lines: guides and screens, pages and their size, findings about the content. */
export async function summaryOf(
  { summaries, pages, diagnostics }: Edition,
  version: string,
  place: string,
): Promise<readonly string[]> {
  const ids = new Set(summaries.map(({ id }) => id))
  const inEach = languages.map(
    (language) => `${language} ${summaries.reduce((sum, guide) => sum + (guide.language === language ? guide.screens : 0), 0)}`,
  )
  const { count, bytes } = await sizeOfFiles(place)
  const found = (['error', 'warning', 'info'] as const).map(
    (kind) => diagnostics.filter(({ severity }) => severity === kind).length,
  )
  const [errors, warnings, remarks] = found
  const folder = (relative(process.cwd(), place) || '.').split(sep).join('/')
  return [
    `${ids.size} ${ids.size === 1 ? 'guide' : 'guides'}, screens in ${inEach.join(', in ')}`,
    `${pages.length} pages, ${count} files, ${(bytes / 1e6).toFixed(1)} MB in ${folder}, version ${version}`,
    `findings: ${errors} errors, ${warnings} warnings, ${remarks} remarks; the command check shows them`,
  ]
}

/** What of the site devices load, for the log of the build: pictures, and the scripts after compression. */
export async function detailsOf(packs: readonly BuiltPack[], chunks: Chunks, folder: string): Promise<readonly string[]> {
  const parts = await partSizes(entryModule, chunks, folder)
  const sizes = [...parts].map(([part, bytes]) => `${part} ${(bytes / 1024).toFixed(1)}`)
  return [
    pictureLine(packs),
    `embed.js: ${await brotliSize(folder, 'embed.js')} bytes (brotli)`,
    `client code in KiB (brotli): ${sizes.join(', ')}`,
  ]
}

/** How much devices download for pictures, for the log of the build. */
function pictureLine(packs: readonly BuiltPack[]): string {
  const own = packs.filter(({ entry }) => entry.picturesOf !== undefined)
  const [count, bytes] = own.reduce(([n, sum], { entry }) => [n + entry.entries, sum + entry.packed], [0, 0])
  if (own.length === 0) return 'pictures kept offline: none'
  const switchOff = bytes > largePictures ? '; `"pictures": "online"` in site.json leaves them out' : ''
  return `pictures kept offline: ${count} files, ${(bytes / 1024).toFixed(1)} KiB${switchOff}`
}

/** From this size on the build says how pictures are left out, in bytes. */
const largePictures = 3_000_000
