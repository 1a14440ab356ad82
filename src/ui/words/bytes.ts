import type { Words } from './words.ts'

/** A number of bytes in the units of phones: “180 Ko”, “3,4 Mo”. Rounded up: a download must not be larger than announced. */
export function bytesWords(bytes: number, t: Words): string {
  if (bytes < 999_500) return t('size.kilo', { number: Math.ceil(bytes / 1000) })
  const tenths = Math.ceil(bytes / 100_000)
  // Both languages write a comma.
  return t('size.mega', { number: tenths < 100 ? `${Math.floor(tenths / 10)},${tenths % 10}` : String(Math.ceil(tenths / 10)) })
}
