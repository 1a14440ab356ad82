/** An element of DER: its tag with class and form, its content, and all of its bytes. */
export interface Element {
  readonly tag: number
  readonly content: Uint8Array
  readonly whole: Uint8Array
}

/** Thrown for bytes that are not DER, or not the expected DER. */
export class NotDer extends Error {}

/**
 * Reads the elements in some bytes, one after the other (ITU-T X.690, distinguished encoding rules: one-byte tags, definite lengths).
 * Throws `NotDer` where a length leads past the end or has a form that DER does not allow.
 */
export function readElements(bytes: Uint8Array): readonly Element[] {
  const elements: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes, at)
    elements.push(element)
    at += element.whole.length
  }
  return elements
}

/** Reads the element at an offset. Throws `NotDer` as `readElements` does. */
export function readElement(bytes: Uint8Array, at = 0): Element {
  const tag = byteAt(bytes, at)
  // No certificate has a tag number above 30, which would take more bytes.
  if ((tag & 31) === 31) throw new NotDer(`Unexpected tag ${tag} at ${at}, expected one of one byte`)
  const first = byteAt(bytes, at + 1)
  const size = first < 128 ? 0 : first & 127
  if (first === 128 || size > 4) throw new NotDer(`Unexpected length at ${at + 1}, expected a definite one`)
  let length = size === 0 ? first : 0
  for (let i = 0; i < size; i++) length = length * 256 + byteAt(bytes, at + 2 + i)
  const begin = at + 2 + size
  if (begin + length > bytes.length) throw new NotDer(`Unexpected end at ${bytes.length}, expected ${begin + length} bytes`)
  return { tag, content: bytes.subarray(begin, begin + length), whole: bytes.subarray(at, begin + length) }
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new NotDer(`Unexpected end at ${at}, expected more`)
  return byte
}

/** An object identifier in dotted form, `2.5.4.3`. */
export function readOid(content: Uint8Array): string {
  const numbers: number[] = []
  let number = 0
  for (const byte of content) {
    number = number * 128 + (byte & 127)
    if (byte >= 128) continue
    numbers.push(number)
    number = 0
  }
  const [first = 0, ...rest] = numbers
  const top = Math.min(Math.floor(first / 40), 2)
  return [top, first - top * 40, ...rest].join('.')
}

/** The text of an element of any string type of ASN.1; `undefined` for other elements. */
export function readText({ tag, content }: Element): string | undefined {
  switch (tag) {
    case 0x0c:
      return new TextDecoder().decode(content)
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString, in practice Latin-1
    case 0x16: // IA5String
    case 0x1a: // VisibleString
      return new TextDecoder('latin1').decode(content)
    case 0x1e: // BMPString
      return new TextDecoder('utf-16be').decode(content)
    default:
      return
  }
}

/** A point in time in ms since 1970. Two-digit years are of 1950 to 2049 (RFC 5280, 4.1.2.5). Throws `NotDer` for anything else. */
export function readTime({ tag, content }: Element): number {
  const text = new TextDecoder('latin1').decode(content)
  const parts = (
    tag === 0x17 ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.\d+)?Z$/
  ).exec(text)
  if (parts === null || (tag !== 0x17 && tag !== 0x18)) throw new NotDer(`Unexpected time ${text}, expected one in UTC`)
  const [year = 0, month = 0, ...rest] = parts.slice(1).map((part) => Number(part ?? 0))
  return Date.UTC(tag === 0x17 ? year + (year < 50 ? 2000 : 1900) : year, month - 1, ...rest)
}
