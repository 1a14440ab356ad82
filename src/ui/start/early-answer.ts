import { storageKey } from '../../runtime/storage-key.ts'

/** An answer that was followed as a link: from which page (path and fragment), by which option. */
export interface EarlyAnswer {
  readonly from: string
  readonly option: string
}

/**
 * An answer tapped before the app is there is followed as a link, and the page that it was on has remembered nothing. The tap
 * is noted with where it leads, so that the next page knows that it was an answer and which (two may lead to one screen), and
 * not the page before, on which the app may still wake. Storage may be denied; then the walk begins at the next page.
 */
export function noteEarlyAnswer(event: MouseEvent, base: string): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-option]') : null
  // The app has taken it already; what opens in a tab of its own leads this one nowhere.
  if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  try {
    sessionStorage.setItem(keyOf(base), `${link.pathname} ${link.dataset.option ?? ''} ${location.pathname}${location.hash}`)
  } catch {
    // Nothing to note it on.
  }
}

/** The answer noted on the page before this one, once. */
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
