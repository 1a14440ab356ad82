/** The data that the probe collects in a page. */
export interface Noted {
  fcp: number | null
  lcp: number | null
  cls: number
  /** Long tasks: start and duration, in ms. */
  readonly tasks: [start: number, duration: number][]
  /** The time of the paint after a tap, on the clock of the browser. */
  painted: number | null
  active: number | null
}

declare global {
  interface Window {
    noted: Noted
  }
}

/** Runs in every document before its own scripts. It uses nothing from outside, because it is sent to the browser as text. */
export function probe(): void {
  const noted: Noted = { fcp: null, lcp: null, cls: 0, tasks: [], painted: null, active: null }
  window.noted = noted
  const tapped = sessionStorage.getItem('bench tap')
  const observe = (
    type: string,
    take: (entry: PerformanceEntry & { readonly value?: number; readonly hadRecentInput?: boolean }) => void,
  ) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name !== 'first-contentful-paint') return
    noted.fcp = startTime
    if (tapped !== null) noted.painted = performance.timeOrigin + startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    noted.lcp = startTime
  })
  observe('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (hadRecentInput !== true) noted.cls += value
  })
  observe('longtask', ({ startTime, duration }) => noted.tasks.push([startTime, duration]))
  addEventListener(
    'click',
    ({ timeStamp }) => sessionStorage.setItem('bench tap', String(performance.timeOrigin + timeStamp)),
    true,
  )
  void navigator.serviceWorker?.ready.then(({ active }) => {
    const done = () => {
      if (active?.state === 'activated') noted.active ??= performance.now()
    }
    active?.addEventListener('statechange', done)
    done()
  })
}

/** Whether the page has painted, and a second has passed without a long task. */
export function isQuiet(): boolean {
  const { fcp, tasks } = window.noted
  return fcp !== null && performance.now() - Math.max(fcp, ...tasks.map(([start, duration]) => start + duration)) > 1000
}

/** The figures of a page that is idle. */
export function figures(): Readonly<Record<string, number>> {
  const { fcp, lcp, cls, tasks } = window.noted
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // Usable: painted, parsed, and no long task begins within half a second.
  let usable = Math.max(fcp ?? 0, navigation?.domContentLoadedEventEnd ?? 0)
  for (const [start, duration] of tasks) if (start < usable + 500) usable = Math.max(usable, start + duration)
  return {
    'first paint': fcp ?? 0,
    'largest paint': lcp ?? 0,
    'layout shift': cls,
    usable,
    blocked: tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
    'elements of the page': document.querySelectorAll('*').length,
    'bytes of the page': navigation?.transferSize ?? 0,
  }
}

/** Records the time of the paint after the heading or the page has changed. */
export function watchHeading(): void {
  sessionStorage.removeItem('bench tap')
  const text = () => document.querySelector('h1')?.textContent ?? ''
  const before = text()
  const observer = new MutationObserver(() => {
    if (text() === '' || text() === before) return
    observer.disconnect()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.noted.painted = performance.timeOrigin + performance.now()
      }),
    )
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}
