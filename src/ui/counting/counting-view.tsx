import { useEffect, useState } from 'react'
import { oneOf, recordOf } from '../../guide/read.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { openStore, type Store } from '../../runtime/store.ts'
import { type Counter, openCounter } from './counter.ts'
import type { SeenScene } from './counts-of.ts'
import { asksNotToCount, mayCount } from './may-count.ts'
import { sendCount } from './send-count.ts'

interface Props {
  readonly scene: SeenScene
  readonly site: SiteConfig
}

/**
 * Counts what readers see and answer, where the served `site.json` turns it on. Shows nothing. docs/counting.md says exactly what is
 * counted. Removed, it counts nothing more.
 */
export function CountingView({ scene, site }: Props) {
  const [counter] = useState(() => counterOf(import.meta.env.BASE_URL))
  const { counts } = site
  useEffect(() => {
    if (counts !== undefined) counter?.see(scene, site, counts.of)
  }, [counter, scene, site, counts])
  useEffect(() => {
    // A page in the background may be closed without a notice. A network that is back may be gone again soon.
    const send = () => {
      if (document.visibilityState === 'hidden') counter?.sendSome()
    }
    const sendOnline = () => counter?.sendSome()
    document.addEventListener('visibilitychange', send)
    addEventListener('online', sendOnline)
    return () => {
      document.removeEventListener('visibilitychange', send)
      removeEventListener('online', sendOnline)
      counter?.stop()
    }
  }, [counter])
  return null
}

const readUncounted = recordOf({ schema: oneOf(1) })

/** Whether nothing is counted in a tab, because the page that led here asked for that. A frame keeps the storage of its tab. */
function isUncounted(tab: Store): boolean {
  // The app may have gone on to another address since the page was loaded.
  const [loaded] = performance.getEntriesByType('navigation')
  if (asksNotToCount(loaded?.name ?? location.href)) tab.write('uncounted', { schema: 1 })
  return tab.read('uncounted', readUncounted) !== undefined
}

/** The counter of this page; `undefined` where its reader is not counted: what waited is then removed. */
function counterOf(base: string): Counter | undefined {
  const device = openStore(() => localStorage, base)
  const tab = openStore(() => sessionStorage, base)
  if (import.meta.env.DEV || !mayCount(window, base)) {
    device.forget('counts')
    return
  }
  if (isUncounted(tab)) return
  return openCounter({
    tab,
    device,
    random: Math.random,
    now: Date.now,
    send: (count) => sendCount(base, count),
    after: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
}
