import { firstOf, numberTo, oneOf, type Reader, readIf, recordOf, text, textLike } from '../guide/read.ts'

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

const version = oneOf(protocolVersion)
const nonce = textLike(/^[a-z\d]{8,64}$/i)
const ofFrame = { v: version, nonce, seq: numberTo(1e9) }
const name = textLike(/^[^\s\p{Cc}\p{Cs}]{1,200}$/u)
const place = { guide: name, code: textLike(/^[\da-z]{5}$/), language: textLike(/^[a-z]{2}$/) }
const transcript = readIf(text, ({ length }) => length <= longestTranscript)

/** A message with exactly the keys that its reader reads: no other, and none that is bad. */
const exactly =
  <T extends object>(read: Reader<T>): Reader<T> =>
  (data) => {
    const value = read(data)
    return value !== undefined && Object.keys(value).length === Object.keys(Object(data)).length ? value : undefined
  }

/** Reads a greeting. Returns `undefined` for anything else; never throws. */
export const readHello: Reader<Hello> = exactly(recordOf({ v: version, type: oneOf('hello'), nonce }))

/** Reads a message of a frame. Returns `undefined` for anything else; never throws. */
export const readFromFrame: Reader<FromFrame> = exactly(
  firstOf(
    recordOf({ ...ofFrame, type: oneOf('ready') }),
    recordOf({ ...ofFrame, type: oneOf('height'), px: numberTo(1e6) }),
    recordOf({ ...ofFrame, ...place, type: oneOf('step') }),
    recordOf({ ...ofFrame, ...place, type: oneOf('outcome'), result: textLike(/^[a-z-]{1,40}$/) }, { transcript }),
  ),
)

/** Within what a host may be asked for. */
export const clampHeight = (px: number): number => Math.min(tallest, Math.max(lowest, Math.ceil(px)))
