import { storageKey } from '../../runtime/storage-key.ts'

/** Where a click was, in pixels of the device's screen: a page in a frame may move between two clicks. */
export type Place = Pick<MouseEvent, 'screenX' | 'screenY'>

export interface ClickGuard {
  /** A screen has just appeared. */
  readonly appeared: () => void
  /** Stops listening. */
  readonly stop: () => void
}

/** How long after a screen has appeared a click at the place of the last one is a second click, in ms. */
const pause = 400
/** How far apart the two clicks of a reader may be, in pixels. */
const reach = 24

/**
 * Ignores the second click of a double click or double tap on a link: it would pass a screen that nobody has read. A click counts for
 * nothing if it comes within 400 ms of the appearing of a screen, or before, and at the place of the click that led there. The
 * repetitions of a held key are ignored too. `last` is where the last click on another page was.
 */
export function guardClicks(last?: Place): ClickGuard {
  let opener = last
  let latest = last
  let until = 0
  const ignore = (event: Event): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const click = (event: MouseEvent): void => {
    // A key and a script click too, at no place. The time is that of the input: the page may be late to hear of it.
    if (event.detail === 0) return
    if (event.timeStamp < until && opener !== undefined && isNear(event, opener)) ignore(event)
    else latest = event
  }
  const key = (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button'))
      ignore(event)
  }
  addEventListener('click', click, true)
  addEventListener('keydown', key, true)
  return {
    appeared: () => {
      opener = latest
      until = performance.now() + pause
    },
    stop: () => {
      removeEventListener('click', click, true)
      removeEventListener('keydown', key, true)
    },
  }
}

const isNear = (one: Place, other: Place): boolean =>
  Math.hypot(one.screenX - other.screenX, one.screenY - other.screenY) <= reach

/** Stores where a link is tapped before the app runs, for the page that the browser then opens. */
export function notePlace({ target, screenX, screenY }: MouseEvent, base: string): void {
  const link = target instanceof Element ? target.closest('a') : null
  if (link === null) return
  try {
    sessionStorage.setItem(storageKey(base, 'place'), `${link.pathname} ${screenX} ${screenY}`)
  } catch {
    // Storage is denied: then the first click on the next page is not ignored.
  }
}

/** Returns and removes the place of the tap that led to this page; `undefined` where there was none. */
export function takePlace(base: string): Place | undefined {
  try {
    const key = storageKey(base, 'place')
    const [path, screenX, screenY] = (sessionStorage.getItem(key) ?? '').split(' ')
    sessionStorage.removeItem(key)
    return path === location.pathname ? { screenX: Number(screenX), screenY: Number(screenY) } : undefined
  } catch {
    return
  }
}
