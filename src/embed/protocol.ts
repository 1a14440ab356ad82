/**
 * What a page that shows a guide in a frame, and the guide in it, say to each other. Both sides speak only after the frame has been
 * greeted, so neither can be too early; both take every message for a stranger's. There is no message that navigates, carries
 * markup or style, or is run.
 *
 *     host  -> frame   hello, again and again until it is answered
 *     frame -> host    ready, then height, step and outcome as they come
 *
 * All that the frame says carries the nonce of the greeting that it answers, and a number that grows.
 */
export const protocolVersion = 1

/** A host greets the frame that it has made. `nonce` is its own: 8 to 64 letters and digits. */
export interface Hello {
  readonly v: 1
  readonly type: 'hello'
  readonly nonce: string
}

/** How tall the content is, in CSS pixels. */
export interface HeightNews {
  readonly type: 'height'
  readonly px: number
}

/** A screen of a guide is shown. */
export interface StepNews {
  readonly type: 'step'
  readonly guide: string
  /** Five symbols, `k7q2m`. */
  readonly code: string
  readonly language: string
}

/** A walk has come to an end. `transcript` only where the reader has just said that this page may have it. */
export interface OutcomeNews {
  readonly type: 'outcome'
  readonly guide: string
  readonly code: string
  readonly language: string
  readonly result: string
  readonly transcript?: string
}

export type News = { readonly type: 'ready' } | HeightNews | StepNews | OutcomeNews
export type FromFrame = News & { readonly v: 1; readonly nonce: string; readonly seq: number }

/** Where what is asked for has a page of its own, below the absolute address of a deployment: all guides, a guide, or one screen of it. */
export const pageAt = (base: string, language: string, guide?: string | null, step?: string | null): string =>
  base + [language, guide, guide && step].flatMap((part) => (part ? [`${encodeURIComponent(part)}/`] : [])).join('')

/** What a frame may do. Not lead its host away; popups are for links that leave a guide, and for phone and mail. */
export const sandbox = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox'
/** How tall a frame is before it has said anything, or where it is not asked, in CSS pixels. */
export const usualHeight = 640
/** A frame is never made lower or taller than this, in CSS pixels. */
export const lowest = 120
export const tallest = 20_000
/** Longer transcripts are cut by whoever sends them. In characters. */
export const longestTranscript = 20_000

type Check = (value: unknown) => boolean
const textLike =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const numberTo =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most

const nonce = textLike(/^[a-z\d]{8,64}$/i)
const name = textLike(/^[^\s\p{Cc}\p{Cs}]{1,200}$/u)
const place = { guide: name, code: textLike(/^[\da-z]{5}$/), language: textLike(/^[a-z]{2}$/) }

const parts: Readonly<Record<News['type'], Readonly<Record<string, Check>>>> = {
  ready: {},
  height: { px: numberTo(1e6) },
  step: place,
  outcome: { ...place, result: textLike(/^[a-z-]{1,40}$/) },
}
const transcript: Check = (value) => typeof value === 'string' && value.length <= longestTranscript

/** A greeting, or `undefined` for anything else. Never throws. */
export const readHello = (data: unknown): Hello | undefined =>
  isExactly(data, { v: isVersion, type: (value) => value === 'hello', nonce }) ? (data as Hello) : undefined

/** What a frame says, or `undefined` for anything that no frame of ours says. Never throws. */
export function readFromFrame(data: unknown): FromFrame | undefined {
  const type: unknown = ownOf(data, 'type')
  if (typeof type !== 'string' || !Object.prototype.hasOwnProperty.call(parts, type)) return
  const checks = {
    v: isVersion,
    type: () => true,
    nonce,
    seq: numberTo(1e9),
    ...parts[type as News['type']],
    ...(type === 'outcome' && ownOf(data, 'transcript') !== undefined && { transcript }),
  }
  return isExactly(data, checks) ? (data as FromFrame) : undefined
}

/** Within what a host may be asked for. */
export const clampHeight = (px: number): number => Math.min(tallest, Math.max(lowest, Math.ceil(px)))

const isVersion: Check = (value) => value === protocolVersion

/** A plain object with these keys of its own and no other, each as it should be. */
function isExactly(data: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof data !== 'object' || data === null) return false
  const keys = Object.keys(data)
  const wanted = Object.entries(checks)
  return keys.length === wanted.length && wanted.every(([key, check]) => check(ownOf(data, key)))
}

/** A value that an object has itself: what it inherits was not sent. */
const ownOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null && Object.prototype.hasOwnProperty.call(data, key)
    ? Reflect.get(data, key)
    : undefined
