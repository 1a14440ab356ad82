import { clampHeight } from './protocol.ts'

/** Smaller differences are not reported, in pixels. */
const hysteresis = 2
/** The shortest time between two reports, in ms. */
const pause = 100
/** So much growth within this time (in ms), without input of the reader, is a loop: the host makes the content taller. */
const mostGrowths = 20
const growthSpan = 2000

export interface HeightReporter {
  readonly measured: (px: number) => void
  /** The reader has done something, so the content may become taller. */
  readonly touched: () => void
}

/** The time functions of the browser, replaceable in tests. */
export interface Clock {
  readonly now: () => number
  readonly after: (ms: number, act: () => void) => void
}

/**
 * Decides which measured heights are sent to the host: at most ten a second, none that differs by less than two pixels, and no more
 * growth after twenty growths in two seconds without input. The last height is always sent, when the pause is over.
 */
export function heightReporter(report: (px: number) => void, clock: Clock): HeightReporter {
  let reported: { readonly px: number; readonly at: number } | undefined
  let growths: readonly number[] = []
  let waiting = false
  let latest = 0
  let frozen = false

  const consider = (): void => {
    waiting = false
    const px = clampHeight(latest)
    if (reported !== undefined && Math.abs(px - reported.px) < hysteresis) return
    const now = clock.now()
    const left = reported === undefined ? 0 : reported.at + pause - now
    if (left > 0) {
      waiting = true
      clock.after(left, consider)
      return
    }
    if (reported !== undefined && px > reported.px) {
      growths = growths.filter((at) => at >= now - growthSpan)
      frozen ||= growths.length >= mostGrowths
      if (frozen) return
      growths = [...growths, now]
    }
    reported = { px, at: now }
    report(px)
  }
  return {
    measured: (px) => {
      latest = px
      if (!waiting) consider()
    },
    touched: () => {
      growths = []
      frozen = false
      if (!waiting && reported !== undefined) consider()
    },
  }
}
