import type { PageUnit } from '../../guide/page.ts'
import type { SiteConfig } from '../../guide/site.ts'

declare const __SITE__: SiteConfig | undefined
declare const __SITE_TEXT__: string | undefined
declare const __PAGES__: PageUnit | undefined

/**
 * The site configuration at the time of the build, with which its pages were rendered. It is part of the app's code, so that pages
 * do not contain it. The app then loads the served `site.json`, which the admin may have edited.
 */
export const builtSite: SiteConfig = typeof __SITE__ === 'undefined' ? { organisation: 'Ariane', contact: {} } : __SITE__

/** The site configuration that a page was rendered with: `deploy` renders pages again for what the admin has edited. */
export const siteOfPage = ({ dataset: { site = '{}' } }: HTMLElement): SiteConfig => ({ ...builtSite, ...JSON.parse(site) })

/** The `site.json` of the build, as JSON without spaces. */
export const builtText: string = (typeof __SITE_TEXT__ === 'undefined' ? undefined : __SITE_TEXT__) ?? JSON.stringify(builtSite)

/** Whether the site has one page for each node or one for each guide. */
export const builtPages: PageUnit = typeof __PAGES__ === 'undefined' ? 'node' : __PAGES__
