import type { SiteConfig } from '../../guide/site.ts'
import type { NoticeView } from '../page/notice-view.tsx'
import { builtText } from './built-site.ts'

/** Loads the served site configuration. Returns that of the build if it cannot be loaded or read. */
export async function loadSite(base: string, built: SiteConfig): Promise<SiteConfig> {
  try {
    const response = await fetch(`${base}site.json`)
    if (!response.ok) return built
    const text = await response.text()
    // An unchanged file needs no validation, whose code is a chunk of its own.
    return isBuilt(text) ? built : (await import('./edited-site.ts')).editedSite(text, built)
  } catch {
    return built
  }
}

function isBuilt(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === builtText
  } catch {
    return false
  }
}

/** Loads the view of the admin's notice; `undefined` if that fails, because the page must be shown without it. */
export const loadNoticeView = (): Promise<typeof NoticeView | undefined> =>
  import('../page/notice-view.tsx').then(
    ({ NoticeView }) => NoticeView,
    () => undefined,
  )
