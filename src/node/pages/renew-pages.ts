import { emitPages } from '../../compiler/7-emit/emit.ts'
import type { CodeIndex, GuideFile } from '../../guide/guide.ts'
import { isGuideFilePath } from '../../guide/guide-file.ts'
import type { Page, PageUnit } from '../../guide/page.ts'
import { isRecord } from '../../guide/read.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { PagesOfBuild } from '../hosts/inventory.ts'
import { parseJson } from '../hosts/parse-json.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import { writeDocument } from './document.ts'
import { pageFile } from './page-file.ts'
import { pageRenderer } from './page-renderer.ts'
import { readSheet } from './page-styles.ts'
import { createTemplate, type PageTemplate } from './page-template.ts'

/** A finished build whose pages are rendered again. */
export interface FinishedBuild extends PagesOfBuild {
  readonly base: string
  readonly site: SiteConfig
  readonly paths: Iterable<string>
  readonly readText: (path: string) => Promise<string>
}

/** The part of the rendering code that pages need. */
export type PageRendering = Pick<Rendering, 'renderPage' | 'fileLoader'>

/** What an admin edits that every page shows. */
type Edits = Partial<Pick<SiteConfig, 'contact' | 'contacts' | 'withdrawn' | 'notices'>>

/** Where a page says what it was rendered with. */
const editMark = ' data-site="'

/** The most pages that are rendered again: all of them are in memory. */
const mostPages = 10_000

/**
 * Renders the pages of a finished build again for a `site.json` that an admin has edited since: contacts, notices, and what is withdrawn,
 * which also readers without a script then see first. Returns those that differ, or why there are none. A page says in `data-site` what it
 * was rendered with, so that the app hydrates it. The shell stays that of the build: devices compare it with its hash.
 */
export async function renewPages(
  build: FinishedBuild,
  served: SiteConfig,
  rendering: PageRendering,
): Promise<ReadonlyMap<string, string> | 'too-many' | 'other-product'> {
  const edits = editsOf(build.site, served)
  const root = await build.readText(pageFile({ kind: 'root' }))
  if (Object.keys(edits).length === 0 && !root.includes(editMark)) return new Map()
  const paths = new Set(build.paths)
  const texts = await readAll(
    [...paths].filter((path) => /^data\/.*\.json$/.test(path)),
    build,
  )
  const pages = pagesOf(texts, build.unit).filter((page) => page.kind !== 'shell' && paths.has(pageFile(page)))
  if (pages.length > mostPages) return 'too-many'
  const before = await readAll(pages.map(pageFile), build)
  const template = templateOf(build)
  const renderers = new Map<string, ReturnType<typeof pageRenderer>>()
  const write = async (page: Page, old: string, shown: Edits): Promise<string> => {
    const mark = JSON.stringify(shown)
    const site = { ...build.site, ...shown }
    const render = renderers.get(mark) ?? pageRenderer({ files: texts }, rendering, { base: build.base, site })
    renderers.set(mark, render)
    const parts = await render(page)
    const data = { ...parts.data, ...(mark !== '{}' && { site: mark }) }
    return writeDocument({ ...parts, ...ofOldPage(old, template), data }, template)
  }
  const renewed = new Map<string, string>()
  for (const page of pages) {
    const path = pageFile(page)
    const old = before.get(path) ?? ''
    // Other code than that of the build would draw other pages than the app of the build.
    if (page.kind !== 'node' && (await write(page, old, editsIn(old))) !== old) return 'other-product'
    const text = await write(page, old, edits)
    if (text !== old) renewed.set(path, text)
  }
  return renewed
}

/** What differs in a served `site.json`. Lists whose entries were all taken back are empty. */
function editsOf(built: SiteConfig, served: SiteConfig): Edits {
  const shown = ({ contact, contacts = [], withdrawn = [], notices = [] }: SiteConfig) => ({
    contact,
    contacts,
    withdrawn,
    notices,
  })
  const [then, now] = [shown(built), shown(served)]
  const differs = (key: keyof typeof now): boolean => JSON.stringify(then[key]) !== JSON.stringify(now[key])
  return {
    ...(differs('contact') && { contact: now.contact }),
    ...(differs('contacts') && { contacts: now.contacts }),
    ...(differs('withdrawn') && { withdrawn: now.withdrawn }),
    ...(differs('notices') && { notices: now.notices }),
  }
}

/** What a page was rendered with, other than its build. */
function editsIn(page: string): Edits {
  const [, written] = page.split(editMark)
  if (written === undefined) return {}
  const data = parseJson(decode(written.slice(0, written.indexOf('"'))))
  return isRecord(data) ? data : {}
}

const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')

async function readAll(paths: readonly string[], { readText }: FinishedBuild): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const path of paths) texts.set(path, await readText(path))
  return texts
}

/** The pages of a build, from its data files. */
function pagesOf(texts: ReadonlyMap<string, string>, unit: PageUnit): readonly Page[] {
  const guides = [...texts].filter(([path]) => isGuideFilePath(path)).map(([, text]) => (JSON.parse(text) as GuideFile).guide)
  const indexes = [...texts].filter(([path]) => /^data\/codes[^/]*\.json$/.test(path))
  const retired = Object.assign({}, ...indexes.map(([, text]) => (JSON.parse(text) as CodeIndex).retired))
  return emitPages({ guides, retired }, unit)
}

/** The values that the pages of a build have in common. */
function templateOf({ base, sheets, site, late, script }: FinishedBuild): PageTemplate {
  const [screen = readSheet(''), ...others] = sheets.map(readSheet)
  const [rooms = screen] = others.slice(-1)
  return createTemplate({ base, site, styles: { screen, parts: others.slice(0, -1), rooms, late }, script, policy: true })
}

/** What the build alone knows of a page: its picture for link previews, and the stylesheets of its room. */
function ofOldPage(
  page: string,
  { base, address = '' }: PageTemplate,
): { readonly preview?: string; readonly styles: readonly string[] } {
  const preview = /<meta property="og:image" content="([^"]+)">\n<meta property="og:image:width"/.exec(page)?.[1]
  const [head = ''] = page.split('</head>')
  const styles = [...head.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)]
  return {
    ...(preview !== undefined && { preview: decode(preview).slice(address.length) }),
    styles: styles.map(([, href = '']) => decode(href).slice(base.length)),
  }
}
