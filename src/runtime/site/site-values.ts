import * as v from 'valibot'
import { readCode } from '../../guide/code.ts'
import { readOrigins } from './origins.ts'
import type { Expected } from './site-problem.ts'

/** The message of a check: the key of what it expects. The texts are in `site-problem.ts` and the locales. */
export const expects = <E extends Expected>(expected: E): E => expected

// No invisible characters, and none that change the direction of the text around them.
const plain = /^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+$/
export const text = v.pipe(
  v.string(expects('text')),
  v.trim(),
  v.minLength(1, expects('text')),
  v.maxLength(200, expects('text')),
  v.regex(plain, expects('text')),
)
export const sentence = v.pipe(
  v.string(expects('sentence')),
  v.trim(),
  v.minLength(1, expects('sentence')),
  v.maxLength(500, expects('sentence')),
  v.regex(plain, expects('sentence')),
)
export const like = (pattern: RegExp, expected: Expected) =>
  v.pipe(v.string(expects(expected)), v.trim(), v.maxLength(200, expects(expected)), v.regex(pattern, expects(expected)))

export const https = like(/^https:\/\/[^\s"<>\\@\u007f-\uffff]+$/, 'https')
/** An address that a reader opens by a tap: an intranet may have no certificate. */
export const web = like(/^https?:\/\/[^\s"<>\\@\u007f-\uffff]+$/, 'web')
// No path that leaves the base, names another host or a scheme, or has hidden characters.
export const path = (endings: string, expected: Expected) =>
  like(new RegExp(`^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\\.(${endings})$`), expected)
export const guide = like(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'guide')
export const day = v.pipe(like(/^\d{4}-\d{2}-\d{2}$/, 'date'), v.check(isDay, expects('date')))
/** A fingerprint as tools print it: in upper or lower case, in pairs with colons or spaces, or without. */
export const fingerprint = v.pipe(
  like(/^([0-9A-Fa-f]{2}[: ]?){31}[0-9A-Fa-f]{2}$/, 'fingerprint'),
  v.transform((digits) => digits.replace(/[: ]/g, '').toLowerCase()),
)
// The form in which the `frame-ancestors` header has it: both use the same reader.
export const origin = v.pipe(
  v.string(expects('origin')),
  v.maxLength(300, expects('origin')),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\"'`;,$<>{}|^]+$/, expects('origin')),
  v.check((entry) => readOrigins([entry]).origins.length === 1, expects('origin')),
  v.transform((entry) => readOrigins([entry]).origins[0] ?? entry),
)

export const listOf = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, expects('list')), v.maxLength(most, expects('fewer')))
export const inLanguages = <const Item extends v.GenericSchema>(item: Item, what: string) =>
  v.object(
    {
      fr: v.exactOptional(v.pipe(item, v.description(`${what}, in French.`))),
      nl: v.exactOptional(v.pipe(item, v.description(`${what}, in Dutch.`))),
    },
    expects('object'),
  )

/** A code as people write it. */
export const code = v.pipe(
  v.string(expects('code')),
  v.maxLength(20, expects('code')),
  v.check((written) => readCode(written).ok, expects('code')),
  v.transform(codeOf),
)

/** The code of a screen as people write it, or the id of a guide. */
export const place = v.pipe(
  v.string(expects('place')),
  v.maxLength(200, expects('place')),
  v.transform(codeOf),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expects('place')),
)

function codeOf(written: string): string {
  const reading = readCode(written)
  return reading.ok ? reading.code : written
}

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
