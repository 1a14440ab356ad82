import { firstOf, isRecord, numberTo, oneOf, type Reader, readIf, recordOf, text, textLike } from '../guide/read.ts'

/**
 * The messages between a page that shows a guide in a frame, and the guide in the frame. The frame sends nothing before the host has
 * greeted it, so neither side can start too early. Both sides treat every message as untrusted. No message navigates, carries markup or
 * style, or is executed.
 *
 *     host  -> frame   hello, repeated until the frame answers; theme, when the frame is ready and when it changes
 *     frame -> host    ready, then height, step and outcome when they change, and moved when the reader goes to another screen
 *
 * Every message of the frame has the nonce of the greeting that it answers, and an increasing number.
 */
export const protocolVersion = 1

/** The greeting of a host to a frame that it has created. `nonce` is chosen by the host: 8 to 64 letters and digits. */
export interface Hello {
  readonly v: 1
  readonly type: 'hello'
  readonly nonce: string
}

/** The name of a frame that shows no header and no foot. A name stays when another page loads in the frame, and needs no storage. */
export const compactName = 'ariane-compact'

/** The colours of a frame; `auto` follows the page around, or the device. */
export type Theme = 'auto' | 'light' | 'dark'

/** The host sets the colours. `nonce` is that of its greeting. */
export interface ThemeNews {
  readonly v: 1
  readonly type: 'theme'
  readonly nonce: string
  readonly theme: Theme
}

/** The height of the content, in CSS pixels. */
export interface HeightNews {
  readonly type: 'height'
  readonly px: number
}

/** The frame shows a screen of a guide. */
export interface StepNews {
  readonly type: 'step'
  readonly guide: string
  /** Five symbols, `k7q2m`. */
  readonly code: string
  readonly language: string
}

/** A walk has ended. `transcript` is only present if the reader has just agreed to give it to this page. */
export interface OutcomeNews {
  readonly type: 'outcome'
  readonly guide: string
  readonly code: string
  readonly language: string
  readonly result: string
  readonly transcript?: string
}

/** `moved`: the reader has gone to another screen, whose heading is at the top of the frame. */
export type News = { readonly type: 'ready' | 'moved' } | HeightNews | StepNews | OutcomeNews
export type FromFrame = News & { readonly v: 1; readonly nonce: string; readonly seq: number }

/**
 * The address of the catalog, of a guide, or of one screen of it. `base` is the absolute address of the deployment. The names `.`
 * and `..`, which would lead out of a folder, are left out.
 */
export const pageAt = (base: string, language: string, guide?: string | null, step?: string | null): string =>
  base +
  [language, guide, guide && step]
    .flatMap((part) => (part && !/^\.\.?$/.test(part) ? [`${encodeURIComponent(part)}/`] : []))
    .join('')

/** The permissions of a frame. It may not navigate its host. Popups are for links out of a guide, phone numbers and mail. */
export const sandbox = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox'
/** What the browser lets a frame of another site do: copy a link, and open the share dialog of the device. */
export const permissions = 'clipboard-write; web-share'
/** The height of a frame before its first message, in CSS pixels. */
export const usualHeight = 640
/** The limits of the height of a frame, in CSS pixels. */
export const lowest = 120
export const tallest = 20_000
/** The longest transcript, in characters. The sender truncates longer ones. */
export const longestTranscript = 20_000

/** Refuses objects with other keys than those of the reader. */
const exactly =
  <T extends object>(read: Reader<T>): Reader<T> =>
  (data) => {
    const value = read(data)
    return value !== undefined && isRecord(data) && Object.keys(data).length === Object.keys(value).length ? value : undefined
  }

const version = oneOf(protocolVersion)
const nonce = textLike(/^[a-z\d]{8,64}$/i)
const envelope = { v: version, nonce, seq: numberTo(1e9) }
const place = {
  guide: textLike(/^[^\s\p{Cc}\p{Cs}]{1,200}$/u),
  code: textLike(/^[\da-z]{5}$/),
  language: textLike(/^[a-z]{2}$/),
}

/** Reads a greeting. `undefined` for any other data. */
export const readHello: Reader<Hello> = exactly(recordOf({ v: version, type: oneOf('hello'), nonce }))

/** Reads what a host says about the colours. `undefined` for any other data. */
export const readTheme: Reader<ThemeNews> = exactly(
  recordOf({ v: version, type: oneOf('theme'), nonce, theme: oneOf('auto', 'light', 'dark') }),
)

/** Reads a message of a frame. `undefined` for any other data. */
export const readFromFrame: Reader<FromFrame> = exactly(
  firstOf(
    recordOf({ ...envelope, type: oneOf('ready', 'moved') }),
    recordOf({ ...envelope, type: oneOf('height'), px: numberTo(1e6) }),
    recordOf({ ...envelope, type: oneOf('step'), ...place }),
    recordOf(
      { ...envelope, type: oneOf('outcome'), ...place, result: textLike(/^[a-z-]{1,40}$/) },
      { transcript: readIf(text, ({ length }) => length <= longestTranscript) },
    ),
  ),
)

/** Rounds a height up and limits it to what a host accepts. */
export const clampHeight = (px: number): number => Math.min(tallest, Math.max(lowest, Math.ceil(px)))
