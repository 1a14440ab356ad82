/**
 * Hands the worker the page as it looks now: a reload without a network paints it at once, and the app draws it anew when it
 * has come. Nothing where no worker is in charge of the page.
 */
export function keepLook(): void {
  const worker = attempt(() => navigator.serviceWorker.controller)
  if (worker === null || worker === undefined) return
  const page = document.documentElement.cloneNode(true)
  if (!(page instanceof HTMLElement)) return
  page.classList.remove('busy')
  // The app must not take these elements for those of the build.
  page.querySelector('#app')?.setAttribute('data-page', 'kept')
  // What lies over the page has to be asked for again; scripts come by and by, as on any page.
  for (const rest of page.querySelectorAll('.resume, link[rel="modulepreload"]')) rest.remove()
  worker.postMessage({ type: 'screen', path: location.pathname, html: `<!doctype html>${page.outerHTML}` })
}

/** The reader wants forgotten what they did: the screens that were kept show it. */
export const forgetLooks = (): void => attempt(() => navigator.serviceWorker.controller)?.postMessage({ type: 'forget' })

/** Reading `serviceWorker` throws in a sandboxed frame. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return
  }
}
