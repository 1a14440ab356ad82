/**
 * An answer tapped before the app is there is followed as a link, and two answers may lead to the same screen. The tap is
 * noted, so that the next page knows which of them it was. Storage may be denied; then the first of them is taken.
 */
export function noteTap(event: Event, base: string): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-option]') : null
  if (link === null) return
  try {
    sessionStorage.setItem(keyOf(base), link.dataset.option ?? '')
  } catch {
    // Nothing to note it on.
  }
}

/** The answer noted on the page before this one, once. */
export function takeTap(base: string): string | undefined {
  try {
    const option = sessionStorage.getItem(keyOf(base)) ?? undefined
    sessionStorage.removeItem(keyOf(base))
    return option
  } catch {
    return
  }
}

const keyOf = (base: string): string => `ariane ${base} tap`
