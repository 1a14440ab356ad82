import type { SiteConfig } from '../guide/site.ts'

declare const __SITE__: SiteConfig | undefined

/**
 * The deployment as the build saw it, which every page was drawn with. It comes with the app's code, so that no page carries
 * it; the served `site.json`, which an admin may have edited since, is read after that.
 */
export const bakedSite: SiteConfig = typeof __SITE__ === 'undefined' ? { organisation: 'Ariane', contact: {} } : __SITE__
