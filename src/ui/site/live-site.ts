import type { SiteConfig } from '../../guide/site.ts'
import type { NoticeView } from '../page/notice-view.tsx'
import { builtText } from './built-site.ts'

/** The deployment as its admin has it now; what the page was built with where that cannot be had or read. */
export async function loadSite(base: string, built: SiteConfig): Promise<SiteConfig> {
  try {
    const response = await fetch(`${base}site.json`)
    if (!response.ok) return built
    const text = await response.text()
    // What nobody has edited needs no reading.
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

/** What draws a notice: comes where there is one. `undefined` where it cannot be had, because no page may wait for it in vain. */
export const loadNoticeView = (): Promise<typeof NoticeView | undefined> =>
  import('../page/notice-view.tsx').then(
    ({ NoticeView }) => NoticeView,
    () => undefined,
  )
