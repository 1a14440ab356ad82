import type { FindIndex } from '../../guide/find.ts'
import type { Catalog, GuideFile } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import { listPageFile } from '../../guide/list-page.ts'
import type { Page } from '../../guide/page.ts'
import type { PageContext } from '../../ui/server/rendered-page.ts'
import type { Edition } from '../edition.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import type { DocumentParts } from './document.ts'

/**
 * Renders the pages of an edition, each from the same data file that the reader's device will load. `stylesOf` gives the
 * stylesheets of a room by its module; in development Vite loads them with the module itself.
 */
export function pageRenderer(
  edition: Edition,
  rendering: Rendering,
  around: Pick<PageContext, 'base' | 'site' | 'release'>,
  stylesOf: (room: string) => readonly string[] = () => [],
): (page: Page) => DocumentParts {
  const read = dataReader(edition)
  const catalogOf = (language: Language, page?: number): Catalog | undefined =>
    read<Catalog>(`data/${language}/${listPageFile('catalog', page)}.json`)
  const catalogs = Object.fromEntries(languages.map((language) => [language, catalogOf(language)]))
  const latest = keepLatest((path: string) => read<GuideFile>(path))

  const contextOf = (page: Page): PageContext => {
    if (page.kind === 'ready' && !('guide' in page)) return around
    switch (page.kind) {
      case 'catalog':
      case 'desk':
        return { ...around, catalog: catalogOf(page.language, page.page) }
      case 'find':
        return {
          ...around,
          catalog: catalogOf(page.language, page.page),
          index: read<FindIndex>(`data/${listPageFile('find', page.page)}.json`),
        }
      case 'start':
      case 'desk-guide':
      case 'ready':
        return {
          ...around,
          guideFile: latest(`data/${page.text}/${page.guide}.json`),
          alternates: languages.filter((language) => edition.files.has(`data/${language}/${page.guide}.json`)),
        }
      case 'node': {
        const has = (language: Language) =>
          latest(`data/${language}/${page.guide}.json`)?.guide.nodes.some(({ code }) => code === page.code)
        const alternates = languages.filter(has)
        return { ...around, guideFile: latest(`data/${page.text}/${page.guide}.json`), alternates }
      }
      case 'code':
        return {
          ...around,
          guideFiles: Object.fromEntries(
            page.languages.map((language) => [language, latest(`data/${language}/${page.guide}.json`)]),
          ),
        }
      case 'missing':
        return { ...around, catalogs }
      default:
        return around
    }
  }
  return (page) => {
    const { room, ...parts } = rendering.renderPage(page, contextOf(page))
    return {
      ...parts,
      frames: 'room' in page && page.room === 'embed',
      kind: page.kind === 'node' || page.kind === 'shell' ? 'walk' : 'room',
      ...(room !== undefined && { styles: stylesOf(room) }),
    }
  }
}

const dataReader =
  ({ files }: Edition) =>
  <T>(path: string): T | undefined => {
    const text = files.get(path)
    return text === undefined ? undefined : JSON.parse(text)
  }

/** Caches the last values, one for each language. Pages of one guide follow each other, so memory does not grow with the content. */
function keepLatest<T>(read: (path: string) => T): (path: string) => T {
  let latest: readonly { readonly path: string; readonly value: T }[] = []
  return (path) => {
    const known = latest.find((one) => one.path === path)
    if (known !== undefined) return known.value
    const value = read(path)
    latest = [{ path, value }, ...latest].slice(0, languages.length)
    return value
  }
}
