import { storageKey } from '../../runtime/storage-key.ts'
import type { Place } from './click-guard.ts'

/** An answer that was followed as a link before hydration: its page (path and fragment) and its option. */
export interface EarlyAnswer {
  readonly from: string
  readonly option: string
}

/**
 * Stores an answer that is tapped before hydration, for the next page: the browser follows it as a link, and no app has stored the
 * walk. The entry contains the path of the next page, because the app may still start on the current one and must not use it.
 * Without storage, the walk begins at the next page.
 */
export function noteEarlyAnswer(event: MouseEvent, base: string): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-option]') : null
  // Not for clicks that the app has handled, or that open a new tab.
  if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  try {
    const from = location.pathname + location.hash
    sessionStorage.setItem(keyOf(base), `${link.pathname} ${link.dataset.option ?? ''} ${from} ${event.screenX} ${event.screenY}`)
  } catch {
    // Storage is denied.
  }
}

/** Where the answer was tapped that led to this page; `undefined` where none was. */
export function lastTap(base: string): Place | undefined {
  try {
    const [path, , , screenX, screenY] = (sessionStorage.getItem(keyOf(base)) ?? '').split(' ')
    return path === location.pathname ? { screenX: Number(screenX), screenY: Number(screenY) } : undefined
  } catch {
    return
  }
}

/** Returns and removes the answer that was stored for this page. */
export function takeEarlyAnswer(base: string): EarlyAnswer | undefined {
  try {
    const [path, option = '', from = ''] = (sessionStorage.getItem(keyOf(base)) ?? '').split(' ')
    if (path !== location.pathname) return
    sessionStorage.removeItem(keyOf(base))
    return { from, option }
  } catch {
    return
  }
}

const keyOf = (base: string): string => storageKey(base, 'tap')
