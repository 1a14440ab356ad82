import { type Element, readElement, readElements, readOid } from './der.ts'

/** What a file holds besides or instead of a certificate: a private key, or a store that mostly has one. */
export type KeyKind = 'key' | 'store'

const [sequence, integer, octets, oid] = [0x30, 0x02, 0x04, 0x06]

/**
 * Recognises private keys and key stores in DER by their first elements: PKCS #8, also encrypted (RFC 5958), PKCS #1 (RFC 8017), those of
 * elliptic curves (RFC 5915), PKCS #12 (RFC 7292), and the stores of Java by their first bytes. Throws `NotDer` for bytes that are no DER.
 */
export function keyKindOf(bytes: Uint8Array): KeyKind | undefined {
  const mark = [...bytes.slice(0, 4)].map((byte) => byte.toString(16)).join(' ')
  if (mark === 'fe ed fe ed' || mark === 'ce ce ce ce') return 'store'
  const whole = readElement(bytes)
  if (whole.tag !== sequence) return
  const [first, second, third, ...more] = readElements(whole.content)
  if (first?.tag === sequence) return second?.tag === octets && isEncryption(first) ? 'key' : undefined
  if (first?.tag !== integer || second === undefined) return
  const version = first.content[first.content.length - 1]
  if (version === 3 && second.tag === sequence) return 'store'
  if (version === 1 && second.tag === octets) return 'key'
  if (second.tag === sequence && third?.tag === octets) return 'key'
  return third !== undefined && more.length >= 3 && [second, third, ...more].every(({ tag }) => tag === integer)
    ? 'key'
    : undefined
}

/** Whether an algorithm encrypts by a password: one of PKCS #5 or PKCS #12. */
function isEncryption({ content }: Element): boolean {
  const [name] = readElements(content)
  return name?.tag === oid && /^1\.2\.840\.113549\.1\.(?:5|12\.1)\./.test(readOid(name.content))
}
