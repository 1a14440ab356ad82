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
 * Ignores the second click of a double click or double tap on a link: the reader would miss a screen. A click counts for
 * nothing if it comes within 400 ms of the appearing of a screen, or before, and at the place of the click that led there. A held
 * key needs no guard, because each screen takes the focus. `last` is where the last click on another page was.
 */
export function guardClicks(last?: Place): ClickGuard {
  let opener = last
  let latest = last
  let until = 0
  const click = (event: MouseEvent): void => {
    // A key or a script clicks without a place. `timeStamp` is the time of the input: the event may arrive later.
    if (event.detail === 0) return
    if (event.timeStamp >= until || opener === undefined || !isNear(event, opener)) {
      latest = event
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('click', click, true)
  return {
    appeared: () => {
      opener = latest
      until = performance.now() + pause
    },
    stop: () => removeEventListener('click', click, true),
  }
}

const isNear = (one: Place, other: Place): boolean =>
  Math.hypot(one.screenX - other.screenX, one.screenY - other.screenY) <= reach
