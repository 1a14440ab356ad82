import { storageKey } from '../../runtime/storage-key.ts'

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
    sessionStorage.setItem(keyOf(base), `${link.pathname} ${link.dataset.option ?? ''} ${location.pathname}${location.hash}`)
  } catch {
    // Storage is denied.
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
