import type { FindIndex } from '../../guide/find.ts'
import type { Catalog, GuideFile } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { Release } from '../rooms/offline/offline-state.ts'

/** The data that a page is rendered from. A page about a guide needs `guideFile` in the text's language, a catalog page needs `catalog`. */
export interface PageContext {
  readonly base: string
  readonly site: SiteConfig
  /** The build, for the foot of the page. Absent where it is not known, as in the shell. */
  readonly release?: Release | undefined
  readonly guideFile?: GuideFile | undefined
  readonly catalog?: Catalog | undefined
  /** For the error door, with the catalog. */
  readonly index?: FindIndex | undefined
  /** For a page whose address has no language: the guide in each language that it has. */
  readonly guideFiles?: Readonly<Partial<Record<Language, GuideFile>>> | undefined
  /** For the page that answers every unknown address. */
  readonly catalogs?: Readonly<Partial<Record<Language, Catalog>>> | undefined
  /** The languages in which the page has a text of its own. */
  readonly alternates?: readonly Language[] | undefined
}

/** A page without its document: the values of its head, and the inside of `<div id="app">`. Paths are below the base. */
export interface RenderedPage {
  readonly lang: Language
  readonly title: string
  /** Starts with the name of the language, which link previews do not show by themselves. */
  readonly description: string
  readonly canonicalPath?: string | undefined
  readonly alternatePaths: readonly { readonly lang: Language; readonly path: string }[]
  readonly noindex?: boolean | undefined
  readonly html: string
  /** The module of a room apart from the walk, `src/ui/rooms/desk/desk-view.tsx`, whose styles the page needs. */
  readonly room?: string | undefined
  /** `data-…` attributes of `#app`. The app compares them with the data that it loads, before it hydrates the page. */
  readonly data: Readonly<Record<string, string>>
}
