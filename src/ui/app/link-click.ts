/** A click on a link that the app follows itself. */
export interface LinkClick {
  readonly url: URL
  readonly link: HTMLAnchorElement
}

/**
 * The link of a click that the app follows; `undefined` if the browser must follow it: links to other sites, new tabs, downloads,
 * files and places inside the page, and clicks with a modifier key or another button.
 */
export function readLinkClick(event: MouseEvent, base: string): LinkClick | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.target !== '' || link.hasAttribute('download') || link.getAttribute('href')?.startsWith('#')) return
  if (link.origin !== location.origin || !link.pathname.startsWith(base)) return
  if (/\.[a-z0-9]+$/i.test(link.pathname)) return
  return { url: new URL(link.href), link }
}

/** The address that a search form of this site requests; `undefined` for other forms, which the browser sends. */
export function readSearch(event: SubmitEvent, base: string): URL | undefined {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.getAttribute('role') !== 'search') return
  const url = new URL(form.action)
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') url.searchParams.append(name, value)
  return url
}
