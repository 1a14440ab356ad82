import type { Page } from '../../guide/page.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { MadeFiles } from '../cache/keep.ts'
import type { Work } from '../cache/work.ts'
import { digest } from '../digest.ts'
import type { Edition } from '../edition.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import { writeDocument } from './document.ts'
import { pageFile } from './page-file.ts'
import { type PagePart, pageParts } from './page-parts.ts'
import { pageRenderer } from './page-renderer.ts'
import type { PageTemplate } from './page-template.ts'

/** What the pages of a build are made of. */
export interface PageSource {
  readonly edition: Pick<Edition, 'pages' | 'files'>
  readonly rendering: Pick<Rendering, 'renderPage' | 'fileLoader'>
  readonly site: SiteConfig
  readonly template: PageTemplate
  /** The stylesheets of the rooms that link their own, by name of the room. */
  readonly stylesOf: (room: string) => readonly string[]
  /** The names of all files of the client code: pages name some of them. */
  readonly client: string
  readonly previewOf: (page: Page) => string | undefined
  readonly work: Work
}

/** Where a part names its pages that search engines may show. It is no path of a site. */
const indexedList = '.indexed'

/**
 * Makes every page of this job but the shell, part by part, and hands its files to `write`. Returns the addresses below the base that search
 * engines may show, and the number of parts.
 */
export async function writePages(
  source: PageSource,
  write: (files: MadeFiles) => Promise<void>,
): Promise<{ readonly indexed: ReadonlySet<string>; readonly parts: number }> {
  const { edition, work } = source
  const indexed = new Set<string>()
  const all = pageParts(
    edition.pages.filter(({ kind }) => kind !== 'shell'),
    edition.files,
  )
  const mine = all.filter(({ name }) => work.isMine(name))
  for (const part of mine) {
    const made = new Map(await work.keep('pages', inputsOf(part, source), () => render(part, source)))
    const list: readonly string[] = JSON.parse(Buffer.from(made.get(indexedList) ?? '[]').toString())
    for (const path of list) indexed.add(path)
    made.delete(indexedList)
    await write(made)
  }
  return { indexed, parts: mine.length }
}

/** Everything that the pages of a part depend on, beside the code of Ariane. */
function inputsOf({ pages, paths }: PagePart, { edition, site, template, client, previewOf }: PageSource): readonly string[] {
  return [
    JSON.stringify(site),
    digest(JSON.stringify(template)),
    client,
    JSON.stringify(pages.map((page) => [page, previewOf(page)])),
    ...paths.flatMap((path) => [path, digest(edition.files.get(path) ?? '')]),
  ]
}

/** Renders the pages of a part, one after the other: they share its data. */
async function render({ pages, paths }: PagePart, source: PageSource): Promise<MadeFiles> {
  const { rendering, site, template, stylesOf, previewOf } = source
  const files = new Map(paths.map((path) => [path, source.edition.files.get(path) ?? '']))
  const renderPage = pageRenderer({ files }, rendering, { base: template.base, site }, stylesOf, previewOf)
  const made = new Map<string, string>()
  const indexed: string[] = []
  for (const page of pages) {
    const parts = await renderPage(page)
    made.set(pageFile(page), writeDocument(parts, template))
    if (parts.canonicalPath !== undefined && parts.noindex !== true) indexed.push(parts.canonicalPath)
  }
  return made.set(indexedList, JSON.stringify(indexed))
}
