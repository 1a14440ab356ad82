import type { SiteConfig } from '../../guide/site.ts'
import type { NoticeView } from '../page/notice-view.tsx'
import { builtText } from './built-site.ts'

/** The deployment as its admin has it now; what the page was built with where that cannot be had or read. */
export async function servedSite(base: string, baked: SiteConfig): Promise<SiteConfig> {
  try {
    const response = await fetch(`${base}site.json`)
    if (!response.ok) return baked
    const text = await response.text()
    // What nobody has edited needs no reading.
    return isBaked(text) ? baked : (await import('./edited-site.ts')).editedSite(text, baked)
  } catch {
    return baked
  }
}

function isBaked(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === builtText
  } catch {
    return false
  }
}

/** What draws a notice: comes where there is one. `undefined` where it cannot be had, because no page may wait for it in vain. */
export const noticeView = (): Promise<typeof NoticeView | undefined> =>
  import('../page/notice-view.tsx').then(
    ({ NoticeView }) => NoticeView,
    () => undefined,
  )
