/**
 * FNV-1a of the text's UTF-16 units, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): names things, protects
 * nothing. The same on every machine.
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

/** Eight hex digits that change with the text. */
export const fingerprint = (text: string): string => fnv1a(text).toString(16).padStart(8, '0')
