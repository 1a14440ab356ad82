import type { i18n } from 'i18next'
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { SiteConfig } from '../../guide/site.ts'
import { watchOffline } from '../offline/offline.ts'
import type { OfflineState } from '../offline/offline-state.ts'
import type { Framed } from '../rooms/framed/framed.tsx'
import { orNotLoaded, reportFault } from '../screen/load.ts'
import type { Screen } from '../screen/screen.ts'
import { loadSiteViews, type SiteViews, siteReader } from '../site/live-site.ts'
import { addWords } from '../words/load-words.ts'
import { whenIdle } from './when-idle.ts'

interface Options {
  readonly base: string
  /** The site configuration at the time of the build, and the views that it needs. */
  readonly site: SiteConfig
  readonly views?: SiteViews | undefined
  readonly fromDevice?: boolean | undefined
  readonly i18n: i18n
}

interface Deployment {
  /** The served site configuration; that of the build until it is loaded. */
  readonly site: SiteConfig
  readonly views: SiteViews
  readonly offline: OfflineState
  /** The connection to the host page; absent if this page is in no frame. */
  readonly framed?: Framed | undefined
}

/**
 * Reads the served `site.json`, and starts what depends on it: the offline copy, and the line to a page around this one. Reads it again
 * after each move and when the reader comes back to the tab, so that what an admin withdraws applies at once.
 */
export function useDeployment({ base, site: built, views = {}, fromDevice, i18n }: Options, screen: Screen): Deployment {
  const [served, setServed] = useState<Omit<Deployment, 'offline' | 'framed'>>({ site: built, views })
  const [told, setTold] = useState(false)
  const [framed, setFramed] = useState<Framed>()
  const [offline, setOffline] = useState<OfflineState>({ fromDevice })
  const readSite = useMemo(() => siteReader(base, built), [base, built])
  useEffect(() => {
    const asked = readSite()
    const join = async (): Promise<void> => {
      const site = await asked
      const content = document.getElementById('app')
      if (parent === window || content === null) return
      const [{ joinHost }] = await Promise.all([orNotLoaded(import('../rooms/framed/framed.tsx')), addWords(i18n, ['framed'])])
      setFramed(joinHost(content, site))
    }
    join().catch(reportFault)
    // Without an answer within five seconds the policy of the build applies, so that a slow server does not prevent the offline copy.
    const fallback = new Promise<SiteConfig>((resolve) => setTimeout(resolve, 5000, built))
    const policy = Promise.race([asked, fallback]).then(({ offline: wanted }) => wanted)
    watchOffline(base, policy, (change) => startTransition(() => setOffline((known) => ({ ...known, ...change }))))
  }, [base, built, i18n, readSite])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen asks again
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const site = await readSite()
      const needed = await loadSiteViews(site)
      startTransition(() => {
        setServed((known) => (known.site === site ? known : { site, views: needed }))
        setTold(true)
      })
    }
    const askIfSeen = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    // Until the first answer the contact is hidden, so that is asked at once. After a move the screen is drawn before.
    const cancel = told ? whenIdle(() => void ask()) : void ask()
    document.addEventListener('visibilitychange', askIfSeen)
    return () => {
      cancel?.()
      document.removeEventListener('visibilitychange', askIfSeen)
    }
  }, [readSite, screen])
  // Until then the styles of pages hide the contact: that of the build must not be seen before an edited one.
  useEffect(() => {
    if (told) document.documentElement.classList.add('told')
  }, [told])
  return { ...served, framed, offline }
}
