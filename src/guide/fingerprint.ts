/**
 * FNV-1a of a text's UTF-16 units as a 32-bit unsigned integer (http://www.isthe.com/chongo/tech/comp/fnv/). The same on every
 * machine. Not cryptographic: use it to name things, never to protect them.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return hash >>> 0
}

/** The FNV-1a hash of a text as eight hexadecimal digits. */
export const fingerprint = (text: string): string => fnv1a(text).toString(16).padStart(8, '0')
