import { type Element, NotDer, readElement, readElements, readOid, readText, readTime } from './der.ts'

/** The fields of a certificate. Nothing is verified: they are shown to a reader, who compares them. */
export interface Certificate {
  readonly subject: CertificateName
  readonly issuer: CertificateName
  /** Hexadecimal, upper case. */
  readonly serial: string
  /** Valid from and to, in ms since 1970, both included. */
  readonly from: number
  readonly to: number
  /** Issued to itself and allowed to issue others: a root certificate. */
  readonly root: boolean
  /** Allowed to issue others. */
  readonly authority: boolean
  /** All bytes of the certificate, which its fingerprint is made of. */
  readonly der: Uint8Array<ArrayBuffer>
}

/** The parts of a distinguished name in their order, as pairs of a kind (`CN`, `O`, otherwise the dotted number) and a text. */
export type CertificateName = readonly (readonly [string, string])[]

export type CertificateReading =
  | { readonly ok: true; readonly certificates: readonly Certificate[] }
  /** `key`: the file has a private key, which must not be sent to anybody. */
  | { readonly ok: false; readonly why: 'empty' | 'large' | 'key' | 'other' }

/** The largest file that is read, in bytes: larger ones are photos or films opened by mistake. */
const mostBytes = 1_000_000

/**
 * Reads the certificates in a file: DER, or PEM blocks with or without text around them, or plain Base64. For anything else the
 * result has the reason. Never throws.
 */
export function readCertificates(bytes: Uint8Array): CertificateReading {
  if (bytes.length === 0) return { ok: false, why: 'empty' }
  if (bytes.length > mostBytes) return { ok: false, why: 'large' }
  const texts = pemBlocks(bytes)
  if (texts === 'key') return { ok: false, why: 'key' }
  try {
    const certificates = (texts.length > 0 ? texts.map(fromBase64) : [bytes]).map((der) => readCertificate(der))
    return { ok: true, certificates }
  } catch (error) {
    if (error instanceof NotDer) return { ok: false, why: 'other' }
    throw error
  }
}

/** The Base64 text of each certificate in a file. Old tools write PEM in UTF-16. */
function pemBlocks(bytes: Uint8Array): readonly string[] | 'key' {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(bytes)
  const blocks = [...text.matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)-----END/g)].map(
    ([, base64 = '']) => base64,
  )
  if (blocks.length > 0) return blocks
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return 'key'
  return /^[A-Za-z0-9+/=\s]{100,}$/.test(text) ? [text] : []
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0))
  } catch {
    throw new NotDer('Unexpected sign, expected Base64')
  }
}

/** Reads Certificate and TBSCertificate (RFC 5280, 4.1). Throws `NotDer` for anything else. */
function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readElement(bytes)
  const [tbs] = sequence(whole)
  const parts = tbs === undefined ? [] : sequence(tbs)
  // The first part is the version, with its own tag; certificates of version 1 have none.
  const [serial, , issuer, validity, subject, , ...extras] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts
  if (serial?.tag !== 0x02 || issuer === undefined || validity === undefined || subject === undefined)
    throw new NotDer('Unexpected structure, expected a certificate')
  const [from, to] = sequence(validity)
  if (from === undefined || to === undefined) throw new NotDer('Unexpected validity, expected two times')
  const authority = isAuthority(extras.find(({ tag }) => tag === 0xa3))
  return {
    subject: readName(subject),
    issuer: readName(issuer),
    serial: hex(serial.content)
      .replace(/^(?:00)+(?=..)/, '')
      .toUpperCase(),
    from: readTime(from),
    to: readTime(to),
    root: authority && hex(issuer.whole) === hex(subject.whole),
    authority,
    der: new Uint8Array(whole.whole),
  }
}

const sequence = ({ tag, content }: Element): readonly Element[] => {
  if (tag !== 0x30) throw new NotDer(`Unexpected tag ${tag}, expected a sequence`)
  return readElements(content)
}

const kinds: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
}

function readName(name: Element): CertificateName {
  return sequence(name).flatMap(({ content }) =>
    readElements(content).map((pair) => {
      const [kind, value] = sequence(pair)
      if (kind?.tag !== 0x06 || value === undefined) throw new NotDer('Unexpected part of a name, expected a kind and a value')
      const oid = readOid(kind.content)
      return [kinds[oid] ?? oid, readText(value) ?? hex(value.content)] as const
    }),
  )
}

/** Reads the basic constraints (RFC 5280, 4.2.1.9). A certificate of version 1 has none and counts as no authority, even an old root. */
function isAuthority(extensions: Element | undefined): boolean {
  if (extensions === undefined) return false
  const [list] = readElements(extensions.content)
  const found = (list === undefined ? [] : sequence(list))
    .map(sequence)
    .find(([oid]) => oid !== undefined && readOid(oid.content) === '2.5.29.19')
  const value = found?.[found.length - 1]
  if (value?.tag !== 0x04) return false
  const [flag] = sequence(readElement(value.content))
  return flag?.tag === 0x01 && flag.content[0] !== 0
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The SHA-256 fingerprint, hexadecimal and lower case; `undefined` where the browser has no Web Crypto (plain http). */
export async function fingerprint({ der }: Certificate): Promise<string | undefined> {
  try {
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', der)))
  } catch {
    return
  }
}
