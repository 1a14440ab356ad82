import type { Language } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { Loader } from '../screen/load.ts'

/** The input of a page besides its address. */
export interface PageContext {
  readonly base: string
  readonly site: SiteConfig
  /** Loads the data files of the edition, the same that the reader's device loads. */
  readonly loader: Loader
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
  /** The name of the room whose own stylesheet the page links, where it has one. */
  readonly room?: string | undefined
  /** `data-…` attributes of `#app`. The app compares them with the data that it loads, before it hydrates the page. */
  readonly data: Readonly<Record<string, string>>
}
