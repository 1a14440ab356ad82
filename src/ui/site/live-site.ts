import type { SiteConfig } from '../../guide/site.ts'
import type { CountingView } from '../counting/counting-view.tsx'
import type { NoticeView } from '../page/notice-view.tsx'
import type { withdrawing } from '../rooms/withdrawn/withdrawn-room.tsx'
import { builtSite, builtText } from './built-site.ts'

/** Loads the served site configuration. Returns that of the build if it cannot be loaded or read. */
export const loadSite = (base: string, built: SiteConfig): Promise<SiteConfig> => siteReader(base, built)()

/**
 * Makes a function that requests the served site configuration, and returns the same object while the file is the same. Calls during a
 * request share its result. What cannot be loaded changes nothing. What cannot be read is replaced by the last good one, at first that of
 * the build without the contact of a placeholder.
 */
export function siteReader(base: string, built: SiteConfig): () => Promise<SiteConfig> {
  let last: { readonly text?: string; readonly site: SiteConfig } = { site: built }
  let pending: Promise<SiteConfig> | undefined
  const request = async (): Promise<SiteConfig> => {
    try {
      const response = await fetch(`${base}site.json`, { cache: 'no-cache' })
      const text = response.ok ? await response.text() : ''
      if (text !== last.text) {
        // An unchanged file needs no validation, whose code is a chunk of its own.
        const { site, isRead } = isBuilt(text)
          ? { site: builtSite, isRead: true }
          : (await import('./edited-site.ts')).editedSite(text, built)
        if (isRead || last.text === undefined) last = isRead ? { text, site } : { site }
      }
    } catch {}
    pending = undefined
    return last.site
  }
  return () => {
    pending ??= request()
    return pending
  }
}

function isBuilt(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === builtText
  } catch {
    return false
  }
}

/** Draws what few deployments have: the admin's notices, and what stands in place of withdrawn screens. `Counting` draws nothing. */
export interface SiteViews {
  readonly Notice?: typeof NoticeView | undefined
  /** Replaces the room of a scene that is withdrawn. */
  readonly withdrawn?: typeof withdrawing | undefined
  readonly Counting?: typeof CountingView | undefined
}

/** Loads the views that a configuration needs. One that cannot be loaded is left out: the page must be shown without it. */
export async function loadSiteViews({ notices, withdrawn, counts }: SiteConfig): Promise<SiteViews> {
  const [noticed, replacing, counting] = await Promise.all([
    notices?.[0] && orNothing(import('../page/notice-view.tsx')),
    withdrawn?.[0] && orNothing(import('../rooms/withdrawn/withdrawn-room.tsx')),
    counts && orNothing(import('../counting/counting-view.tsx')),
  ])
  return { Notice: noticed?.NoticeView, withdrawn: replacing?.withdrawing, Counting: counting?.CountingView }
}

const orNothing = <T>(loading: Promise<T>): Promise<T | undefined> => loading.catch(() => undefined)
