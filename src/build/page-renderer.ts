import type { Page } from '../guide/page.ts'
import type { SiteConfig } from '../guide/site.ts'
import type { DocumentParts } from './document.ts'
import type { Edition } from './edition.ts'

/** What `rendering.ts` exports, once Vite has made it plain code. */
export type Rendering = typeof import('./rendering.ts')

/** Renders pages of one edition. */
export function pageRenderer(_edition: Edition, rendering: Rendering, context: { base: string; site: SiteConfig }): (page: Page) => DocumentParts {
  return (page) => rendering.renderPage(page, context)
}
