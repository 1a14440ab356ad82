/**
 * An answer tapped before the app is there is followed as a link, and two answers may lead to the same screen. The tap is
 * noted with where it leads, so that the next page knows which of them it was, and not the page before, on which the app
 * may still wake. Storage may be denied; then the first of them is taken.
 */
export function noteTap(event: MouseEvent, base: string): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-option]') : null
  // The app has taken it already; what opens in a tab of its own leads this one nowhere.
  if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  try {
    sessionStorage.setItem(keyOf(base), `${link.pathname} ${link.dataset.option ?? ''}`)
  } catch {
    // Nothing to note it on.
  }
}

/** The answer noted on the page before this one, once. */
export function takeTap(base: string): string | undefined {
  try {
    const [path, option] = (sessionStorage.getItem(keyOf(base)) ?? '').split(' ')
    if (path !== location.pathname) return
    sessionStorage.removeItem(keyOf(base))
    return option
  } catch {
    return
  }
}

const keyOf = (base: string): string => `ariane ${base} tap`
