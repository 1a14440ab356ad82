import { clampHeight } from './protocol.ts'

/** What is told of a height, and when. Times in ms. */
const hysteresis = 2
const pause = 100
/** So many times taller within so long, and nobody has touched anything: the host makes the content taller that makes it taller. */
const mostGrowths = 20
const growthSpan = 2000

/** Tells heights. */
export interface HeightTeller {
  readonly measured: (px: number) => void
  /** The reader has done something: the content may well become taller now. */
  readonly touched: () => void
}

/** What it needs of its surroundings. */
export interface Clock {
  readonly now: () => number
  readonly after: (ms: number, act: () => void) => void
}

/**
 * Decides which measured heights a host hears of: at most ten a second, none that differs by less than two pixels, and no further
 * growth once it has grown twenty times in two seconds by itself. The last height is never lost: it is told when the pause is over.
 */
export function heightTeller(tell: (px: number) => void, clock: Clock): HeightTeller {
  let told: { readonly px: number; readonly at: number } | undefined
  let growths: readonly number[] = []
  let waiting = false
  let latest = 0
  let frozen = false

  const consider = (): void => {
    waiting = false
    const px = clampHeight(latest)
    if (told !== undefined && Math.abs(px - told.px) < hysteresis) return
    const now = clock.now()
    const left = told === undefined ? 0 : told.at + pause - now
    if (left > 0) {
      waiting = true
      clock.after(left, consider)
      return
    }
    if (told !== undefined && px > told.px) {
      growths = growths.filter((at) => at >= now - growthSpan)
      frozen ||= growths.length >= mostGrowths
      if (frozen) return
      growths = [...growths, now]
    }
    told = { px, at: now }
    tell(px)
  }
  return {
    measured: (px) => {
      latest = px
      if (!waiting) consider()
    },
    touched: () => {
      growths = []
      frozen = false
      if (!waiting && told !== undefined) consider()
    },
  }
}
