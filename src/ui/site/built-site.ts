import type { PageUnit } from '../../guide/page.ts'
import type { SiteConfig } from '../../guide/site.ts'

declare const __SITE__: SiteConfig | undefined
declare const __SITE_TEXT__: string | undefined
declare const __PAGES__: PageUnit | undefined

/**
 * The deployment as the build saw it, which every page was drawn with. It comes with the app's code, so that no page carries
 * it; the served `site.json`, which an admin may have edited since, is read after that.
 */
export const builtSite: SiteConfig = typeof __SITE__ === 'undefined' ? { organisation: 'Ariane', contact: {} } : __SITE__

/** The file that it was read from, as JSON without spaces. */
export const builtText: string = (typeof __SITE_TEXT__ === 'undefined' ? undefined : __SITE_TEXT__) ?? JSON.stringify(builtSite)

/** What has a page of its own on this site. */
export const builtPages: PageUnit = typeof __PAGES__ === 'undefined' ? 'node' : __PAGES__
