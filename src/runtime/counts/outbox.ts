import { listOfReadable, oneOf, type Reader, recordOf, text, wholeTo } from '../../guide/read.ts'
import { type Count, readCount, type WeighedCount, weights, writeCount } from './count.ts'

/** The counts of a device that wait to be sent, in no order. */
export interface Outbox {
  readonly waiting: readonly WeighedCount[]
  /** The hour of the last change, in hours since 1970. Nothing here has a finer time. */
  readonly hour: number
  /** How many counts were sent in that hour. */
  readonly sent: number
}

/** Chance and the clock, so that tests can set them. */
export interface Circumstances {
  /** A random number from 0 to 1, 1 excluded, as `Math.random` gives it. */
  readonly random: () => number
  /** The current hour, in hours since 1970. */
  readonly hour: number
}

/** The share of counts that are sent. Each of them stands for two. */
const share = 0.5
/** The most counts that wait: if there are more, only about half of them stay, and each stands for twice as many. */
export const mostWaiting = 24
/** The most counts that are sent together. */
export const mostTogether = 3
/** The most counts that a device sends in an hour. */
export const mostInHour = 20
/** Counts that have waited longer are dropped, in hours. */
const longestWait = 30 * 24

export const emptyOutbox: Outbox = { waiting: [], hour: 0, sent: 0 }

/** Adds a count with the chance of one half, as one that stands for two. A queue that is too long is thinned. */
export function putCount(outbox: Outbox, count: Count, { random, hour }: Circumstances): Outbox {
  const now = atHour(outbox, hour)
  return random() < share ? { ...now, waiting: thinned([...now.waiting, { count, weight: 2 }], random) } : now
}

/** Adds counts again that could not be sent. */
export function putBack(outbox: Outbox, counts: readonly WeighedCount[], { random, hour }: Circumstances): Outbox {
  const { waiting, sent, ...now } = atHour(outbox, hour)
  return { ...now, sent: Math.max(0, sent - counts.length), waiting: thinned([...waiting, ...counts], random) }
}

/** Takes up to three counts, chosen at random and in random order; none where the device has sent its number for this hour. */
export function takeCounts(
  outbox: Outbox,
  { random, hour }: Circumstances,
): { readonly taken: readonly WeighedCount[]; readonly outbox: Outbox } {
  const now = atHour(outbox, hour)
  const most = Math.min(mostInHour - now.sent, 1 + Math.floor(random() * mostTogether))
  const waiting = shuffled(now.waiting, random)
  const taken = waiting.slice(0, Math.max(0, most))
  return { taken, outbox: { ...now, waiting: waiting.slice(taken.length), sent: now.sent + taken.length } }
}

/** The time until the next counts are sent, in ms: from 20 seconds to two minutes. */
export const pauseMs = (random: () => number): number => 20_000 + Math.floor(random() * 100_000)

/** The queue at a later hour: the number of sent counts begins again, and what has waited for a month is dropped. */
function atHour(outbox: Outbox, hour: number): Outbox {
  if (outbox.hour === hour) return outbox
  // A clock that was wrong may be years off.
  return { hour, sent: 0, waiting: Math.abs(hour - outbox.hour) > longestWait ? [] : outbox.waiting }
}

/** Of a queue that is too long: about half, chosen at random, each of which stands for twice as many. In random order. */
function thinned(waiting: readonly WeighedCount[], random: () => number): readonly WeighedCount[] {
  let left = shuffled(waiting, random)
  while (left.length > mostWaiting)
    left = left.flatMap(({ count, weight }) => {
      const double = weights.find((one) => one === 2 * weight)
      return double === undefined || random() >= 0.5 ? [] : [{ count, weight: double }]
    })
  return left
}

/** The same items in random order (Fisher and Yates). */
function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const left = [...items]
  const mixed: T[] = []
  while (left.length > 0) mixed.push(...left.splice(Math.floor(random() * left.length), 1))
  return mixed
}

const readStored = recordOf({ schema: oneOf(1), hour: wholeTo(), sent: wholeTo(), waiting: listOfReadable(text) })

/** Reads a stored queue from untrusted data. Counts that cannot be read are left out. `undefined` if the data is no queue. */
export const readOutbox: Reader<Outbox> = (data) => {
  const stored = readStored(data)
  if (stored === undefined) return
  const { hour, sent, waiting } = stored
  return { hour, sent, waiting: waiting.slice(0, mostWaiting).flatMap((query) => readCount(query) ?? []) }
}

/** A queue as it is stored. */
export const writeOutbox = ({ waiting, hour, sent }: Outbox) => ({
  schema: 1 as const,
  hour,
  sent,
  waiting: waiting.map(writeCount),
})
