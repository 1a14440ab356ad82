/** The most counts of one sender that are believed in an hour: a company may have one address for all its readers. */
export const mostOfSender = 2000
/** The most of the same count of one sender in an hour. */
export const mostOfSame = 200
/** The most senders and counts that are remembered for an hour: the memory stays bounded, whatever a log has. */
const mostRemembered = 200_000

/** Tells counts apart that come faster than readers can be. */
export interface Rates {
  /** Whether a count is believed. `sender` is empty where the log has none: then every count is. */
  readonly isBelieved: (time: number, sender: string, query: string) => boolean
}

/** Only the counts of one hour are remembered: the lines of a log are nearly in the order of their times. */
export function openRates(): Rates {
  let hour = 0
  const seen = new Map<string, number>()
  const next = (key: string): number => {
    const known = seen.get(key)
    if (known === undefined && seen.size >= mostRemembered) return 1
    seen.set(key, (known ?? 0) + 1)
    return (known ?? 0) + 1
  }
  return {
    isBelieved: (time, sender, query) => {
      const now = Math.floor(time / 3_600_000)
      if (now !== hour) {
        seen.clear()
        hour = now
      }
      if (sender === '') return true
      return next(sender) <= mostOfSender && next(`${sender} ${query}`) <= mostOfSame
    },
  }
}
