import { guideFilePath } from '../../guide/guide-file.ts'
import { languages } from '../../guide/language.ts'
import { listPageFile } from '../../guide/list-page.ts'
import type { Page } from '../../guide/page.ts'

/** Pages that are rendered together, from a few data files alone. */
export interface PagePart {
  /** The id of a guide, or the name of a list: the same in each build. */
  readonly name: string
  readonly pages: readonly Page[]
  /** The paths of the data files that these pages may show. */
  readonly paths: readonly string[]
}

/**
 * Cuts the pages of a site into parts: those of each guide, those of each page of the lists, and the others. A page is rendered from the
 * files of its part and has no way to read another, so these are all that its bytes depend on.
 */
export function pageParts(pages: readonly Page[], files: ReadonlyMap<string, string>): readonly PagePart[] {
  const parts = new Map<string, { pages: Page[]; paths: readonly string[] }>()
  for (const page of pages) {
    const [name, paths] = placeOf(page)
    const part = parts.get(name) ?? { pages: [], paths: paths.filter((path) => files.has(path)) }
    part.pages.push(page)
    parts.set(name, part)
  }
  return [...parts].map(([name, part]) => ({ name, ...part }))
}

/** The name of the part that a page belongs to, and the data files of that part. No guide has a name with a space. */
function placeOf(page: Page): readonly [name: string, paths: readonly string[]] {
  if ('guide' in page) return [page.guide, languages.map((language) => guideFilePath(page.guide, language))]
  if (page.kind !== 'catalog' && page.kind !== 'find' && page.kind !== 'desk') return ['other pages', catalogs(1)]
  const number = page.page ?? 1
  return [`list ${number}`, [`data/${listPageFile('find', number)}.json`, ...catalogs(number)]]
}

const catalogs = (page: number): readonly string[] =>
  languages.map((language) => `data/${language}/${listPageFile('catalog', page)}.json`)
